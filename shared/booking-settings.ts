import { z } from 'zod';

/** Lead times and rates that every booking goes by, from a day on (ISO). */
export const bookingSettings = z.object({
  from: z.iso.date(),
  /** Working days before the assignment: material is asked for, is to be there, is to be final. */
  prepAskDays: z.int().min(0).max(60),
  prepDueDays: z.int().min(0).max(60),
  prepFinalDays: z.int().min(0).max(60),
  /** Hours that a professional is held before the organisers must confirm. */
  holdHours: z.int().min(1).max(720),
  /** Minutes that a professional arrives early, for the briefing. */
  arriveMinutes: z.int().min(0).max(120),
  /** Usual hours, by the clocks of the event: outside them the rate is higher. */
  dayStarts: z.string(),
  dayEnds: z.string(),
  vatPercent: z.int().min(0).max(100),
  /** Months after which a registration is to be looked up again. */
  verifyMonths: z.int().min(1).max(60),
});
export type BookingSettings = z.infer<typeof bookingSettings>;

/** What holds until somebody settles something else (domain rules §1.2, §1.4). */
export const usualBookingSettings: BookingSettings = {
  from: '2000-01-01',
  prepAskDays: 10,
  prepDueDays: 5,
  prepFinalDays: 2,
  holdHours: 72,
  arriveMinutes: 15,
  dayStarts: '08:00',
  dayEnds: '18:00',
  vatPercent: 20,
  verifyMonths: 12,
};

/** The settings that hold on an ISO day: the newest that has begun, else the usual ones. */
export const bookingSettingsOn = (kept: readonly BookingSettings[], day: string): BookingSettings =>
  kept
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .findLast(({ from }) => from <= day) ?? usualBookingSettings;
