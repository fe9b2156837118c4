import type { CoverLineInput } from '#shared/cover-plan.ts';
import type { Event } from '#shared/events.ts';
import { aBookedSeat } from '#tests/support/a-booked-seat.ts';
import { aCoverDay, aSession, run } from '#tests/support/a-cover-day.ts';
import { coverDesk, planner } from '#tests/support/cover-desk.ts';
import { outcomeOf } from '#tests/support/visitor-as.ts';
import type { Caller } from './ports.ts';

type Desk = Awaited<ReturnType<typeof coverDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await coverDesk();
});
afterAll(() => desk.database.close());

let events = 0;
/** A day of its own in an otherwise empty world. */
function anEventOf(event: Event = run()): Event {
  events += 1;
  const own = { ...event, id: `event-${events}` };
  const { world } = desk;
  Object.assign(world, { events: [own], needs: [], bookings: [], reads: [] });
  world.choices = new Map();
  return own;
}
const change = (event: Event, sessions: Event['sessions']) =>
  void desk.world.events.splice(0, 1, { ...event, sessions });
const get = (event: Event, caller: Caller = planner) => desk.cover.get(event.id, caller);
async function accept(event: Event, possible = false) {
  const { seen } = await get(event);
  return desk.cover.accept(event.id, { seen, possible }, planner);
}
const changes = (view: Awaited<ReturnType<typeof get>>) =>
  view.differences.map(({ what, kind, seatsBefore, seatsNow }) => [
    what,
    kind,
    seatsBefore,
    seatsNow,
  ]);

test('BSL and captions are planned for plenaries before anybody asked', async () => {
  const view = await get(anEventOf());
  expect(changes(view)).toEqual([
    ['added', 'bsl', 0, 2],
    ['added', 'sttr', 0, 1],
    ['added', 'bsl', 0, 2],
    ['added', 'sttr', 0, 1],
  ]);
  expect(view.acceptedAt).toBeNull();
});

test('needs are read only after the read was recorded', async () => {
  const event = anEventOf();
  await get(event);
  expect(desk.world.reads).toEqual(['cover.needs-read']);
});

test('nobody is told who needs what: people stand by a number', async () => {
  const event = anEventOf();
  desk.world.needs = [
    { person: 'secret-id', code: 'deafblind_interpreter', method: 'hands_on', inBreaks: false },
  ];
  desk.world.choices.set('secret-id', ['a1', 'a2']);
  const view = await get(event);
  expect(view.blocks.filter(({ person }) => person === 1)).toHaveLength(4);
  expect(view.blocks.some(({ kind }) => kind === 'deafblind_handson')).toBe(true);
  expect(JSON.stringify(view)).not.toContain('secret-id');
});

test('somebody whose registration does not stand is not planned for', async () => {
  const event = anEventOf();
  desk.world.needs = [{ person: 'left', code: 'isl', method: null, inBreaks: false }];
  expect((await get(event)).blocks.some(({ kind }) => kind === 'isl')).toBe(false);
});

test('what is accepted stands as requirements with empty seats, and no difference is left', async () => {
  const event = anEventOf();
  const view = await accept(event);
  expect(view.differences).toEqual([]);
  expect(
    view.requirements.map(({ kind, seats, taken, state }) => [kind, seats, taken, state]),
  ).toEqual([
    ['bsl', 2, 0, 'open'],
    ['sttr', 1, 0, 'open'],
    ['bsl', 2, 0, 'open'],
    ['sttr', 1, 0, 'open'],
  ]);
  expect(view.acceptedAt).toEqual(desk.ports.clock.now());
});

test('a session that moves is shown as a difference, and stays as it was until somebody accepts it', async () => {
  const event = anEventOf(aCoverDay([aSession('s1', '10:00', '10:30')]));
  await accept(event);
  change(event, [aSession('s1', '10:00', '11:00'), aSession('s2', '14:00', '14:30')]);
  const view = await get(event);
  expect(changes(view)).toEqual([
    ['changed', 'bsl', 1, 2],
    ['changed', 'sttr', 1, 1],
    ['added', 'bsl', 0, 1],
    ['added', 'sttr', 0, 1],
  ]);
  expect(view.requirements[0]?.endsAt).toEqual(new Date('2027-02-10T10:30:00Z'));
  const now = await accept(event);
  expect(now.differences).toEqual([]);
  expect(now.requirements[0]?.endsAt).toEqual(new Date('2027-02-10T11:00:00Z'));
});

