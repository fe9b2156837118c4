import { isWorkingDay, workingDayFrom, workingDaysBetween } from './working-days.ts';

const holidays = new Set(['2027-03-26', '2027-03-29', '2027-05-03']);

test.each([
  ['2027-05-12', 0, '2027-05-12'],
  ['2027-05-12', -5, '2027-05-05'],
  ['2027-05-12', -10, '2027-04-27'],
  ['2027-05-12', -30, '2027-03-30'],
  ['2027-05-12', -31, '2027-03-25'],
  ['2027-03-25', 1, '2027-03-30'],
  ['2027-05-15', 1, '2027-05-17'],
  ['2027-05-15', 0, '2027-05-15'],
])('from %s, %i working days come to %s', (day, days, expected) => {
  expect(workingDayFrom(day, days, holidays)).toBe(expected);
});

test.each([
  ['2027-05-14', '2027-05-17', 1],
  ['2027-05-12', '2027-05-12', 0],
  ['2027-05-12', '2027-05-05', 0],
  ['2027-04-30', '2027-05-04', 1],
  ['2027-05-05', '2027-05-12', 5],
])('from %s to %s are %i working days', (from, to, expected) => {
  expect(workingDaysBetween(from, to, holidays)).toBe(expected);
});

test('a holiday is not worked on', () => {
  expect(
    ['2027-05-03', '2027-05-04', '2027-05-08'].map((day) => isWorkingDay(day, holidays)),
  ).toEqual([false, true, false]);
});
