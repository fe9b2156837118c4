import { z } from 'zod';
import { code } from './problem.ts';

/** How long people work without a rest, in minutes, from a day on (ISO). */
export const breakLimits = z.object({
  from: z.iso.date(),
  /** Online with a sign language: interpreters and those who watch them tire sooner. */
  signedMinutes: z.int().min(5).max(240),
  atMostMinutes: z.int().min(5).max(240),
  /** The shortest pause that counts as a rest. */
  breakMinutes: z.int().min(1).max(60),
});
export type BreakLimits = z.infer<typeof breakLimits>;

/** The limits of a programme as staff keep them. */
export const breakLimitsPage = z.object({
  /** What holds today. */
  now: breakLimits,
  /** All, the latest first. */
  all: z.array(breakLimits),
  may: z.array(z.enum(['breakLimits.add'])),
});
export type BreakLimitsPage = z.infer<typeof breakLimitsPage>;

const minutes = (least: number, most: number) =>
  z
    .int(code('minutes.invalid'))
    .min(least, code('minutes.invalid'))
    .max(most, code('minutes.invalid'));

export const breakLimitsInput = z.strictObject({
  from: z.iso.date(code('date.invalid')),
  signedMinutes: minutes(5, 240),
  atMostMinutes: minutes(5, 240),
  breakMinutes: minutes(1, 60),
});

/** What holds until a programme says otherwise (domain rules §1.3, §5). */
export const usualBreakLimits: BreakLimits = {
  from: '2000-01-01',
  signedMinutes: 50,
  atMostMinutes: 90,
  breakMinutes: 10,
};

/** The limits that hold on a day (ISO). */
export const limitsOn = (limits: readonly BreakLimits[], day: string): BreakLimits =>
  limits
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .findLast(({ from }) => from <= day) ?? usualBreakLimits;
