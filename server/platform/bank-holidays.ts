import Holidays from 'date-holidays';
import type { Nation } from '#shared/nations.ts';

/** The public holidays of a nation in some years, as ISO days; for the whole UK those of any nation. */
export type BankHolidays = (nation: Nation, years: readonly number[]) => ReadonlySet<string>;

const regions: Record<Nation, readonly string[]> = {
  england: ['ENG'],
  scotland: ['SCT'],
  wales: ['WLS'],
  'northern-ireland': ['NIR'],
  uk: ['ENG', 'SCT', 'WLS', 'NIR'],
};

/** Makes the calendar of public holidays; each year of a region is worked out once. */
export function createBankHolidays(): BankHolidays {
  const known = new Map<string, readonly string[]>();

  function daysOf(region: string, year: number): readonly string[] {
    const key = `${region}/${year}`;
    const days =
      known.get(key) ??
      new Holidays('GB', region)
        .getHolidays(year)
        .filter(({ type }) => type === 'public' || type === 'bank')
        .map(({ date }) => date.slice(0, 10));
    known.set(key, days);
    return days;
  }

  return (nation, years) =>
    new Set(years.flatMap((year) => regions[nation].flatMap((region) => daysOf(region, year))));
}
