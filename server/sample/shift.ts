import { DateTime } from 'luxon';

/** The zone in which every date of the sample is written down. */
export const sampleZone = 'Europe/London';

/**
 * By how many whole weeks the plan moves so that half of its events (the smaller half of an odd number) lie
 * before today and the rest today or later. Days are ISO dates.
 */
export function weeksToShift(eventDays: readonly string[], today: string): number {
  const sorted = eventDays.toSorted();
  const lastBefore = sorted[Math.max(0, Math.floor(sorted.length / 2) - 1)];
  if (lastBefore === undefined) return 0;
  return Math.floor((daysBetween(lastBefore, today) - 1) / 7);
}

/** An ISO day moved by whole weeks: it stays the same day of the week. */
export const shiftDay = (day: string, weeks: number): string => addDays(day, weeks * 7);

/** An ISO day moved by days. */
export function addDays(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/** The instant of a local time (`09:30`) on a day in the sample's zone, whatever its clocks do that day. */
export const instantOf = (day: string, time: string): Date =>
  DateTime.fromISO(`${day}T${time}`, { zone: sampleZone }).toJSDate();

function daysBetween(from: string, to: string): number {
  const utc = { zone: 'utc' };
  return DateTime.fromISO(to, utc).diff(DateTime.fromISO(from, utc), 'days').days;
}
