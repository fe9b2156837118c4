import { textFor } from './catalogues.ts';
import {
  formatMoment,
  formatShortMoment,
  formatSpan,
  formatTime,
  isoDay,
  zonedParts,
} from './time.ts';

const london = 'Europe/London';

test.each([
  ['2026-10-24T09:00:00Z', '10am', 'the day before the clocks go back'],
  ['2026-10-25T10:00:00Z', '10am', 'the day they go back'],
  ['2026-07-01T11:00:00Z', 'midday', 'midday in summer'],
  ['2026-12-31T00:00:00Z', 'midnight', 'midnight in winter'],
  ['2026-12-31T14:30:00Z', '2:30pm', 'half past two'],
  ['2026-12-31T00:05:00Z', '12:05am', 'just after midnight'],
])('%s is %s in London (%s)', (instant, time) => {
  expect(formatTime(new Date(instant), london, textFor('en'))).toBe(time);
});

test('a late evening in UTC is the next day in summer London', () => {
  expect(isoDay(new Date('2026-06-30T23:30:00Z'), london)).toBe('2026-07-01');
});

test('weekdays count from Monday', () => {
  expect(zonedParts(new Date('2026-11-23T12:00:00Z'), london).weekday).toBe(1);
  expect(zonedParts(new Date('2026-11-22T12:00:00Z'), london).weekday).toBe(7);
});

test('a moment is said in each language in its own way', () => {
  const instant = new Date('2026-10-05T13:00:00Z');
  expect(formatMoment(instant, london, textFor('en'))).toBe('Monday 5 October 2026 at 2pm');
  expect(formatMoment(instant, london, textFor('cy'))).toBe('dydd Llun 5 Hydref 2026 am 2pm');
  expect(formatShortMoment(instant, london, textFor('cy'))).toBe('5 Hydref 2026, 2pm');
});

test('a span names the day once', () => {
  const from = new Date('2026-10-05T09:00:00Z');
  expect(formatSpan(from, new Date('2026-10-05T14:00:00Z'), london, textFor('en'))).toBe(
    'Monday 5 October 2026, 10am to 3pm',
  );
});
