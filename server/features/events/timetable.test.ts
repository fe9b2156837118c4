import type { SessionInput } from '#shared/event-timetable.ts';
import type { Event } from '#shared/events.ts';
import { stoppingPorts } from '#tests/support/stopping-ports.ts';
import { aServedEvent, type TimetableDesk, timetableDesk } from '#tests/support/timetable-desk.ts';

let desk: TimetableDesk;
beforeAll(async () => {
  desk = await timetableDesk();
});
afterAll(() => desk.database.close());

const organiser = {
  grants: [{ role: 'organiser', scope: { kind: 'programme' } }],
  by: { kind: 'person', id: 'mair' },
} as const;

const form = (different: Partial<SessionInput> = {}): SessionInput => ({
  day: '2030-02-05',
  startsTime: '10:00',
  endsTime: '11:00',
  kind: 'workshop',
  strand: 'one',
  pick: true,
  recorded: false,
  speakers: '',
  activities: ['listening'],
  provided: [],
  wanted: [],
  texts: { en: { title: 'Talk' } },
  ...different,
});

const later = form({ startsTime: '13:00', endsTime: '14:00', capacity: 4 });

/** A published event whose session of four places was chosen by Nia, with Sam as a member, and by Owain. */
async function scene(): Promise<Event> {
  const event = await aServedEvent(desk);
  await desk.register(event, 'Nia', {
    people: [
      { name: 'Nia', pool: 'general', sessions: ['s1'] },
      { name: 'Sam', email: 'sam@people.example', pool: 'general', sessions: ['s1'] },
      { name: 'Lee', email: 'lee@people.example', pool: 'general' },
    ],
  });
  await desk.register(event, 'Owain', {
    people: [{ name: 'Owain', pool: 'general', sessions: ['s1'] }],
  });
  await desk.register(event, 'Gwen');
  await desk.relay.idle();
  desk.mails.length = 0;
  return event;
}

const told = () => desk.mails.map(({ template, to }) => `${template} ${to.address}`).toSorted();
const rowsOf = (event: Event, session = 's1') =>
  desk.places.survey({ eventId: event.id, pool: `session:${session}` });

test('a session is added with places of its own, which are opened once the event is published', async () => {
  const event = await scene();
  const added = await desk.timetables.add(
    event.id,
    form({ startsTime: '15:00', endsTime: '15:30', capacity: 7 }),
    organiser,
  );
  const id = added.sessions.at(-1)?.id ?? '';
  await desk.relay.idle();
  expect(await rowsOf(event, id)).toMatchObject({ open: 7, capacity: 7 });
});

test('two sessions in one room at one time are refused, both named', async () => {
  const event = await scene();
  await expect(
    desk.timetables.add(event.id, form({ startsTime: '10:30', endsTime: '12:00' }), organiser),
  ).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ code: 'session.overlap', values: { other: { en: 'Talk' } } }],
  });
});

test('the second of two who change one session is told what stands; two sessions are changed side by side', async () => {
  const event = await scene();
  const change = (seen: number, title: string) =>
    desk.timetables.change(
      event.id,
      's1',
      { ...form({ capacity: 4, texts: { en: { title } } }), seen },
      organiser,
    );
  await Promise.all([
    change(0, 'One'),
    desk.timetables.add(event.id, form({ startsTime: '15:00', endsTime: '15:30' }), organiser),
  ]);
  await expect(change(0, 'Two')).rejects.toMatchObject({
    kind: 'conflict',
    code: 'event.stale',
    current: { sessions: expect.arrayContaining([expect.objectContaining({ id: 's1' })]) },
  });
  await expect(change(1, 'Two')).resolves.toMatchObject({ edits: { 'session-s1': 2 } });
});

test('a capacity follows in rows, up and down, and below those who hold places it is refused with their number', async () => {
  const event = await scene();
  let seen = 0;
  const set = async (capacity: number | undefined) => {
    const { capacity: _none, ...rest } = form();
    const input = { ...rest, ...(capacity !== undefined && { capacity }), seen };
    await desk.timetables.change(event.id, 's1', input, organiser);
    seen += 1;
    await desk.relay.idle();
  };
  await set(9);
  expect(await rowsOf(event)).toMatchObject({ held: 3, capacity: 9 });
  await set(3);
  expect(await rowsOf(event)).toMatchObject({ held: 3, capacity: 3 });
  await expect(set(2)).rejects.toMatchObject({
    fields: [{ field: 'capacity', code: 'place.capacityHeld', values: { held: 3 } }],
  });
  await expect(set(undefined)).rejects.toMatchObject({
    fields: [{ field: 'capacity', code: 'session.limitChosen', values: { chosen: 3 } }],
  });
  expect((await desk.timetables.get(event.id, organiser)).sessions[0]).toMatchObject({
    capacity: 3,
  });
});

test('whoever chose a session that moves is told once, however often the relay comes by', async () => {
  const event = await scene();
  const moved = await desk.timetables.change(event.id, 's1', { ...later, seen: 0 }, organiser);
  await desk.relay.idle();
  const all = [
    'session-moved nia@people.example',
    'session-moved owain@people.example',
    'session-moved sam@people.example',
  ];
  expect(told()).toEqual(all);
  expect(desk.mails[0]?.data['sessions']).toEqual(['s1']);
  await desk.registrations.tellSessionsMoved(event.id, moved.version, ['s1']);
  await desk.relay.idle();
  expect(told()).toEqual(all);
  expect(await rowsOf(event)).toMatchObject({ held: 3, capacity: 4 });
});