test('what is needed no more is shown, and a seat with somebody in it is never dropped', async () => {
  const event = anEventOf(aCoverDay([aSession('s1', '10:00', '11:00')]));
  await accept(event);
  const { seats } = desk.cover;
  const [bsl] = await seats.listOf([event.id]);
  const seat = { requirementId: bsl?.id ?? '', no: 2, bookingId: 'booking-1' };
  expect(await seats.claim(seat)).toBe(true);
  change(event, [aSession('s1', '10:00', '10:20')]);
  const shorter = await accept(event);
  expect(shorter.requirements[0]).toMatchObject({ kind: 'bsl', seats: 1, taken: 1 });
  change(event, []);
  const gone = await get(event);
  expect(gone.differences[0]).toMatchObject({ what: 'gone', kind: 'bsl', taken: 1 });
  const given = await accept(event);
  // The captioner's empty requirement is over; the interpreter's stays to be told, with the seat.
  expect(given.requirements.map(({ kind, taken, state }) => [kind, taken, state])).toEqual([
    ['bsl', 1, 'cancelled'],
  ]);
  expect(await seats.claim({ ...seat, no: 1, bookingId: 'booking-2' })).toBe(false);
  change(event, [aSession('s1', '10:00', '11:00')]);
  const again = await accept(event);
  expect(again.requirements[0]).toMatchObject({ kind: 'bsl', seats: 2, taken: 1, state: 'open' });
});

test('what is only possible is accepted where somebody says so, and then stays', async () => {
  const event = anEventOf();
  desk.world.needs = [{ person: 'p', code: 'isl', method: null, inBreaks: false }];
  desk.world.choices.set('p', ['a2']);
  const count = ({ requirements }: Awaited<ReturnType<typeof get>>) =>
    requirements.filter(({ kind }) => kind === 'isl').length;
  expect(count(await accept(event))).toBe(3);
  expect(count(await accept(event, true))).toBe(5);
  expect((await get(event)).differences).toEqual([]);
});

test('whoever accepts what they have not read is stopped', async () => {
  const event = anEventOf(aCoverDay([aSession('s1', '10:00', '10:30')]));
  const { seen } = await get(event);
  change(event, [aSession('s1', '10:00', '11:00')]);
  expect(await outcomeOf(desk.cover.accept(event.id, { seen, possible: false }, planner))).toBe(
    'conflict',
  );
  expect((await get(event)).requirements).toEqual([]);
});

test('two who accept at once leave one requirement for each block', async () => {
  const event = anEventOf();
  const { seen } = await get(event);
  const outcomes = await Promise.all(
    [1, 2].map(() => outcomeOf(desk.cover.accept(event.id, { seen, possible: false }, planner))),
  );
  expect(outcomes).toContain('conflict');
  await accept(event);
  expect(await desk.cover.seats.listOf([event.id])).toHaveLength(4);
});

test('a decision about a kind counts, and a second one on old ground is stopped', async () => {
  const event = anEventOf();
  const all: CoverLineInput = {
    version: 0,
    policy: 'all_sessions',
    reading: 'relaxed_long_days',
    presenterIn: ['a1', 'unknown'],
  };
  const view = await desk.cover.saveLine(event.id, 'bsl', all, planner);
  expect(view.blocks.filter(({ kind }) => kind === 'bsl').map(({ seats }) => seats)).toEqual([
    2, 1, 1, 1, 1, 1,
  ]);
  expect(view.lines.find(({ kind }) => kind === 'bsl')?.presenterIn).toEqual(['a1']);
  expect(await outcomeOf(desk.cover.saveLine(event.id, 'bsl', all, planner))).toBe('conflict');
});

