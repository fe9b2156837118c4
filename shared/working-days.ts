/** The ISO day some days after an ISO day, before it where negative. */
export const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whole days from one ISO day to another; negative where the other is before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);

/** Whether an ISO day is one to work on; Saturdays, Sundays and holidays are not. */
export function isWorkingDay(day: string, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** The ISO day some working days after an ISO day, before it where negative. */
export function workingDayFrom(day: string, days: number, holidays: ReadonlySet<string>): string {
  let at = day;
  for (let left = Math.abs(days); left > 0;) {
    at = dayFrom(at, Math.sign(days));
    if (isWorkingDay(at, holidays)) left -= 1;
  }
  return at;
}

/** The working days after an ISO day up to another, that one included; 0 where the other is not after it. */
export function workingDaysBetween(
  from: string,
  to: string,
  holidays: ReadonlySet<string>,
): number {
  let count = 0;
  for (let at = dayFrom(from, 1); at <= to; at = dayFrom(at, 1))
    if (isWorkingDay(at, holidays)) count += 1;
  return count;
}

/** The years that days around an ISO day may fall in, to ask for their holidays. */
export function yearsAround(day: string): number[] {
  const year = Number(day.slice(0, 4));
  return [year - 1, year, year + 1];
}
