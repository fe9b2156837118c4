import { z } from 'zod';
import { code } from './problem.ts';

/** A step of a cancellation scale: up to so many days or hours of notice, so many per cent of the fee. */
export interface CancellationTier {
  upTo: number;
  percent: number;
}

/** How notice is counted, and what it costs; with more notice than the last step, nothing. */
export interface CancellationScale {
  count: 'calendar' | 'working' | 'hours';
  tiers: readonly CancellationTier[];
}

/** The scales that professionals publish (domain rules §1.4). Days include the bound, hours do not. */
export const cancellationScales = {
  cal_7_14: {
    count: 'calendar',
    tiers: [
      { upTo: 7, percent: 100 },
      { upTo: 14, percent: 50 },
    ],
  },
  cal_7_13: {
    count: 'calendar',
    tiers: [
      { upTo: 7, percent: 100 },
      { upTo: 13, percent: 50 },
    ],
  },
  wd_5_10: {
    count: 'working',
    tiers: [
      { upTo: 5, percent: 100 },
      { upTo: 10, percent: 50 },
    ],
  },
  remote_48h: { count: 'hours', tiers: [{ upTo: 48, percent: 100 }] },
} as const satisfies Record<string, CancellationScale>;

export const cancellationScaleIds = Object.keys(cancellationScales) as CancellationScaleId[];
export type CancellationScaleId = keyof typeof cancellationScales;

const pence = z
  .int(code('money.wrong'))
  .min(0, code('money.wrong'))
  .max(1_000_000, code('money.wrong'));
const minutes = z
  .int(code('number.wrong'))
  .min(0, code('number.wrong'))
  .max(720, code('number.wrong'));

/** What a professional works for. Money is in pence, time in minutes. */
export const supportTerms = z.object({
  /** Whether they are paid by half and full days or by the hour. */
  basis: z.enum(['day', 'hour']),
  halfDayPence: pence,
  fullDayPence: pence,
  hourPence: pence,
  /** Up to this long is half a day (3 hours as a rule). */
  halfDayMinutes: minutes,
  /** The least that is paid for by the hour. */
  minMinutes: minutes,
  /** Of the usual rate for evenings, weekends and public holidays: 150 is time and a half. */
  outOfHoursPercent: z.int().min(100, code('number.wrong')).max(400, code('number.wrong')),
  milePence: pence,
  travelHourPence: pence,
  cancellationScale: z.enum(cancellationScaleIds),
  vatRegistered: z.boolean(),
});
export type SupportTerms = z.infer<typeof supportTerms>;

/** A line of a fee. */
export const feeLineCodes = [
  'half_day',
  'full_day',
  'hours',
  'out_of_hours',
  'agreed',
  'cancellation',
  'mileage',
  'travel_time',
  'vat',
] as const;
export const feeLine = z.object({ code: z.enum(feeLineCodes), pence: z.int() });
export type FeeLine = z.infer<typeof feeLine>;
