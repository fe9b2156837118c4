import { z } from 'zod';
import { code } from './problem.ts';
import { answerLimit } from './question-fields.ts';
import { written } from './written-schema.ts';

/** What an organiser asks beside the form's own questions. */
export const questionKinds = [
  'text',
  'choice',
  'choices',
  'number',
  'date',
  'consent',
  'file',
] as const;

/** Questions that one event may ask, answers that one question may offer. */
export const questionLimit = 30;
export const optionLimit = 30;

const id = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, code('question.idInvalid'));
const optionId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, code('question.idInvalid'));
const line = z
  .string(code('question.labelMissing'))
  .trim()
  .min(1, code('question.labelMissing'))
  .max(200, code('text.tooLong'));

/** One answer to choose. */
export const questionOption = z.strictObject({ id: optionId, texts: written(line) });

/** A question of an event. Its id names it in files and in the API, so it stays when the words change. */
export const question = z.strictObject({
  id,
  kind: z.enum(questionKinds, code('answer.missing')),
  texts: written(
    z.strictObject({
      label: line,
      hint: z.string().trim().max(300, code('text.tooLong')).optional(),
    }),
  ),
  options: z.array(questionOption).max(optionLimit, code('question.optionsMany')).default([]),
  required: z.boolean().default(false),
  /** Answers are for those who may see access needs, and each reading is recorded. */
  sensitive: z.boolean().default(false),
  /** The last day, as an ISO date, on which answers are kept. */
  keepUntil: z.iso.date(code('date.invalid')),
  /** Asked only of people in these pools; of everybody where it is empty. */
  pools: z.array(z.string().max(60)).max(100).default([]),
  /** Asked only of people who chose one of these sessions; of everybody where it is empty. */
  sessions: z.array(z.string().max(60)).max(200).default([]),
  /** Asked only where an earlier question has this answer; `yes` of a consent. */
  when: z.strictObject({ question: id, answer: optionId }).optional(),
});
export type Question = z.infer<typeof question>;

/** An answer as it is kept: words, a date as an ISO day, ids of options, a number, a consent. */
export const answer = z.union([
  z.string().max(answerLimit),
  z.array(z.string().max(60)).max(optionLimit),
  z.number(),
  z.boolean(),
]);
export type Answer = z.infer<typeof answer>;

/** Answers by the ids of their questions. */
export const answers = z.record(z.string().max(60), answer);
export type Answers = z.infer<typeof answers>;

/** The questions of an event as their editor keeps them; version 0 where none were ever kept. */
export const questionForm = z.object({
  version: z.int(),
  questions: z.array(question),
  /** How many people have answered each, by id. */
  answered: z.record(z.string(), z.int()),
});
export type QuestionForm = z.infer<typeof questionForm>;

/** All questions of an event as they are to be; what somebody has answered goes only where that is confirmed. */
export const questionFormInput = z.strictObject({
  version: z.int().min(0),
  questions: z.array(question).max(questionLimit, code('question.tooMany')),
  confirmed: z.boolean().default(false),
});
export type QuestionFormInput = z.infer<typeof questionFormInput>;

/** What the people of a registration answered, those whom the reader may see. */
export const answersRead = z.object({
  questions: z.array(question),
  people: z.array(
    z.object({
      id: z.string(),
      answers,
      /** How many questions they are asked, as far as plain answers tell, and how many of those must still be answered. */
      asked: z.int(),
      due: z.int(),
    }),
  ),
});
export type AnswersRead = z.infer<typeof answersRead>;

/** Sensitive answers are read only where they are asked for, since each reading is recorded. */
export const answersQuery = z.strictObject({ sensitive: z.literal('yes').optional() });
