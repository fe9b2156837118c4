import { z } from 'zod';
import { code } from './problem.ts';

export const welshRegimes = ['standards', 'scheme', 'voluntary'] as const;

const small = code('equality.settingSmall');
const large = code('equality.settingLarge');
const days = z.number(small).int(small).min(1, small).max(60, large);

/** By when access requests are answered, in working days of the event's nation, and when Welsh is interpreted; from a day on (ISO). */
export const accessSettings = z.object({
  from: z.iso.date(code('request.invalid')),
  /** From the day somebody asked until they are told that it was read. */
  acknowledgeDays: days,
  /** Before the event: the day by which they know the outcome. */
  outcomeDays: days,
  /** The share of those invited, in per cent, from which a meeting of several is interpreted from Welsh. */
  welshPercent: z.number(small).int(small).min(1, small).max(100, large),
  /** Under which duty Welsh is provided: a standards notice, an older scheme, or a policy of one's own. */
  welshRegime: z.enum(welshRegimes, code('answer.missing')),
});
export type AccessSettings = z.infer<typeof accessSettings>;

/** What stands until somebody settles something else (domain rules §1.8, §2.6). */
export const firstAccessSettings: AccessSettings = {
  from: '2026-01-01',
  acknowledgeDays: 2,
  outcomeDays: 10,
  welshPercent: 10,
  welshRegime: 'voluntary',
};

/** The settings that stand on an ISO day: the newest that has begun, else the first. */
export const accessSettingsOn = (all: readonly AccessSettings[], day: string): AccessSettings =>
  all
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .findLast(({ from }) => from <= day) ?? firstAccessSettings;

/** What is settled from a day on. */
export const accessSettingsInput = z.strictObject(accessSettings.shape);
