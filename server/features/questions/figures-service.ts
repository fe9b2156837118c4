import type { Answer, Question } from '#shared/questions.ts';
import type { AnswerStore } from './ports.ts';

/** Counts of answers to one question. */
export interface CountedAnswers {
  answered: number;
  chosen: Record<string, number> | null;
  sum: number | null;
}

/** What all the people of an event answered, as counts, and who answered. */
export const createAnswerFigures = ({ answers }: { answers: AnswerStore }) => ({
  /** Counts by question. The answers to those in `opened` are read for that; of the others only their number. */
  async countAnswers(
    eventId: string,
    questions: readonly Question[],
    opened: (question: Question) => boolean,
  ): Promise<Map<string, CountedAnswers>> {
    const read = questions.filter((one) => opened(one) && counts(one));
    const [numbers, given] = await Promise.all([
      answers.count(eventId),
      read.length === 0
        ? []
        : answers.list(
            { eventId, accessIds: null },
            read.map(({ id }) => id),
          ),
    ]);
    return new Map(
      questions.map((question) => {
        const own = given.filter((one) => one.question === question.id).map(({ answer }) => answer);
        const isRead = read.includes(question);
        return [
          question.id,
          {
            answered: numbers[question.id] ?? 0,
            chosen: isRead && question.options.length > 0 ? chosenIn(question, own) : null,
            sum: isRead && question.kind === 'number' ? sumOf(own) : null,
          },
        ];
      }),
    );
  },

  /** The pseudonymous ids of those who answered a question of an event; nothing is opened. */
  listWhoAnswered: (eventId: string, question: string): Promise<string[]> =>
    answers.listWhoAnswered(eventId, question),
});

const counts = ({ kind }: Question): boolean =>
  kind === 'choice' || kind === 'choices' || kind === 'number';

const chosenIn = ({ options }: Question, given: readonly Answer[]): Record<string, number> =>
  Object.fromEntries(
    options.map(({ id }) => [
      id,
      given.filter((one) => (Array.isArray(one) ? one.includes(id) : one === id)).length,
    ]),
  );

const sumOf = (given: readonly Answer[]): number =>
  given.reduce((sum: number, one) => (typeof one === 'number' ? sum + one : sum), 0);
