import fc from 'fast-check';
import { type BookedSeat, gapSeverities, type GapSeverity } from '#shared/cover.ts';
import { aBookedSeat } from '#tests/support/a-booked-seat.ts';
import { clipped, type Need, piecesOf, worstOf } from './gap-rules.ts';

const at = (time: string) => new Date(`2027-05-12T${time}:00Z`);
const need: Need = {
  kind: 'bsl',
  startsAt: at('09:00'),
  endsAt: at('10:15'),
  mode: 'in-person',
  required: 2,
};
const from = (start: string, end: string, different: Partial<BookedSeat> = {}) =>
  aBookedSeat({ startsAt: at(start), endsAt: at(end), ...different });
const whole = (different: Partial<BookedSeat> = {}) => from('08:45', '10:30', different);
const said = (bookings: BookedSeat[], different: Partial<Need> = {}) =>
  piecesOf({ ...need, ...different }, bookings, 15).map(
    ({ startsAt, endsAt, severity }) =>
      `${startsAt.toISOString().slice(11, 16)}-${endsAt.toISOString().slice(11, 16)} ${severity}`,
  );

// Domain rules §1.7.
test.each<[string, BookedSeat[], GapSeverity]>([
  ['nobody', [], 'uncovered'],
  ['somebody asked only', [whole({ standing: 'asked' })], 'uncovered'],
  ['one of two', [whole()], 'understaffed'],
  ['one of two, held only', [whole({ standing: 'provisional' })], 'understaffed'],
  ['one confirmed and one held', [whole(), whole({ standing: 'provisional' })], 'unconfirmed'],
  ['one who must confirm again', [whole(), whole({ needsReconfirmation: true })], 'unconfirmed'],
  ['two', [whole(), whole()], 'covered'],
  ['two who leave with the session', [whole(), from('08:45', '10:15')], 'tail'],
  ['two who come with the session', [whole(), from('09:00', '10:30')], 'tail'],
  ['a third who leaves early', [whole(), whole(), from('09:00', '10:15')], 'covered'],
  ['somebody of another kind', [whole({ kind: 'isl' }), whole({ kind: 'isl' })], 'wrong_language'],
  ['two who join online', [whole({ mode: 'online' }), whole({ mode: 'online' })], 'wrong_language'],
  ['one who signs and one who does not', [whole(), whole({ kind: 'csw' })], 'wrong_language'],
  ['two who cancelled', [whole({ standing: 'ended' }), whole({ standing: 'ended' })], 'uncovered'],
])('with %s it is %s', (_who, bookings, expected) => {
  expect(worstOf(piecesOf(need, bookings, 15).map(({ severity }) => severity))).toBe(expected);
});

test('the language that was asked for is the one that is spoken', () => {
  const arabic = { kind: 'spoken_community', language: 'ar' } as const;
  const asked = { ...arabic, required: 1 };
  expect(said([whole(arabic)], asked)).toEqual(['09:00-10:15 covered']);
  expect(said([whole({ ...arabic, language: 'so' })], asked)).toEqual([
    '09:00-10:15 wrong_language',
  ]);
});

test('time is cut where a booking begins or ends', () => {
  expect(said([whole(), from('08:45', '09:40'), from('09:40', '10:00')])).toEqual([
    '09:00-10:00 covered',
    '10:00-10:15 understaffed',
  ]);
});

test('a part of the time has its own pieces', () => {
  const pieces = piecesOf(need, [whole(), from('08:45', '09:40')], 15);
  expect(
    clipped(pieces, { startsAt: at('09:30'), endsAt: at('10:00') }).map((piece) => [
      piece.startsAt,
      piece.severity,
    ]),
  ).toEqual([
    [at('09:30'), 'covered'],
    [at('09:40'), 'understaffed'],
  ]);
});

const someBookings = fc.array(
  fc
    .record({
      start: fc.integer({ min: -6, max: 20 }),
      length: fc.integer({ min: 1, max: 24 }),
      standing: fc.constantFrom('asked', 'provisional', 'confirmed', 'ended' as const),
      kind: fc.constantFrom('bsl', 'isl' as const),
      needsReconfirmation: fc.boolean(),
    })
    .map(({ start, length, ...rest }) =>
      aBookedSeat({
        ...rest,
        startsAt: new Date(+need.startsAt + start * 300_000),
        endsAt: new Date(+need.startsAt + (start + length) * 300_000),
      }),
    ),
  { maxLength: 6 },
);

test('pieces fill the whole time, and none says more than the bookings do', () => {
  fc.assert(
    fc.property(someBookings, fc.integer({ min: 1, max: 3 }), (bookings, required) => {
      const pieces = piecesOf({ ...need, required }, bookings, 15);
      expect([...pieces.map((piece) => piece.startsAt), need.endsAt]).toEqual([
        need.startsAt,
        ...pieces.map((piece) => piece.endsAt),
      ]);
      for (const { startsAt, confirmed, severity } of everyFiveMinutes(pieces)) {
        const there = bookings.filter((one) => isThere(one, startsAt)).length;
        expect(confirmed).toBe(there);
        expect(severity === 'covered' && there < required).toBe(false);
      }
    }),
  );
});

const everyFiveMinutes = (pieces: ReturnType<typeof piecesOf>) =>
  pieces.flatMap((piece) =>
    Array.from({ length: (+piece.endsAt - +piece.startsAt) / 300_000 }, (_one, step) => ({
      ...piece,
      startsAt: +piece.startsAt + step * 300_000,
    })),
  );

const isThere = (
  { kind, standing, needsReconfirmation, startsAt, endsAt }: BookedSeat,
  moment: number,
): boolean =>
  kind === 'bsl' &&
  standing === 'confirmed' &&
  !needsReconfirmation &&
  +startsAt <= moment &&
  +endsAt >= moment + 300_000;

test('a booking fewer never makes cover better', () => {
  const rank = (bookings: BookedSeat[]) =>
    gapSeverities.indexOf(worstOf(piecesOf(need, bookings, 15).map(({ severity }) => severity)));
  const ofTheKind = someBookings.map((all) => all.filter(({ kind }) => kind === 'bsl'));
  fc.assert(
    fc.property(ofTheKind, (bookings) => {
      expect(rank(bookings.slice(1))).toBeLessThanOrEqual(rank(bookings));
    }),
  );
});