describe('a seat', () => {
  async function aSeat() {
    const event = anEventOf();
    await accept(event);
    const [requirement] = await desk.cover.seats.listOf([event.id]);
    return { requirementId: requirement?.id ?? '', no: 1 };
  }

  test('is taken by one of many who ask at once', async () => {
    const seat = await aSeat();
    const asked = Array.from({ length: 8 }, (_one, at) => ({ ...seat, bookingId: `b${at}` }));
    const answers = await Promise.all(asked.map((one) => desk.cover.seats.claim(one)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    const winner = asked[answers.indexOf(true)];
    const { seats } = (await desk.cover.seats.find(seat.requirementId)) ?? { seats: [] };
    expect(seats[0]).toEqual({ no: 1, bookingId: winner?.bookingId });
  });

  test('would be taken twice if whether it is empty were asked before the write', async () => {
    const seat = await aSeat();
    const rows = desk.database.connection.collection<{ _id: string }>('cover-requirements');
    const claimed = await Promise.all(
      ['b1', 'b2'].map(async (bookingId) => {
        const empty = {
          _id: seat.requirementId,
          seats: { $elemMatch: { no: 1, bookingId: null } },
        };
        return { bookingId, free: (await rows.countDocuments(empty)) === 1 };
      }),
    );
    for (const { bookingId } of claimed)
      await rows.updateOne({ _id: seat.requirementId }, {
        $set: { 'seats.0.bookingId': bookingId },
      } as object);
    expect(claimed.map(({ free }) => free)).toEqual([true, true]);
  });

  test('is claimed and freed as often as one likes', async () => {
    const { claim, free } = desk.cover.seats;
    const seat = { ...(await aSeat()), bookingId: 'b1' };
    expect([await claim(seat), await claim(seat)]).toEqual([true, true]);
    expect([await free(seat), await free(seat)]).toEqual([true, false]);
    expect(await claim({ ...seat, bookingId: 'b2' })).toBe(true);
    expect(await free(seat)).toBe(false);
  });

  test('is found by an index, and so is every list', async () => {
    const rows = desk.database.connection.collection('cover-requirements');
    const plan = await rows.find({ eventId: { $in: ['a', 'b'] } }).explain('queryPlanner');
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
  });
});

test('the board cuts each session by the bookings in it, and says what is in the way', async () => {
  const event = anEventOf(aCoverDay([aSession('s1', '10:00', '11:00', { recorded: true })]));
  await accept(event);
  const { seats } = desk.cover;
  const [bsl] = await seats.listOf([event.id]);
  const requirementId = bsl?.id ?? '';
  const at = (time: string) => new Date(`2027-02-10T${time}:00Z`);
  desk.world.bookings = [
    aBookedSeat({
      id: 'b1',
      eventId: event.id,
      requirementId,
      startsAt: at('09:30'),
      endsAt: at('11:30'),
      recordingConsent: 'no',
      cancelNow: 10_000,
      nextCostStep: { on: '2026-12-05', pence: 24_000 },
    }),
    aBookedSeat({
      id: 'b2',
      eventId: event.id,
      requirementId,
      professionalId: 'professional-2',
      startsAt: at('09:30'),
      endsAt: at('10:40'),
      recordingConsent: 'yes',
    }),
  ];
  for (const [index, { id }] of desk.world.bookings.entries())
    await seats.claim({ requirementId, no: index + 1, bookingId: id });
  const board = await desk.board.board(event.id, planner);
  expect(board.rows.map(({ kind, severity, pieces }) => [kind, severity, pieces.length])).toEqual([
    ['bsl', 'understaffed', 2],
    ['sttr', 'uncovered', 1],
  ]);
  expect(board.conflicts.map(({ code, bookingIds }) => [code, ...bookingIds])).toEqual([
    ['no_recording_consent', 'b1'],
    ['session_moved', 'b2'],
  ]);
  const [line] = (await desk.board.overview(planner)).events;
  expect(line).toMatchObject({
    accepted: true,
    severity: 'uncovered',
    seats: 3,
    confirmed: 2,
    conflicts: 2,
    moneyThisWeek: 14_000,
    daysLeft: 71,
  });
});

test.each([
  ['organiser', 'allowed', 'allowed'],
  ['access-lead', 'allowed', 'allowed'],
  ['budget-holder', 'allowed', 'forbidden'],
  ['viewer', 'forbidden', 'forbidden'],
] as const)('%s: seeing is %s, accepting is %s', async (role, seeing, accepting) => {
  const event = anEventOf();
  const caller: Caller = { ...planner, roles: [{ role, scope: { kind: 'programme' } }] };
  const { seen } = await get(event);
  expect(await outcomeOf(get(event, caller))).toBe(seeing);
  expect(await outcomeOf(desk.board.board(event.id, caller))).toBe(seeing);
  expect(await outcomeOf(desk.cover.accept(event.id, { seen, possible: false }, caller))).toBe(
    accepting,
  );
});

test('a stop in the middle of accepting leaves a smaller difference, and nothing twice', async () => {
  const event = anEventOf();
  const { seen } = await get(event);
  const { insert } = desk.ports.requirements;
  let left = 2;
  desk.ports.requirements.insert = async (...row) => {
    left -= 1;
    if (left < 0) throw new Error('stopped');
    return insert(...row);
  };
  await expect(desk.cover.accept(event.id, { seen, possible: false }, planner)).rejects.toThrow(
    'stopped',
  );
  desk.ports.requirements.insert = insert;
  expect((await get(event)).differences).toHaveLength(2);
  expect((await accept(event)).requirements).toHaveLength(4);
});

test('every move is recorded with the write that made it', async () => {
  const event = anEventOf();
  await accept(event);
  const rows = desk.database.connection.collection('cover-requirements');
  const row = await rows.findOne({ eventId: event.id });
  expect(row?.['pendingEvents']).toMatchObject([
    { type: 'cover-requirement.added', by: planner.by, data: { event: event.id } },
  ]);
});

// Last, as what it sets holds for the whole programme.
test('settings hold from their day on, and rates give alternatives a cost', async () => {
  const event = anEventOf();
  const input = {
    version: 0,
    from: '2027-01-01',
    soloMax: 80,
    soloMaxRemote: 40,
    soloLongDay: 400,
    pairBlockMax: 120,
    pairDayMax: 360,
    turn: 20,
    minBreak: 15,
    halfDayPounds: 140,
    fullDayPounds: 280,
  };
  const kept = await desk.settings.save('bsl', input, planner);
  expect(kept.kinds.find(({ kind }) => kind === 'bsl')).toMatchObject({
    soloMax: 30,
    halfDay: null,
  });
  expect(kept.later).toMatchObject([{ kind: 'bsl', from: '2027-01-01', fullDay: 28_000 }]);
  const bsl = (await get(event)).kinds.find(({ kind }) => kind === 'bsl');
  expect(bsl).toMatchObject({ people: 1, pence: 28_000 });
  expect(await outcomeOf(desk.settings.save('bsl', input, planner))).toBe('conflict');
});
