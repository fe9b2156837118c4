import { answerFileHref } from '#client/api/registrations.ts';
import { SummaryList } from '#client/design/summary-list.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { AnswersRead } from '#shared/questions.ts';
import { answeredRows } from './answered-rows.ts';
import { AnswerLines } from './answer-lines.tsx';

/** What the people of a registration answered to the organiser; nothing where nobody did. */
export function StaffAnswers({
  registrationId,
  people,
  answers,
}: {
  registrationId: string;
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
            rows={rows.map(({ id: question, label, values, isFile }) => ({
              label,
              value: isFile ? (
                <a
                  className="govuk-link ac-break"
                  href={answerFileHref(registrationId, id, question)}
                  download
                >
                  {values[0]}
                </a>
              ) : (
                <AnswerLines lines={values} />
              ),
            }))}
          />
        </section>
      ))}
    </>
  );
}
