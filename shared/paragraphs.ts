import { z } from 'zod';
import { code } from './problem.ts';

/** Several paragraphs as one text: an empty line stands between two. */
export const paragraphs = z.string().trim().max(8_000, code('text.tooLong'));

/** The paragraphs of a text; a line that only wraps stays in its paragraph. */
export const paragraphsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n\s*\n/)
    .map((one) => one.replaceAll(/\s*\r?\n\s*/g, ' ').trim())
    .filter((one) => one !== '');

/** Paragraphs as the one text that `paragraphsOf` takes apart. */
export const asParagraphs = (list: readonly string[] = []): string => list.join('\n\n');
