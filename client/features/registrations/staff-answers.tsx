import { SummaryList } from '#client/design/summary-list.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { AnswersRead } from '#shared/questions.ts';
import { answeredRows } from './answered-rows.ts';
import { AnswerLines } from './answer-lines.tsx';

/** What the people of a registration answered to the organiser; nothing where nobody did. */
export function StaffAnswers({
  people,
  answers,
}: {
  people: ReadonlyArray<{ id: string; name: string }>;
  answers: AnswersRead;
}) {
  const { locale, text } = useVoice();
  const answered = people
    .map((person) => ({ ...person, rows: answeredRows(answers, person.id, locale.id, text) }))
    .filter(({ rows }) => rows.length > 0);
  if (answered.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{text('staff:registration.answers')}</h2>
      {answered.map(({ id, name, rows }) => (
        <section key={id} aria-labelledby={`answers-${id}`}>
          <h3 className="govuk-heading-s" id={`answers-${id}`}>
            {name || text('staff:registrations.unnamed')}
          </h3>
          <SummaryList
            rows={rows.map(({ label, values }) => ({
              label,
              value: <AnswerLines lines={values} />,
            }))}
          />
        </section>
      ))}
    </>
  );
}
