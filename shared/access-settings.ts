import { z } from 'zod';

const days = z.coerce.number().int().min(1).max(60);

/** By when access requests are answered, in working days of the event's nation, and when Welsh is interpreted; from a day on (ISO). */
export const accessSettings = z.object({
  from: z.iso.date(),
  /** From the day somebody asked until they are told that it was read. */
  acknowledgeDays: days,
  /** Before the event: the day by which they know the outcome. */
  outcomeDays: days,
  /** The share of those invited, in per cent, from which a meeting of several is interpreted from Welsh. */
  welshPercent: z.coerce.number().int().min(1).max(100),
});
export type AccessSettings = z.infer<typeof accessSettings>;

/** What stands until somebody settles something else (domain rules §1.8, §2.6). */
export const firstAccessSettings: AccessSettings = {
  from: '2026-01-01',
  acknowledgeDays: 2,
  outcomeDays: 10,
  welshPercent: 10,
};

/** The settings that stand on an ISO day: the newest that has begun, else the first. */
export const accessSettingsOn = (all: readonly AccessSettings[], day: string): AccessSettings =>
  all
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .findLast(({ from }) => from <= day) ?? firstAccessSettings;