test('a change that moves nothing tells nobody', async () => {
  const event = await scene();
  const input = { ...form({ capacity: 4, recorded: true }), seen: 0 };
  await desk.timetables.change(event.id, 's1', input, organiser);
  await desk.relay.idle();
  expect(told()).toEqual([]);
});

test('whoever chose a session that is removed is told once, keeps the place at the event and is free to choose again', async () => {
  const event = await scene();
  const removed = await desk.timetables.remove(event.id, 's1', { seen: 0 }, organiser);
  await desk.relay.idle();
  const all = [
    'session-removed nia@people.example',
    'session-removed owain@people.example',
    'session-removed sam@people.example',
  ];
  expect(told()).toEqual(all);
  expect(desk.mails[0]?.data['titles']).toEqual({ en: 'Talk' });
  expect(await desk.sessionsOf(event)).toEqual([]);
  expect(await rowsOf(event)).toMatchObject({ held: 0 });
  expect(await desk.places.survey({ eventId: event.id, pool: 'general' })).toMatchObject({
    held: 5,
  });
  await desk.registrations.leaveSession(event.id, 's1', {
    eventVersion: removed.version,
    titles: { en: 'Talk' },
  });
  await desk.relay.idle();
  expect(told()).toEqual(all);
});

describe.each([
  [
    'removed',
    (event: Event) => desk.timetables.remove(event.id, 's1', { seen: 0 }, organiser),
    { held: 0 },
  ],
  [
    'moved',
    (event: Event) => desk.timetables.change(event.id, 's1', { ...later, seen: 0 }, organiser),
    { held: 3 },
  ],
] as const)('a session that is %s', (what, change, rows) => {
  test.each(['before', 'after'] as const)(
    'is so for everybody once though the process stops %s any of its steps',
    async (when) => {
      for (let at = 1; ; at += 1) {
        const event = await scene();
        await change(event);
        const stop = stoppingPorts(at, when);
        const process = desk.processWith(stop.wrap);
        await process.relay.idle();
        desk.mails.push(...process.mails);
        // A new process: leases end, and what failed is tried again.
        for (let round = 0; round < 3; round += 1) {
          desk.clock.advance({ minutes: 3 });
          await desk.registrations.sweep();
          await desk.relay.idle();
        }
        const keys = new Set(desk.mails.map(({ key }) => key));
        const addresses = new Set(told());
        expect({ at, keys: keys.size, addresses: addresses.size }).toEqual({
          at,
          keys: 3,
          addresses: 3,
        });
        expect(await rowsOf(event)).toMatchObject(rows);
        expect(told().every((one) => one.startsWith(`session-${what}`))).toBe(true);
        if (!stop.stopped()) return;
      }
    },
    120_000,
  );
});

test('whoever chose it while it was being removed is out of it too', async () => {
  const event = await scene();
  await desk.timetables.remove(event.id, 's1', { seen: 0 }, organiser);
  await desk.relay.idle();
  desk.mails.length = 0;
  // What the form read is a second old: the session was still to be.
  const unlimited = event.sessions.map((one) => ({ ...one, capacity: null }));
  await desk.registerAt({ ...event, sessions: unlimited }, 'Late', {
    people: [{ name: 'Late', pool: 'general', sessions: ['s1'] }],
  });
  await desk.relay.idle();
  expect(await desk.sessionsOf(event)).toEqual([]);
  expect(told()).toContain('session-removed late@people.example');
});

test('a session changes places with the next, and to a room that is taken it does not go', async () => {
  const event = await scene();
  const next = form({ startsTime: '11:10', endsTime: '11:40', pick: false });
  const added = await desk.timetables.add(event.id, next, organiser);
  const nextId = added.sessions.find(({ id }) => id !== 's1')?.id ?? '';
  const moved = await desk.timetables.move(event.id, nextId, { seen: 0, to: 'earlier' }, organiser);
  expect(moved.sessions.map(({ id, startsAt }) => [id, startsAt.toISOString()])).toEqual([
    [nextId, '2030-02-05T10:00:00.000Z'],
    ['s1', '2030-02-05T10:40:00.000Z'],
  ]);
  await desk.relay.idle();
  expect(told()).toHaveLength(3);
  await expect(
    desk.timetables.move(event.id, nextId, { seen: 1, to: 'earlier' }, organiser),
  ).rejects.toMatchObject({ code: 'session.noNeighbour' });
  await desk.timetables.nameStrands(
    event.id,
    { seen: 0, strands: [{ id: 'one', en: 'One' }, { en: 'Two' }] },
    organiser,
  );
  const { strands } = await desk.timetables.get(event.id, organiser);
  const strand = strands.at(-1)?.id ?? '';
  const taken = form({ startsTime: '10:00', endsTime: '10:30', strand });
  await desk.timetables.add(event.id, taken, organiser);
  await expect(
    desk.timetables.move(event.id, nextId, { seen: 1, to: 'room', strand }, organiser),
  ).rejects.toMatchObject({ fields: [{ code: 'session.overlap' }] });
});

test('whoever has no role there neither sees nor changes it', async () => {
  const event = await scene();
  const desked = {
    ...organiser,
    grants: [{ ...organiser.grants[0], role: 'front-desk' }],
  } as const;
  await expect(desk.timetables.get(event.id, desked)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(desk.timetables.add(event.id, later, desked)).rejects.toMatchObject({
    kind: 'forbidden',
  });
});
