import { z } from 'zod';
import { code } from './problem.ts';

/** Bytes that one file may have. */
const answerFileLimit = 4_000_000;

/** A file that answers a question: an empty or too large one is refused before it is looked at. */
export const answerFileInput = z.strictObject({
  file: z
    .file(code('file.missing'))
    .min(1, code('file.empty'))
    .max(answerFileLimit, code('file.tooLarge')),
});

/** What stands for an uploaded file as an answer: whoever has it may answer with it, once. */
export const answerFile = z.object({ answer: z.string() });
export type AnswerFile = z.infer<typeof answerFile>;
