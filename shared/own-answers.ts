import { z } from 'zod';
import { answers, question } from './questions.ts';
import { versionInput } from './registrations.ts';

/** What the organiser may ask one person of a registration, and what that person has answered so far. */
export const ownAnswers = z.object({
  /** Those that fit their place and sessions; which of them are asked hangs on the answers. */
  questions: z.array(question),
  pool: z.string(),
  sessions: z.array(z.string()),
  answers,
  /** The version of the registration. */
  version: z.int(),
});
export type OwnAnswers = z.infer<typeof ownAnswers>;

/** All answers of one person as they are to be; what is left out goes. */
export const ownAnswersInput = versionInput.extend({ answers });
export type OwnAnswersInput = z.infer<typeof ownAnswersInput>;
