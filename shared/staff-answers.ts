import { z } from 'zod';
import { pageOf } from './page-of.ts';
import { answers, question } from './questions.ts';
import { registrationStates } from './registrations.ts';

/** How many people answered a question, and what they chose. */
export const answerCount = z.object({
  question,
  answered: z.int(),
  /** How many chose each option, by id; null where it offers none, or where the answers are sensitive. */
  chosen: z.record(z.string(), z.int()).nullable(),
  /** The sum of numbers; null of other questions. */
  sum: z.number().nullable(),
  /** Whether this reader may see who answered what. */
  opens: z.boolean(),
});
export type AnswerCount = z.infer<typeof answerCount>;

/** All questions of an event with their counts. */
export const answerCounts = z.object({ counts: z.array(answerCount) });
export type AnswerCounts = z.infer<typeof answerCounts>;

/** Who answered one question at an event, a row a registration, in the order of names. */
export const answersTo = answerCount.extend({
  page: pageOf(
    z.object({
      id: z.string(),
      reference: z.string(),
      state: z.enum(registrationStates),
      people: z.array(z.object({ id: z.string(), name: z.string(), answers })),
    }),
  ),
});
export type AnswersTo = z.infer<typeof answersTo>;

export const answersToQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});
