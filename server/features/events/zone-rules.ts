import { DateTime } from 'luxon';

/**
 * The instant at which the clocks of a zone show a day (ISO) and a time (`9:30`, `14.00`); null where they skip
 * it, as clocks that go forward do. Where clocks that go back show it twice, it is the first of the two.
 */
export function instantAt(zone: string, day: string, time: string): Date | null {
  const [hour = 0, minute = 0] = time.split(/[:.]/).map(Number);
  const shown = DateTime.fromISO(day, { zone }).set({ hour, minute });
  if (!shown.isValid || shown.hour !== hour || shown.minute !== minute) return null;
  const [first] = shown.getPossibleOffsets().toSorted((one, other) => +one - +other);
  return (first ?? shown).toJSDate();
}

/** Whole days from one instant to another, as a calendar of the zone counts them. */
export function daysBetween(zone: string, from: Date, to: Date): number {
  const day = (at: Date) => DateTime.fromJSDate(at, { zone }).startOf('day');
  return Math.round(day(to).diff(day(from), 'days').days);
}

/** The instant that many days later at the same time of day, whatever the clocks did meanwhile. */
export const laterBy = (zone: string, at: Date, days: number): Date =>
  DateTime.fromJSDate(at, { zone }).plus({ days }).toJSDate();

/** The same day and time of day by the clocks of another zone. */
export const inZone = (from: string, to: string, at: Date): Date =>
  DateTime.fromJSDate(at, { zone: from }).setZone(to, { keepLocalTime: true }).toJSDate();

/** The ISO day that many days later. */
export const dayLaterBy = (day: string, days: number): string =>
  DateTime.fromISO(day, { zone: 'UTC' }).plus({ days }).toFormat('yyyy-MM-dd');
