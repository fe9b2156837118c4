import { Link } from 'react-router';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { Button } from '#client/design/button.tsx';
import { DataTable } from '#client/design/data-table.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { Question, QuestionForm } from '#shared/questions.ts';
import { chooseWritten } from '#shared/written.ts';

/** The questions in their order, with the buttons that move and remove each. */
export function QuestionTable({ eventId, form }: { eventId: string; form: QuestionForm }) {
  const { locale, text } = useVoice();
  const { questions, answered } = form;
  const labelOf = ({ texts }: Question) => chooseWritten(texts, locale.id);
  const moves = (question: Question) => [
    ...(question === questions[0] ? [] : (['up'] as const)),
    ...(question === questions.at(-1) ? [] : (['down'] as const)),
    'remove' as const,
  ];
  const isForSome = ({ pools, sessions, when }: Question) =>
    pools.length > 0 || sessions.length > 0 || when !== undefined;
  return (
    <DataTable
      caption={text('questions:title')}
      captionHidden
      columns={[
        {
          key: 'question',
          heading: text('questions:question'),
          cell: (question) => (
            <>
              <Link
                className="govuk-link"
                lang={labelOf(question).lang}
                to={inLocale(locale, paths.staffQuestion(eventId, question.id))}
              >
                {labelOf(question).text.label}
              </Link>
              {question.required && <span className="ac-sub">{text('questions:required')}</span>}
              {question.sensitive && <span className="ac-sub">{text('questions:sensitive')}</span>}
            </>
          ),
        },
        {
          key: 'kind',
          heading: text('questions:kindOf'),
          cell: ({ kind }) => text(`questions:kind.${kind}`),
        },
        {
          key: 'asked',
          heading: text('questions:asked'),
          cell: (question) => text(isForSome(question) ? 'questions:some' : 'questions:everybody'),
        },
        {
          key: 'answered',
          heading: text('questions:answeredBy'),
          cell: ({ id }) => answered[id] ?? 0,
          numeric: true,
        },
        {
          key: 'actions',
          heading: text('questions:actions'),
          cell: (question) => (
            <ButtonGroup>
              {moves(question).map((move) => (
                <Button key={move} look="secondary" name="press" value={`${move}.${question.id}`}>
                  {text(`questions:${move}`)}
                  <span className="govuk-visually-hidden"> {labelOf(question).text.label}</span>
                </Button>
              ))}
            </ButtonGroup>
          ),
        },
      ]}
      rows={questions}
      keyOf={({ id }) => id}
    />
  );
}
