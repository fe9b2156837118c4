import { poolWords } from '#client/design/pool-words.ts';
import { useVoice } from '#client/text/text.tsx';
import type { Question } from '#shared/questions.ts';
import { chooseWritten } from '#shared/written.ts';
import { answerWords } from './answer-words.ts';
import { QuestionField } from './question-field.tsx';
import type { loadStaffNew } from './staff-new-data.ts';

type NewEvent = Pick<Awaited<ReturnType<typeof loadStaffNew>>['event'], 'pools' | 'sessions'>;

/** What the organiser asks, all of it on the page: whose question it is says so, since no answer hides another here. */
export function StaffNewQuestions({
  event,
  questions,
}: {
  event: NewEvent;
  questions: readonly Question[];
}) {
  const { locale, text } = useVoice();
  if (questions.length === 0) return null;
  const onlyFor = ({ pools, sessions, when }: Question): string[] => {
    const named = [
      ...pools.map((id) => poolWords(event.pools, id, { text, locale })),
      ...sessions.flatMap((id) => event.sessions.find((one) => one.id === id)?.title ?? []),
    ];
    const before = questions.find(({ id }) => id === when?.question);
    const answered = before && {
      question: chooseWritten(before.texts, locale.id).text.label,
      answer: answerWords(
        before,
        before.kind === 'consent' ? true : (when?.answer ?? ''),
        locale.id,
        text,
      ).join(),
    };
    return [
      ...(named.length > 0 ? [text('staff:enter.onlyFor', { who: named.join(', ') })] : []),
      ...(answered ? [text('staff:enter.onlyAfter', answered)] : []),
    ];
  };
  return (
    <>
      <h2 className="govuk-heading-m">{text('staff:enter.questions')}</h2>
      <p className="govuk-body">{text('staff:enter.questionsIntro')}</p>
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          saved={{}}
          heading={false}
          note={onlyFor(question).join(' ')}
        />
      ))}
    </>
  );
}
