import type { Event } from '#shared/events.ts';
import type { FieldProblem, ProblemCode } from '#shared/problem.ts';
import type { Question } from '#shared/questions.ts';
import { isoDay } from '#shared/time.ts';

/** What is wrong with the questions of an event, by the names of the fields of the form. */
export function formProblems(
  event: Pick<Event, 'pools' | 'sessions' | 'endsAt' | 'zone'>,
  questions: readonly Question[],
): FieldProblem[] {
  return questions.flatMap((question, at) => {
    const before = questions.slice(0, at);
    const problems: Array<[string, ProblemCode]> = [];
    const has = (list: readonly { id: string }[], id: string) => list.some((one) => one.id === id);
    if (has(before, question.id)) problems.push(['id', 'question.idTwice']);
    if (isChosen(question) && question.options.length < 2)
      problems.push(['options', 'question.optionsFew']);
    if (new Set(question.options.map(({ id }) => id)).size < question.options.length)
      problems.push(['options', 'question.optionTwice']);
    if (question.keepUntil < isoDay(event.endsAt, event.zone))
      problems.push(['keepUntil', 'question.keptTooShort']);
    if (!question.pools.every((id) => has(event.pools, id)))
      problems.push(['pools', 'place.unknown']);
    if (!question.sessions.every((id) => has(event.sessions, id)))
      problems.push(['sessions', 'session.unknown']);
    if (question.when && !canSay(before, question.when))
      problems.push(['when', 'question.whenUnknown']);
    return problems.map(([field, code]) => ({ field: `questions.${at}.${field}`, code }));
  });
}

/** The ids of answered questions that would lose answers: they are gone, of another kind, or lack an answer that was given. */
export function losesAnswers(
  before: readonly Question[],
  after: readonly Question[],
  answered: Readonly<Record<string, number>>,
): string[] {
  return before
    .filter(({ id }) => (answered[id] ?? 0) > 0)
    .filter((old) => {
      const now = after.find(({ id }) => id === old.id);
      if (!now || now.kind !== old.kind) return true;
      return old.options.some(({ id }) => !now.options.some((option) => option.id === id));
    })
    .map(({ id }) => id);
}

const isChosen = ({ kind }: Question): boolean => kind === 'choice' || kind === 'choices';

function canSay(before: readonly Question[], when: NonNullable<Question['when']>): boolean {
  const asked = before.find(({ id }) => id === when.question);
  if (asked?.kind === 'consent') return when.answer === 'yes';
  return asked !== undefined && asked.options.some(({ id }) => id === when.answer);
}
