import type { Timing } from '#shared/broadcasts.ts';
import { dueOf, isLate, timingFaults } from './timing-rules.ts';

const event = (startsAt: string, endsAt = startsAt, zone = 'Europe/London') => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  zone,
});
const relative = (days: number, time: string, side: 'before' | 'after' = 'before'): Timing => ({
  when: 'relative',
  days,
  time,
  side,
});

test.each([
  [
    'two days before, at the same time of day across the clocks going forward',
    relative(2, '9:00'),
    event('2030-04-01T09:00:00Z'),
    '2030-03-30T09:00:00.000Z',
  ],
  [
    'two days before, in summer time',
    relative(2, '9:00'),
    event('2030-04-03T09:00:00Z'),
    '2030-04-01T08:00:00.000Z',
  ],
  [
    'two days before, across the clocks going back',
    relative(2, '09:00'),
    event('2030-10-28T10:00:00Z'),
    '2030-10-26T08:00:00.000Z',
  ],
  [
    'by the calendar of its zone, not by that of UTC',
    relative(1, '18:30'),
    event('2030-06-10T22:30:00Z', '2030-06-11T02:00:00Z', 'Asia/Tokyo'),
    '2030-06-10T09:30:00.000Z',
  ],
  [
    'a time that the clocks skip, an hour later',
    relative(1, '1:30'),
    event('2030-04-01T09:00:00Z'),
    '2030-03-31T01:30:00.000Z',
  ],
  [
    'a time that the clocks show twice, the first of them',
    relative(1, '1:30'),
    event('2030-10-28T10:00:00Z'),
    '2030-10-27T00:30:00.000Z',
  ],
  [
    'after the last day',
    relative(1, '10.15', 'after'),
    event('2030-05-14T09:00:00Z', '2030-05-15T15:00:00Z'),
    '2030-05-16T09:15:00.000Z',
  ],
  [
    'a day and a time of its own',
    { when: 'at', day: '2030-07-01', time: '8:05' } as const,
    event('2030-08-01T09:00:00Z'),
    '2030-07-01T07:05:00.000Z',
  ],
])('%s', (_rule, timing, when, due) => {
  expect(dueOf(timing, when)?.toISOString()).toBe(due);
});

test('by hand it has no time', () => {
  expect(dueOf({ when: 'hand' }, event('2030-08-01T09:00:00Z'))).toBeNull();
});

test.each([
  [{ when: 'hand' }, []],
  [{ when: 'at' }, ['timing.day', 'timing.time']],
  [{ when: 'relative', time: '9:00' }, ['timing.days']],
  [{ when: 'relative', days: 0, time: '9:00' }, []],
] as const)('%j lacks %j', (timing, fields) => {
  expect(timingFaults(timing).map(({ field }) => field)).toEqual(fields);
});

test.each([
  ['a reminder while the event goes on', relative(1, '9:00'), '2030-05-14T10:00:00Z', false],
  ['a reminder after the event', relative(1, '9:00'), '2030-05-15T15:00:00Z', true],
  ['thanks after the event', relative(1, '9:00', 'after'), '2030-05-20T15:00:00Z', false],
])('%s is late: %s', (_what, timing, now, late) => {
  const when = event('2030-05-14T09:00:00Z', '2030-05-15T15:00:00Z');
  expect(isLate(timing, when, new Date(now))).toBe(late);
});
