import type { Event } from '#shared/events.ts';
import { createEventStore } from '#server/features/events/store.ts';
import { newEvent } from '#server/platform/relay.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent, registrationOfPerson } from '#tests/support/event-desk.ts';
import { aPool } from '#tests/support/event-with-places.ts';
import {
  type DeskPorts,
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
import { wrongPlaces } from '#tests/support/standing-places.ts';
import { stoppingPorts } from '#tests/support/stopping-ports.ts';
import type { MailEntry } from './mail.ts';
import { ofEvent } from './store.ts';

let database: TestDatabase;
let clock: FixedClock;
let desk: RegistrationDesk;
const events = new Map<string, Event>();
const looked: string[][] = [];

beforeAll(async () => {
  database = await testDatabase();
  clock = fixedClock();
  desk = deskWith();
  await database.index();
});
afterAll(() => database.close());

const origin = { by: { actor: { kind: 'visitor' } }, source: 'online' } as const;
const capacities = { general: 2, assistant: 2 };

/** A process over the same database; its events stand there, as the relay finds them. */
function deskWith(wrap: (ports: DeskPorts) => DeskPorts = (ports) => ports): RegistrationDesk {
  const store = createEventStore(database.connection, clock);
  const looking = (ports: DeskPorts): DeskPorts => ({
    ...ports,
    access: { ...ports.access, lookAgain: async (ids) => void looked.push(ids) },
  });
  return registrationDesk(database, clock, {
    events,
    wrap: (ports) => wrap(looking(ports)),
    findEvent: async (id) => (await store.find(id)) ?? events.get(id) ?? null,
  });
}

/** Two who are confirmed, one of them with a member of their own address, one who waits, one in the form. */
async function scene(): Promise<Event> {
  clock.set('2030-03-01T09:00:00Z');
  const pools = [aPool('general', 2), aPool('assistant', 2, 'assistant')];
  const made = await openEvent(desk, { pools, startsAt: new Date('2030-05-14T09:00:00Z') });
  const { id: _id, version: _version, ...input } = made;
  const store = createEventStore(database.connection, clock);
  const event = await store.insert(input, [], { by: { kind: 'system' } });
  if (!event) throw new Error('the slug is taken');
  for (const { id, capacity } of pools)
    await desk.places.open({ eventId: event.id, pool: id, from: 1, to: capacity });
  events.set(event.id, event);
  const register = (name: string, different: object = {}) =>
    desk.registrations.register(event.slug, oneInput(name, different), origin);
  events.delete(made.id);
  await register('Nia', {
    people: [
      { name: 'Nia', pool: 'general' },
      {
        name: 'Sam',
        email: 'sam@people.example',
        assists: 0,
        pool: 'assistant',
      },
    ],
  });
  await desk.relay.idle();
  await register('Owain');
  await register('Gwen', { ifFull: 'wait' });
  await desk.relay.idle();
  desk.mails.length = 0;
  return event;
}

const stateOf = async (event: Event, name: string) =>
  (await registrationOfPerson(database, desk, event, name)).state;

/** Writes the change of an event as its editor does. */
async function change(
  event: Event,
  set: Partial<Event>,
  type: 'event.moved' | 'event.cancelled',
  store: Pick<ReturnType<typeof createEventStore>, 'change'> = createEventStore(
    database.connection,
    clock,
  ),
): Promise<void> {
  const happened = [newEvent(type, { event: event.id, version: event.version + 1 })];
  await store.change(event, { set, events: happened, now: clock.now() });
}

const later = {
  startsAt: new Date('2030-06-14T09:00:00Z'),
  endsAt: new Date('2030-06-15T15:00:00Z'),
};

const told = (mails: readonly MailEntry[]) =>
  mails.map(({ template, to, data }) => {
    const calendar = data['calendar'] as { method: string } | undefined;
    return `${to.address} ${template} ${calendar?.method ?? 'no entry'}`;
  });

test('a cancelled event ends every registration, frees its places, offers none and tells everybody once', async () => {
  const event = await scene();
  await change(event, { state: 'cancelled' }, 'event.cancelled');
  await desk.relay.idle();
  expect(await Promise.all(['Nia', 'Owain', 'Gwen'].map((name) => stateOf(event, name)))).toEqual([
    'cancelled',
    'cancelled',
    'cancelled',
  ]);
  expect(told(desk.mails).toSorted()).toEqual([
    'gwen@people.example event-cancelled no entry',
    'nia@people.example event-cancelled CANCEL',
    'owain@people.example event-cancelled CANCEL',
    'sam@people.example event-cancelled CANCEL',
  ]);
  expect(
    await desk.places.free({ eventId: event.id, pools: ['general', 'assistant'] }),
  ).toMatchObject({
    general: { open: 2, released: 0 },
    assistant: { open: 2, released: 0 },
  });
});

test('whoever got in while the event was being cancelled is out again, and hears only that', async () => {
  const event = await scene();
  await change(event, { state: 'cancelled' }, 'event.cancelled');
  await desk.relay.idle();
  desk.mails.length = 0;
  // What the form read is a second old: the event was still to be.
  const old = registrationDesk(database, clock, { events });
  await old.registrations.register(event.slug, oneInput('Late'), origin);
  await desk.relay.idle();
  expect(await stateOf(event, 'Late')).toBe('cancelled');
  expect(told(desk.mails)).toEqual(['late@people.example event-cancelled CANCEL']);
});

test('an event that moved tells everybody once, under the same name and a higher number', async () => {
  const event = await scene();
  looked.length = 0;
  const before = await registrationOfPerson(database, desk, event, 'Nia');
  await change(event, later, 'event.moved');
  await desk.relay.idle();
  expect(told(desk.mails).toSorted()).toEqual([
    'gwen@people.example event-moved no entry',
    'nia@people.example event-moved REQUEST',
    'owain@people.example event-moved REQUEST',
    'sam@people.example event-moved REQUEST',
  ]);
  const nia = desk.mails.find(({ to }) => to.address === 'nia@people.example');
  expect(nia?.data['calendar']).toEqual({
    uid: before.id,
    sequence: before.version + 1,
    method: 'REQUEST',
  });
  expect(looked.flat()).toEqual(
    expect.arrayContaining(before.people.map(({ accessId }) => accessId)),
  );
  expect(await stateOf(event, 'Nia')).toBe('confirmed');

  await desk.registrations.tellMoved(event.id, event.version + 1);
  await desk.relay.idle();
  expect(desk.mails).toHaveLength(4);
});

test('who is to be told is found by an index', async () => {
  const those = { states: ['confirmed', 'waiting'], since: new Date(0), notToldOf: 2 } as const;
  const plan = await database.connection
    .collection('registrations')
    .find(ofEvent('an event', { ...those, states: [...those.states] }) as never)
    .sort({ createdAt: 1 })
    .explain();
  expect(JSON.stringify(plan)).toContain('IXSCAN');
  expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
});

describe.each([
  ['cancelled', { state: 'cancelled' as const }, 'event-cancelled'],
  ['moved', later, 'event-moved'],
] as const)('an event that is %s', (what, set, template) => {
  test.each(['before', 'after'] as const)(
    'is so for everybody once though the process stops %s any of its steps',
    async (when) => {
      for (let at = 1; ; at += 1) {
        const event = await scene();
        const stop = stoppingPorts(at, when);
        const process = deskWith(stop.wrap);
        const store = stop.stopping(createEventStore(database.connection, clock));
        await change(event, set, `event.${what}`, store).catch(() => undefined);
        await process.relay.idle();
        // A new process: leases end, what failed is tried again, and whoever asked presses the button again.
        const stands = await createEventStore(database.connection, clock).find(event.id);
        if (stands?.version === event.version) await change(event, set, `event.${what}`);
        desk.mails.push(
          ...process.mails.filter(({ key }) => desk.mails.every((mail) => mail.key !== key)),
        );
        for (let round = 0; round < 3; round += 1) {
          clock.advance({ minutes: 3 });
          await desk.registrations.sweep();
          await desk.relay.idle();
        }
        const mails = desk.mails.filter((mail) => mail.template === template);
        expect({
          at,
          mails: new Set(mails.map(({ to }) => to.address)).size,
          of: mails.length,
        }).toEqual({
          at,
          mails: 4,
          of: 4,
        });
        const others = desk.mails.filter((mail) => mail.template !== template);
        expect({ at, others: told(others) }).toEqual({ at, others: [] });
        const states = await Promise.all(
          ['Nia', 'Owain', 'Gwen'].map((name) => stateOf(event, name)),
        );
        expect({ at, states }).toEqual({
          at,
          states:
            what === 'moved' ? ['confirmed', 'confirmed', 'waiting'] : Array(3).fill('cancelled'),
        });
        expect({ at, wrong: await wrongPlaces(database, desk, event, capacities) }).toEqual({
          at,
          wrong: [],
        });
        if (!stop.stopped()) break;
        expect(at).toBeLessThan(200);
      }
    },
    300_000,
  );
});

test('control: where a registration does not remember the move, a repeat tells everybody twice', async () => {
  const event = await scene();
  let asked = 0;
  const forgetful = deskWith((ports) => ({
    ...ports,
    store: {
      ...ports.store,
      change: (standing, { set: { toldOf: _forgotten, ...set }, ...rest }, now) =>
        ports.store.change(standing, { set, ...rest }, now),
      // One look a pass finds them all, the two after it none.
      listOfEvent: async (...those) => (asked++ % 3 === 0 ? ports.store.listOfEvent(...those) : []),
    },
  }));
  for (let pass = 0; pass < 2; pass += 1) await forgetful.registrations.tellMoved(event.id, 2);
  await desk.relay.idle();
  expect(desk.mails).toHaveLength(8);
});
