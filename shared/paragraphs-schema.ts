import { z } from 'zod';
import { code } from './problem.ts';

/** Several paragraphs as one text: an empty line stands between two. */
export const paragraphs = z.string().trim().max(8_000, code('text.tooLong'));
