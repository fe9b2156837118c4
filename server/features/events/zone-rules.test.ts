import { daysBetween, dayLaterBy, instantAt, inZone, laterBy } from './zone-rules.ts';

const london = 'Europe/London';

test.each([
  ['in winter', '2030-01-15', '9:30', '2030-01-15T09:30:00.000Z'],
  ['in summer', '2030-07-15', '14.00', '2030-07-15T13:00:00.000Z'],
  ['just before the clocks go forward', '2030-03-31', '00:59', '2030-03-31T00:59:00.000Z'],
  ['just after they have', '2030-03-31', '02:00', '2030-03-31T01:00:00.000Z'],
  ['shown twice is the first of the two', '2030-10-27', '01:30', '2030-10-27T00:30:00.000Z'],
  ['after the clocks went back', '2030-10-27', '02:00', '2030-10-27T02:00:00.000Z'],
])('a time %s', (_rule, day, time, instant) => {
  expect(instantAt(london, day, time)?.toISOString()).toBe(instant);
});

test('a time that the clocks skip is none', () => {
  expect(instantAt(london, '2030-03-31', '01:30')).toBeNull();
});

test('control: without the check the skipped time would be taken for another', () => {
  expect(new Date('2030-03-31T01:30:00Z').toISOString()).not.toBe(
    instantAt(london, '2030-03-31', '02:00')?.toISOString(),
  );
});

test('the time of day stays over a change of clocks, in both directions', () => {
  const at = new Date('2030-03-28T10:00:00Z');
  expect(laterBy(london, at, 7).toISOString()).toBe('2030-04-04T09:00:00.000Z');
  expect(laterBy(london, laterBy(london, at, 7), -7)).toEqual(at);
  expect(daysBetween(london, at, laterBy(london, at, 7))).toBe(7);
});

test('days are those of the zone', () => {
  const late = new Date('2030-06-30T23:30:00Z');
  expect(daysBetween(london, new Date('2030-06-30T12:00:00Z'), late)).toBe(1);
  expect(dayLaterBy('2030-02-27', 3)).toBe('2030-03-02');
});

test('another zone keeps what its clocks show', () => {
  const nine = new Date('2030-07-15T08:00:00Z');
  expect(inZone(london, 'Europe/Paris', nine).toISOString()).toBe('2030-07-15T07:00:00.000Z');
});
