import { z } from 'zod';
import { coverSettings } from './cover.ts';
import { code } from './problem.ts';

/** What holds for a kind today, what it is paid for half a day and a day in pence, and what will hold from a later day. */
const kindSettings = coverSettings.extend({
  halfDay: z.int().nullable(),
  fullDay: z.int().nullable(),
});
export type KindSettings = z.infer<typeof kindSettings>;

/** The settings of cover, for the whole programme. */
export const coverSettingsPage = z.object({
  kinds: z.array(kindSettings),
  later: z.array(kindSettings),
  version: z.int(),
  may: z.array(z.enum(['cover.change'])),
});
export type CoverSettingsPage = z.infer<typeof coverSettingsPage>;

const minutes = (least: number, most: number) =>
  z
    .int(code('cover.minutesInvalid'))
    .min(least, code('cover.minutesInvalid'))
    .max(most, code('cover.minutesInvalid'));
const pounds = z
  .int(code('cover.poundsInvalid'))
  .min(0, code('cover.poundsInvalid'))
  .max(100_000, code('cover.poundsInvalid'))
  .optional();

/** What is to hold for a kind from a day on, as a form sends it: minutes, and whole pounds. */
export const coverSettingsInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  from: z.iso.date(code('date.invalid')),
  soloMax: minutes(5, 720),
  soloMaxRemote: minutes(5, 720),
  warnOver: minutes(5, 720).optional(),
  soloLongDay: minutes(5, 720),
  pairBlockMax: minutes(5, 720),
  pairDayMax: minutes(5, 720),
  turn: minutes(5, 30),
  minBreak: minutes(0, 60),
  halfDayPounds: pounds,
  fullDayPounds: pounds,
});
export type CoverSettingsInput = z.infer<typeof coverSettingsInput>;
