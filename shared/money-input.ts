import { z } from 'zod';
import { code } from './problem.ts';

/** An amount as people type it, 135 or 135.50, read as pence; at most 10,000 pounds. */
export const pounds = z
  .string(code('money.missing'))
  .trim()
  .regex(/^£?\d{1,4}([.,]\d{1,2})?$|^£?10000$/, code('money.wrong'))
  .transform((typed) => Math.round(Number(typed.replace('£', '').replace(',', '.')) * 100));
