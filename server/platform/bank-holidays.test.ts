import type { Nation } from '#shared/nations.ts';
import { createBankHolidays } from './bank-holidays.ts';

const bankHolidays = createBankHolidays();

test.each<[Nation, string, boolean]>([
  ['england', '2027-03-29', true],
  ['scotland', '2027-03-29', false],
  ['scotland', '2027-01-04', true],
  ['scotland', '2027-11-30', true],
  ['wales', '2027-11-30', false],
  ['northern-ireland', '2027-07-12', true],
  ['england', '2027-07-12', false],
  ['wales', '2027-12-27', true],
  ['uk', '2027-07-12', true],
  ['uk', '2027-11-30', true],
  ['england', '2027-02-10', false],
])('in %s, whether %s is a public holiday: %s', (nation, day, expected) => {
  expect(bankHolidays(nation, [2026, 2027]).has(day)).toBe(expected);
});
