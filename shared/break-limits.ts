import { z } from 'zod';

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
