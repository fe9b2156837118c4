import type { Event } from '#shared/events.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import { aPool, aSession } from '#tests/support/event-with-places.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
import { wrongPlaces } from '#tests/support/standing-places.ts';
import { stoppingPorts } from '#tests/support/stopping-ports.ts';

let database: TestDatabase;
let clock: FixedClock;
let desk: RegistrationDesk;
beforeAll(async () => {
  database = await testDatabase();
  clock = fixedClock();
  desk = registrationDesk(database, clock, { events: new Map() });
  await database.index();
});
afterAll(() => database.close());

const by = { actor: { kind: 'visitor' } };
const origin = { by, source: 'online' } as const;
const roles: RoleGrant[] = [{ role: 'organiser', scope: { kind: 'programme' } }];
const capacities = {
  general: 8,
  wales: 6,
  guests: 2,
  'session:s1': 4,
  'session:s2': 4,
  'session:s3': 4,
};

interface Scene {
  /** Who is there before the process that stops begins. */
  before: (event: Event) => Promise<void>;
  /** What the process does that stops. */
  act: (process: RegistrationDesk, event: Event) => Promise<void>;
  /** What must stand after a restart if the act was not stopped. */
  done: Record<string, string>;
}

const ten = Array.from({ length: 10 }, (_person, index) => ({
  name: `Member ${index}`,
  pool: index < 5 ? 'general' : 'wales',
  sessions: [`s${(index % 3) + 1}`],
}));

const scenes: Record<string, Scene> = {
  'one registration': {
    before: async () => undefined,
    async act(process, event) {
      await process.registrations.register(event.slug, oneInput('Nia Rhys'), origin);
      await process.relay.idle();
    },
    done: { 'Nia Rhys': 'confirmed' },
  },
  'a party of ten over two pools and three sessions': {
    before: async () => undefined,
    async act(process, event) {
      const party = oneInput('Member 0', { people: ten });
      await process.registrations.register(event.slug, party, origin);
      await process.relay.idle();
    },
    done: { 'Member 0': 'confirmed' },
  },
  'a cancellation whose places go to the waiting list': {
    async before(event) {
      await fill(event);
      const waiting = oneInput('Waiting', {
        people: [
          { name: 'Waiting', pool: 'general' },
          { name: 'Friend', pool: 'general' },
        ],
        ifFull: 'wait',
      });
      await desk.registrations.register(event.slug, waiting, origin);
      await desk.relay.idle();
    },
    async act(process, event) {
      const { id, version } = await find(event, 'Filler');
      const grants = [{ registrationId: id, personId: null, until: new Date('2031-01-01') }];
      await process.registrations.act(id, version, 'cancel', { asker: { grants }, by });
      await process.relay.idle();
    },
    done: { Filler: 'cancelled', Waiting: 'offered' },
  },
  'a change of place and session': {
    async before(event) {
      const mover = oneInput('Mover', {
        people: [{ name: 'Mover', pool: 'general', sessions: ['s1'] }],
      });
      await desk.registrations.register(event.slug, mover, origin);
      await desk.relay.idle();
    },
    async act(process, event) {
      const { id, version, people } = await find(event, 'Mover');
      const grants = [{ registrationId: id, personId: null, until: new Date('2031-01-01') }];
      const moved = people.map((person) => ({ id: person.id, pool: 'wales', sessions: ['s2'] }));
      const change = { version, people: moved, add: [], remove: [] };
      await process.registrations.change(id, change, { asker: { grants }, by });
      await process.relay.idle();
    },
    done: { Mover: 'confirmed' },
  },
  'a move to another kind of place by staff': {
    async before(event) {
      await desk.registrations.register(event.slug, oneInput('Moved'), origin);
      await desk.relay.idle();
    },
    async act(process, event) {
      const { id, version, people } = await find(event, 'Moved');
      const moved = people.map((person) => ({ id: person.id, pool: 'guests' }));
      const change = { version, people: moved, add: [], remove: [] };
      await process.registrations.change(id, change, { asker: { grants: [], roles }, by });
      await process.relay.idle();
    },
    done: { Moved: 'confirmed' },
  },
  'a party that is split': {
    async before(event) {
      await desk.registrations.register(event.slug, oneInput('Member 0', { people: ten }), origin);
      await desk.relay.idle();
    },
    async act(process, event) {
      const { id, version, people } = await find(event, 'Member 0');
      const some = people.slice(3, 6).map((person) => person.id);
      await process.registrations.split(
        id,
        { version, people: some },
        { asker: { grants: [], roles }, by },
      );
      await process.relay.idle();
    },
    done: { 'Member 0': 'confirmed', 'Member 3': 'confirmed' },
  },
};

