import type { BookingStanding } from '#shared/cover.ts';
import { aBookedSeat } from '#tests/support/a-booked-seat.ts';
import { run } from '#tests/support/a-cover-day.ts';
import type { StandingRequirement } from './conflict-rules.ts';
import { piecesOf } from './gap-rules.ts';
import { coverOfNeed } from './need-cover-rules.ts';

const at = (time: string) => new Date(`2027-02-10T${time}:00Z`);
const block = (
  id: string,
  [from, to]: [string, string],
  sessionIds: string[],
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
  sessionIds,
  seats: [{ no: 1, bookingId: null }],
  cancelled: false,
  version: 1,
  ...different,
});
const day = [
  block('open', ['10:00', '11:15'], ['open']),
  block('morning', ['11:35', '12:30'], ['a1']),
  block('afternoon', ['13:30', '15:30'], ['b2', 'close']),
];
/** Somebody in the seat of each block named, who stands so. */
const sure = (standings: Record<string, BookingStanding>) => (requirement: StandingRequirement) => {
  const standing = standings[requirement.id];
  const { startsAt, endsAt } = requirement;
  const own = standing ? [aBookedSeat({ standing, startsAt, endsAt })] : [];
  return piecesOf({ ...requirement, required: requirement.seats.length }, own, 15);
};
const chose = (...chosen: string[]) => ({ person: 'p1', kind: 'bsl' as const, chosen });

// Domain rules §1.6 and §1.8: a need is met session by session, and only by who is confirmed.
test.each<[string, string[], Record<string, BookingStanding>, [number, number]]>([
  ['nobody is booked', ['a1', 'b2'], {}, [4, 0]],
  ['an offer is accepted', ['a1', 'b2'], { open: 'provisional' }, [4, 0]],
  ['the plenary is confirmed', ['a1', 'b2'], { open: 'confirmed' }, [4, 1]],
  [
    'one block holds two of the sessions',
    ['a1', 'b2'],
    { open: 'confirmed', afternoon: 'confirmed' },
    [4, 3],
  ],
  [
    'a session is in another room than who signs',
    ['b1', 'b2'],
    { open: 'confirmed', morning: 'confirmed', afternoon: 'confirmed' },
    [4, 3],
  ],
  ['nothing is chosen: any of the rooms may be theirs', [], { open: 'confirmed' }, [6, 1]],
])('%s', (_how, chosen, standings, [sessions, covered]) => {
  expect(coverOfNeed(chose(...chosen), run(), day, sure(standings))).toEqual({ sessions, covered });
});

test('nobody can say where no seats of the kind are planned, or those that were are given up', () => {
  const isl = { person: 'p1', kind: 'isl' as const, chosen: [] };
  expect(coverOfNeed(isl, run(), day, sure({}))).toBeNull();
  const givenUp = day.map((one) => ({ ...one, cancelled: true }));
  expect(coverOfNeed(chose('a1'), run(), givenUp, sure({ open: 'confirmed' }))).toBeNull();
});

test('a team that serves one person counts for them alone', () => {
  const own = [block('own', ['10:00', '11:15'], ['open'], { forPerson: 'p2' })];
  const all = sure({ own: 'confirmed' });
  expect(coverOfNeed({ ...chose('a1', 'b2'), person: 'p2' }, run(), own, all)).toEqual({
    sessions: 4,
    covered: 1,
  });
  expect(coverOfNeed(chose('a1', 'b2'), run(), own, all)).toBeNull();
});

test('one of two who are needed is not enough', () => {
  const two = [
    block('open', ['10:00', '11:15'], ['open'], {
      seats: [
        { no: 1, bookingId: null },
        { no: 2, bookingId: null },
      ],
    }),
  ];
  expect(coverOfNeed(chose('a1', 'b2'), run(), two, sure({ open: 'confirmed' }))?.covered).toBe(0);
});
