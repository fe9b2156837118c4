import { readFileAnswer } from './answer-files.ts';
import type { FieldProblem, ProblemCode } from './problem.ts';
import { answerLimit } from './question-fields.ts';
import type { Answer, Answers, Question } from './questions.ts';

/** What decides which questions somebody is asked, beside what they answer. */
export interface Asked {
  pool: string;
  sessions: readonly string[];
}

/** Somebody who answers; without answers they were not asked yet. */
export interface Answering extends Asked {
  /** Whom answers are kept for already, by pseudonymous id. */
  accessId?: string | undefined;
  answers?: Answers | undefined;
}

/** Somebody whose answers are kept under a pseudonymous id. */
export interface Answered extends Asked {
  accessId: string;
}

/** The questions that somebody is asked, in their order; one that depends on a question not asked is not asked either. */
export function questionsFor(
  questions: readonly Question[],
  facts: Asked,
  answers: Answers,
): Question[] {
  const asked: Question[] = [];
  for (const question of questions) {
    const { when } = question;
    const follows =
      when === undefined ||
      (asked.some(({ id }) => id === when.question) && says(answers[when.question], when.answer));
    if (fits(question, facts) && follows) asked.push(question);
  }
  return asked;
}

/** Whether a question is for somebody with this place and these sessions. */
export const fits = (
  { pools, sessions }: Pick<Question, 'pools' | 'sessions'>,
  asked: Asked,
): boolean =>
  (pools.length === 0 || pools.includes(asked.pool)) &&
  (sessions.length === 0 || sessions.some((id) => asked.sessions.includes(id)));

/**
 * What a page sent, by its fields without `answers.`, as answers: several options parted by spaces. What cannot be
 * read stays as typed.
 */
export function readAnswers(
  questions: readonly Question[],
  sent: Readonly<Record<string, string>>,
): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const read = readAnswer(question, sent);
      return read === undefined ? [] : [[question.id, read]];
    }),
  );
}

/** Answers by the fields of a page, as `readAnswers` reads them. */
export function sentAnswers(
  questions: readonly Question[],
  answers: Answers,
): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ id, kind }): Array<[string, string]> => {
      const answer = answers[id];
      if (answer === undefined) return [];
      if (kind === 'consent') return [[id, 'yes']];
      if (kind !== 'date') return [[id, Array.isArray(answer) ? answer.join(' ') : String(answer)]];
      const [year = '', month = '', day = ''] = String(answer).split('-');
      return [
        [`${id}-day`, day],
        [`${id}-month`, month],
        [`${id}-year`, year],
      ];
    }),
  );
}

/** What is wrong with the answers of somebody who is asked these questions. */
export function answerProblems(questions: readonly Question[], answers: Answers): FieldProblem[] {
  return questions.flatMap((question): FieldProblem[] => {
    const code = problemOf(question, answers[question.id]);
    return code === null ? [] : [{ field: `answers.${question.id}`, code }];
  });
}

function readAnswer(
  { id, kind }: Question,
  sent: Readonly<Record<string, string>>,
): Answer | undefined {
  const typed = sent[id]?.trim();
  if (kind === 'date') {
    const [day, month, year] = ['day', 'month', 'year'].map((part) =>
      sent[`${id}-${part}`]?.trim(),
    );
    if (!day && !month && !year) return undefined;
    return `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  }
  if (!typed) return undefined;
  if (kind === 'consent') return true;
  if (kind === 'choices') return typed.split(' ');
  const number = Number(typed.replace(',', '.'));
  return kind === 'number' && Number.isFinite(number) ? number : typed;
}

function problemOf(
  { kind, options, required }: Question,
  answer: Answer | undefined,
): ProblemCode | null {
  if (answer === undefined || answer === false || answer === '')
    return required ? missing[kind] : null;
  const known = (id: unknown) => options.some((option) => option.id === id);
  switch (kind) {
    case 'text':
      if (typeof answer !== 'string') return 'request.invalid';
      return answer.length > answerLimit ? 'text.tooLong' : null;
    case 'choice':
      return known(answer) ? null : 'answer.missing';
    case 'choices':
      if (!Array.isArray(answer) || !answer.every(known)) return 'answer.missing';
      return required && answer.length === 0 ? 'answer.missing' : null;
    case 'number':
      return typeof answer === 'number' ? null : 'question.numberInvalid';
    case 'date':
      return typeof answer === 'string' && isDay(answer) ? null : 'date.invalid';
    case 'consent':
      return answer === true ? null : 'request.invalid';
    case 'file':
      return readFileAnswer(answer) ? null : 'file.missing';
  }
}

const missing = {
  text: 'question.answerMissing',
  choice: 'answer.missing',
  choices: 'answer.missing',
  number: 'question.numberInvalid',
  date: 'date.invalid',
  consent: 'question.consentMissing',
  file: 'file.missing',
} as const;

function says(given: Answer | undefined, wanted: string): boolean {
  if (given === true) return wanted === 'yes';
  return Array.isArray(given) ? given.includes(wanted) : given === wanted;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
