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

/** An answer that stands for a file: an unguessable id and the name it was sent under. */
export const fileAnswer = (id: string, name: string): string => `${id}/${name}`;

/** The id and the name of a file that answers; null where the answer is none. */
export function readFileAnswer(answer: unknown): { id: string; name: string } | null {
  const [, id, name] = (typeof answer === 'string' && pattern.exec(answer)) || [];
  return id === undefined || name === undefined ? null : { id, name };
}

const pattern = /^([\w-]{43})\/(.{1,200})$/;
