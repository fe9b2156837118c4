import type { CoverConflict } from '#shared/cover-board.ts';
import type { BookedSeat } from '#shared/cover.ts';
import { coverSettingsOn } from '#shared/usual-cover.ts';
import { aBookedSeat } from '#tests/support/a-booked-seat.ts';
import { aCoverDay, aSession } from '#tests/support/a-cover-day.ts';
import { conflictsOf, type ConflictWorld, type StandingRequirement } from './conflict-rules.ts';

const at = (time: string) => new Date(`2027-02-10T${time}:00Z`);
const requirement = (
  id: string,
  from: string,
  to: string,
  different: Partial<StandingRequirement> = {},
): StandingRequirement => ({
  id,
  eventId: 'event-1',
  kind: 'bsl',
  forPerson: null,
  strand: null,
  startsAt: at(from),
  endsAt: at(to),
  mode: 'in-person',
  sessionIds: ['s1'],
  seats: [{ no: 1, bookingId: null }],
  cancelled: false,
  version: 1,
  ...different,
});
const booked = (id: string, from: string, to: string, different: Partial<BookedSeat> = {}) =>
  aBookedSeat({
    id: `booking ${id}`,
    requirementId: id,
    startsAt: at(from),
    endsAt: at(to),
    recordingConsent: 'yes',
    ...different,
  });

const event = aCoverDay([aSession('s1', '10:00', '11:00')]);
const elsewhere = { ...event, id: 'event-2', venueId: 'another' };

function found(
  requirements: StandingRequirement[],
  bookings: BookedSeat[],
  different: Partial<ConflictWorld> = {},
): Array<CoverConflict['code']> {
  return conflictsOf(bookings, {
    requirements: new Map(requirements.map((one) => [one.id, one])),
    events: new Map([event, elsewhere].map((one) => [one.id, one])),
    settingsOf: (kind, day) => coverSettingsOn([], kind, day),
    changeover: 10,
    travel: 120,
    now: at('08:00'),
    ...different,
  }).map(({ code }) => code);
}

const one = requirement('r1', '10:00', '11:00');
const single = (different: Partial<BookedSeat>) => [booked('r1', '09:45', '11:15', different)];

// Domain rules §1.7, conflict rules; each with the case beside it in which nothing is wrong.
test.each<[string, Partial<BookedSeat>, string[]]>([
  ['nothing', {}, []],
  [
    'a registration that ends the day before',
    { registeredUntil: '2027-02-09' },
    ['not_registered'],
  ],
  ['a registration that ends on the day', { registeredUntil: '2027-02-10' }, []],
  ['online where it is at a venue', { mode: 'online' }, ['wrong_mode']],
  ['another room', { strand: 'a' }, ['room_changed']],
  ['less time than the session has', { endsAt: at('10:50') }, ['session_moved']],
  ['a change that they have not agreed to', { needsReconfirmation: true }, ['session_moved']],
  [
    'a hold that ran out',
    { standing: 'provisional', holdExpiresAt: at('08:00') },
    ['hold_expired'],
  ],
  ['a hold that stands', { standing: 'provisional', holdExpiresAt: at('08:01') }, []],
  ['a booking that ended', { standing: 'ended', mode: 'online' }, []],
])('%s', (_what, different, expected) => {
  expect(found([one], single(different))).toEqual(expected);
});

test.each<[BookedSeat['recordingConsent'], string[]]>([
  ['no', ['no_recording_consent']],
  ['not_asked', ['no_recording_consent']],
  ['yes', []],
  ['yes_with_fee', []],
])('a recorded session, and the answer to recording is %s', (recordingConsent, expected) => {
  const recorded = aCoverDay([aSession('s1', '10:00', '11:00', { recorded: true })]);
  const events = new Map([[recorded.id, recorded]]);
  expect(found([one], single({ recordingConsent }), { events })).toEqual(expected);
  expect(found([one], single({ recordingConsent }))).toEqual([]);
});