describe.each(Object.entries(scenes))('%s, stopped', (_name, scene) => {
  test.each(['before', 'after'] as const)(
    '%s any of its steps, leaves nothing sold twice or lost after a restart',
    async (when) => {
      let steps = 0;
      let states: Record<string, string> = {};
      for (let at = 1; ; at += 1) {
        clock.set('2030-03-01T09:00:00Z');
        desk.mails.length = 0;
        const event = await openEvent(desk, {
          pools: [
            aPool('general', 8),
            aPool('wales', 6),
            aPool('guests', 2, 'invited'),
            aPool('assistant', 2, 'assistant'),
          ],
          sessions: ['s1', 's2', 's3'].map((id) => aSession(id, { capacity: 4 })),
        });
        await scene.before(event);
        const stop = stoppingPorts(at, when);
        const process = registrationDesk(database, clock, { events: desk.events, wrap: stop.wrap });
        process.mails.push(...desk.mails);
        await scene.act(process, event).catch(() => undefined);
        await restart();

        const wrong = await wrongPlaces(database, desk, event, capacities);
        expect({ at, wrong }).toEqual({ at, wrong: [] });
        expect({ at, unmailed: await unmailed(event, process) }).toEqual({ at, unmailed: [] });
        states = await statesOf(event);
        if (!stop.stopped()) break;
        steps = at;
      }
      expect(steps).toBeGreaterThanOrEqual(5);
      expect(states).toMatchObject(scene.done);
    },
    120_000,
  );
});

test('control: where the rows of what ended are not freed, they stay held and it is seen', async () => {
  clock.set('2030-03-01T09:00:00Z');
  const event = await openEvent(desk, { pools: [aPool('general', 1)] });
  const careless = registrationDesk(database, clock, {
    events: desk.events,
    wrap: (ports) => ({ ...ports, places: { ...ports.places, release: async () => 0 } }),
  });
  const people = ['A', 'B'].map((name) => ({ name, pool: 'general' }));
  const party = oneInput('A', { people });
  await careless.registrations.register(event.slug, party, origin).catch(() => undefined);
  await careless.relay.idle();
  expect(await wrongPlaces(database, desk, event, { general: 1 })).toEqual([
    'row 1 of general is held by a claim that ended',
  ]);
});

/** A new process: what was held runs out, leases end, the relay goes on. */
async function restart(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    clock.advance({ minutes: 3 });
    await desk.registrations.sweep();
    await desk.relay.idle();
  }
}

async function fill(event: Event): Promise<void> {
  const people = Array.from({ length: 8 }, (_person, index) => ({
    name: index === 0 ? 'Filler' : `Filler ${index}`,
    pool: 'general',
  }));
  await desk.registrations.register(event.slug, oneInput('Filler', { people }), origin);
  await desk.relay.idle();
}

async function all(event: Event) {
  const rows = await database.connection
    .collection<{ _id: string }>('registrations')
    .find({ eventId: event.id })
    .project<{ _id: string }>({ _id: 1 })
    .toArray();
  const found = await Promise.all(rows.map(({ _id }) => desk.store.find(_id)));
  return found.filter((one) => one !== null);
}

async function find(event: Event, name: string) {
  const found = (await all(event)).find(({ people }) => people[0]?.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

async function statesOf(event: Event): Promise<Record<string, string>> {
  return Object.fromEntries(
    (await all(event)).map(({ people, state }) => [people[0]?.name ?? '', state]),
  );
}

/** Registrations that stand and whose mail was queued by neither process. */
async function unmailed(event: Event, process: RegistrationDesk): Promise<string[]> {
  const templates: Record<string, string> = {
    confirmed: 'registration-confirmed',
    offered: 'registration-offered',
    waiting: 'registration-waiting',
    cancelled: 'registration-cancelled',
  };
  const mails = [...process.mails, ...desk.mails];
  return (await all(event)).flatMap(({ id, state }) => {
    const template = templates[state];
    const sent = mails.some(
      (mail) => mail.about.registrationId === id && mail.template === template,
    );
    return template === undefined || sent ? [] : [`${id} is ${state}`];
  });
}
