import { z } from 'zod';

const days = z.coerce.number().int().min(1).max(60);

/** By when access requests are answered, in working days of the event's nation, from a day on (ISO). */
export const accessSettings = z.object({
  from: z.iso.date(),
  /** From the day somebody asked until they are told that it was read. */
  acknowledgeDays: days,
  /** Before the event: the day by which they know the outcome. */
  outcomeDays: days,
});
export type AccessSettings = z.infer<typeof accessSettings>;

/** What stands until somebody settles something else (domain rules §1.8). */
export const firstAccessSettings: AccessSettings = {
  from: '2026-01-01',
  acknowledgeDays: 2,
  outcomeDays: 10,
};

/** The settings that stand on an ISO day: the newest that has begun, else the first. */
export const accessSettingsOn = (all: readonly AccessSettings[], day: string): AccessSettings =>
  all
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .findLast(({ from }) => from <= day) ?? firstAccessSettings;