test('nobody is told why somebody is not to be booked', () => {
  const notWanted = new Set(['event-1 professional-1']);
  expect(found([one], single({}), { notWanted })).toEqual(['do_not_book']);
  expect(found([one], single({ professionalId: 'another' }), { notWanted })).toEqual([]);
});

test('what is left of a cancelled session says what giving it up costs', () => {
  const nextCostStep = { on: '2027-02-03', pence: 24_000 };
  const conflicts = conflictsOf(single({ cancelNow: 12_000, nextCostStep }), {
    requirements: new Map([['r1', { ...one, cancelled: true }]]),
    events: new Map([[event.id, event]]),
    settingsOf: (kind, day) => coverSettingsOn([], kind, day),
    changeover: 10,
    travel: 120,
    now: at('08:00'),
  });
  expect(conflicts).toMatchObject([{ code: 'event_cancelled', cancelNow: 12_000, nextCostStep }]);
});

test.each<[string, string, string, Partial<BookedSeat>, Partial<StandingRequirement>, string[]]>([
  ['at once', '11:00', '12:00', {}, {}, ['overlap']],
  ['with ten minutes in one room', '11:25', '12:00', {}, {}, ['no_rest']],
  ['with a rest in one room', '11:30', '12:00', {}, {}, []],
  [
    'in another room with five minutes',
    '11:20',
    '12:00',
    { strand: 'a' },
    { strand: 'a' },
    ['overlap'],
  ],
  [
    'in another town within the hour',
    '12:15',
    '13:00',
    { eventId: 'event-2' },
    { eventId: 'event-2' },
    ['overlap'],
  ],
  [
    'in another town after two hours',
    '13:15',
    '14:00',
    { eventId: 'event-2' },
    { eventId: 'event-2' },
    [],
  ],
  [
    'online within the hour',
    '11:45',
    '12:30',
    { eventId: 'event-2', mode: 'online' },
    { eventId: 'event-2', mode: 'online' },
    [],
  ],
])('the same person %s', (_when, start, end, different, other, expected) => {
  const bookings = [booked('r1', '09:45', '11:15'), booked('r2', start, end, different)];
  expect(found([one, requirement('r2', start, end, other)], bookings)).toEqual(expected);
  expect(
    found(
      [one, requirement('r2', start, end, other)],
      bookings.map((booking, index) => ({ ...booking, professionalId: `p${index}` })),
    ),
  ).toEqual([]);
});

test('a day is long when the work in it is, rests left out', () => {
  const long = [
    requirement('r1', '08:00', '11:00'),
    requirement('r2', '11:30', '14:30'),
    requirement('r3', '15:00', '15:01'),
  ];
  const bookings = (count: number) =>
    long
      .slice(0, count)
      .map(({ id, startsAt, endsAt }) => ({ ...booked(id, '08:00', '08:00'), startsAt, endsAt }));
  expect(found(long, bookings(2))).toEqual([]);
  expect(found(long, bookings(3))).toEqual(['daily_load']);
});

test('one of two alone for longer than two turns is found', () => {
  const two = { seats: [1, 2].map((no) => ({ no, bookingId: null })) };
  const alone = (end: string) =>
    found([requirement('r1', '10:00', end, two)], [booked('r1', '09:45', end)]);
  expect(alone('10:41')).toEqual(['alone_too_long']);
  expect(alone('10:40')).toEqual([]);
});

test('a team of two agencies needs a lead', () => {
  const two = requirement('r1', '10:00', '11:00', {
    seats: [1, 2].map((no) => ({ no, bookingId: null })),
  });
  const team = (agencies: string[], lead: boolean) =>
    found(
      [two],
      agencies.map((agencyId, index) => ({
        ...booked('r1', '09:45', '11:15', { agencyId, lead: lead && index === 0 }),
        id: `b${index}`,
        professionalId: `p${index}`,
      })),
    );
  expect(team(['one', 'two'], false)).toEqual(['no_lead']);
  expect(team(['one', 'two'], true)).toEqual([]);
  expect(team(['one', 'one'], false)).toEqual([]);
});
