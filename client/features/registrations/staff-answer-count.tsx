import { DataTable } from '#client/design/data-table.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { AnswerCount } from '#shared/staff-answers.ts';
import { chooseWritten } from '#shared/written.ts';

/** How many answered a question, and what they chose of what it offers. */
export function StaffAnswerCount({ question, answered, chosen, sum }: AnswerCount) {
  const { locale, text } = useVoice();
  const { label } = chooseWritten(question.texts, locale.id).text;
  return (
    <>
      <p className="govuk-body">
        {text('staff:answers.answered', { count: answered })}
        {sum !== null && ` ${text('staff:answers.sum', { sum })}`}
      </p>
      {chosen !== null && (
        <DataTable
          caption={label}
          captionHidden
          columns={[
            {
              key: 'answer',
              heading: text('staff:answers.answer'),
              cell: ({ texts }) => {
                const words = chooseWritten(texts, locale.id);
                return <span lang={words.lang}>{words.text}</span>;
              },
            },
            {
              key: 'people',
              heading: text('staff:answers.people'),
              cell: ({ id }) => chosen[id] ?? 0,
              numeric: true,
            },
          ]}
          rows={question.options}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}
