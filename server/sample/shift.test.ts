import { DateTime } from 'luxon';
import { sampleEvents } from './events/events.ts';
import { addDays, instantOf, shiftDay, weeksToShift } from './shift.ts';

const days = sampleEvents.map(({ on }) => on);
/** Every day of a year, leap day and changes of clocks included, and one before the plan. */
const todays = [
  '2016-06-01',
  ...Array.from({ length: 366 }, (_day, index) => addDays('2028-01-01', index)),
];

test('on any day, half of the events lie ahead', () => {
  for (const today of todays) {
    const weeks = weeksToShift(days, today);
    const ahead = days.filter((day) => shiftDay(day, weeks) >= today).length;
    expect({ today, ahead }).toEqual({ today, ahead: Math.ceil(days.length / 2) });
  }
});

test('on any day, the next event is less than two weeks away', () => {
  for (const today of todays) {
    const weeks = weeksToShift(days, today);
    const [next] = days
      .map((day) => shiftDay(day, weeks))
      .filter((day) => day >= today)
      .toSorted();
    expect(next! <= addDays(today, 14)).toBe(true);
  }
});

test('with no events there is nothing to shift', () => {
  expect(weeksToShift([], '2030-01-01')).toBe(0);
});

test.each([
  ['2018-01-30', 0, '2018-01-30'],
  ['2018-01-30', 4, '2018-02-27'],
  ['2018-01-30', -5, '2017-12-26'],
  ['2028-02-29', 52, '2029-02-27'],
])('%s moved by %i weeks is %s, the same day of the week', (day, weeks, expected) => {
  expect(shiftDay(day, weeks)).toBe(expected);
  const weekday = (iso: string) => DateTime.fromISO(iso).weekday;
  expect(weekday(shiftDay(day, weeks))).toBe(weekday(day));
});

test.each([
  ['winter', '2030-01-15', '2030-01-15T09:30:00.000Z'],
  ['summer', '2030-07-15', '2030-07-15T08:30:00.000Z'],
  ['the day that clocks go forward', '2030-03-31', '2030-03-31T08:30:00.000Z'],
  ['the day that clocks go back', '2030-10-27', '2030-10-27T09:30:00.000Z'],
])('half past nine in %s is half past nine on the wall', (_when, day, instant) => {
  expect(instantOf(day, '09:30').toISOString()).toBe(instant);
});
