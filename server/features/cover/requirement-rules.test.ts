import type { BookedSeat, RequirementState } from '#shared/cover.ts';
import { leadTimesOn } from '#shared/usual-cover.ts';
import { aBookedSeat } from '#tests/support/a-booked-seat.ts';
import { requirementStateOf, type Surroundings } from './requirement-rules.ts';

const early: Surroundings = {
  cancelled: false,
  now: new Date('2027-03-01T09:00:00Z'),
  daysLeft: 70,
  redDays: leadTimesOn([], '2027-03-01').redDays,
};
const seats = [
  { no: 1, bookingId: 'b1' },
  { no: 2, bookingId: 'b2' },
];
const endsAt = new Date('2027-05-12T11:15:00Z');
const booked = (...standings: Array<Partial<BookedSeat>>): BookedSeat[] =>
  standings.map((one, at) => aBookedSeat({ id: `b${at + 1}`, ...one }));

// Domain rules §1.8: the state is computed from bookings.
test.each<[string, BookedSeat[], Partial<Surroundings>, RequirementState]>([
  ['nobody was asked', [], {}, 'open'],
  ['somebody was asked', booked({ standing: 'asked' }), {}, 'sourcing'],
  ['one holds the time', booked({ standing: 'provisional' }), {}, 'sourcing'],
  ['one of two is confirmed', booked({ standing: 'confirmed' }), {}, 'part_filled'],
  [
    'both are confirmed',
    booked({ standing: 'confirmed' }, { standing: 'confirmed' }),
    {},
    'filled',
  ],
  [
    'one must confirm again',
    booked({ standing: 'confirmed' }, { standing: 'confirmed', needsReconfirmation: true }),
    {},
    'at_risk',
  ],
  ['20 days are left and one is missing', booked({}), { daysLeft: 20 }, 'at_risk'],
  ['20 days are left and nobody was asked', [], { daysLeft: 20 }, 'at_risk'],
  [
    '20 days are left and everyone said no',
    booked({ standing: 'ended' }),
    { daysLeft: 20 },
    'unfillable',
  ],
  ['all who were asked said no, and there is time', booked({ standing: 'ended' }), {}, 'open'],
  ['it was given up', booked({ standing: 'confirmed' }), { cancelled: true }, 'cancelled'],
  ['it is over', booked({ standing: 'confirmed' }), { now: endsAt }, 'closed'],
])('when %s', (_when, bookings, different, expected) => {
  expect(requirementStateOf({ endsAt, seats }, bookings, { ...early, ...different })).toBe(
    expected,
  );
});

test('a booking that ended fills no seat, though the seat still names it', () => {
  expect(
    requirementStateOf(
      { endsAt, seats },
      booked({ standing: 'confirmed' }, { standing: 'ended' }),
      early,
    ),
  ).toBe('part_filled');
});
