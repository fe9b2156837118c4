import { Schema } from 'mongoose';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { createDeadLetters } from './dead-letters.ts';
import { createLog } from './log.ts';
import { modelOf, schemaOptions } from './mongo.ts';
import {
  createRelay,
  firstEvents,
  newEvent,
  type PendingEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
  type RelayOptions,
} from './relay.ts';

interface Guest extends PendingEventsRow {
  _id: string;
  state: string;
}
const guestSchema = pendingEventsIndex(
  new Schema<Guest>(
    {
      _id: { type: String, required: true },
      state: { type: String, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
);

let database: TestDatabase;
let clock: FixedClock;
let seen: string[];
beforeAll(async () => {
  database = await testDatabase();
  guests();
  await database.index();
});
beforeEach(async () => {
  clock = fixedClock();
  seen = [];
  for (const name of ['guests', 'dead-letters'])
    await database.connection.collection(name).deleteMany({});
});
afterAll(() => database.close());

const guests = () => modelOf<Guest>(database.connection, 'guests', guestSchema);

function relay(options: Partial<RelayOptions> = {}) {
  return createRelay({
    connection: database.connection,
    clock,
    log: createLog({ level: 'silent' }),
    collections: ['guests'],
    pollMs: 20,
    handle: async (event, { id }) => {
      seen.push(`${id} ${event.type}`);
    },
    ...options,
  });
}

async function arrive(id: string, ...types: string[]): Promise<void> {
  const events = types.map((type) => newEvent(type, { guest: id }));
  await guests().create({ _id: id, state: 'here', ...firstEvents(clock.now(), events) });
}

async function happen(id: string, type: string): Promise<void> {
  await guests().updateOne({ _id: id }, recordEvents(clock.now(), [newEvent(type, {})]));
}

const stored = (id: string) => guests().findById(id).lean<Guest>();

test('the events of a record are handled once, in the order in which they happened', async () => {
  await arrive('ana', 'registered', 'confirmed');
  await happen('ana', 'changed');
  const running = relay();
  await running.idle();
  await running.idle();
  expect(seen).toEqual(['ana registered', 'ana confirmed', 'ana changed']);
  const { pendingEvents, relayAt } = (await stored('ana')) ?? {};
  expect(pendingEvents).toEqual([]);
  expect(relayAt).toBeUndefined();
});

test('an event reaches its handler with its time, its data and who caused it', async () => {
  const event = newEvent('registered', { pool: 'main' }, { kind: 'staff', id: 's1' }, 'q1');
  await guests().create({ _id: 'ana', state: 'here', ...firstEvents(clock.now(), [event]) });
  const got: PendingEvent[] = [];
  await relay({ handle: async (one) => void got.push(one) }).idle();
  expect(got).toEqual([{ ...event, at: clock.now() }]);
});

test('an event that comes while others are handled is handled too', async () => {
  await arrive('ana', 'registered');
  const running = relay({
    handle: async (event, { id }) => {
      seen.push(event.type);
      if (event.type === 'registered') await happen(id, 'confirmed');
    },
  });
  await running.idle();
  expect(seen).toEqual(['registered', 'confirmed']);
  expect((await stored('ana'))?.relayAt).toBeUndefined();
});

test('control: clearing without looking for newer events would lose the one that came meanwhile', async () => {
  await arrive('ana', 'registered');
  const claimed = await stored('ana');
  await happen('ana', 'confirmed');
  await guests().updateOne(
    { _id: 'ana' },
    {
      $pull: { pendingEvents: { id: claimed?.pendingEvents[0]?.id } },
      $unset: { relayAt: '' },
    },
  );
  await relay().idle();
  expect(seen).toEqual([]);
});

test('many records are handled side by side, at most as many as allowed', async () => {
  for (let index = 0; index < 30; index += 1) await arrive(`g${index}`, 'registered');
  let inHand = 0;
  let most = 0;
  let full = (): void => undefined;
  const fourInHand = new Promise<void>((resolve) => (full = resolve));
  await relay({
    parallel: 4,
    handle: async () => {
      inHand += 1;
      most = Math.max(most, inHand);
      if (inHand === 4) full();
      await fourInHand;
      inHand -= 1;
    },
  }).idle();
  expect(most).toBe(4);
  expect(await guests().countDocuments({ relayAt: { $exists: true } })).toBe(0);
});

test('a process that dies while handling leaves its events to the next one, once the lease is over', async () => {
  await arrive('ana', 'registered');
  const dying = relay({ handle: () => new Promise(() => undefined), leaseSeconds: 60 });
  dying.nudge();
  await until(async () => ((await stored('ana'))?.relayAt ?? clock.now()) > clock.now());
  const next = relay();
  await next.idle();
  expect(seen).toEqual([]);
  clock.advance({ seconds: 61 });
  await next.idle();
  expect(seen).toEqual(['ana registered']);
});

test('a process that dies after the work and before it is cleared leaves it to be done again', async () => {
  await arrive('ana', 'registered', 'confirmed');
  const dying = relay({
    handle: async ({ type }, { id }) => {
      seen.push(`${id} ${type}`);
      if (type === 'confirmed') await new Promise(() => undefined);
    },
  });
  dying.nudge();
  await until(async () => seen.length === 2);
  clock.advance({ seconds: 61 });
  await relay().idle();
  expect(seen).toEqual(['ana registered', 'ana confirmed', 'ana registered', 'ana confirmed']);
  expect((await stored('ana'))?.pendingEvents).toEqual([]);
});

test('a failed event is tried again later and later, and those after it wait their turn', async () => {
  await arrive('ana', 'registered', 'confirmed');
  let fails = 2;
  const running = relay({
    handle: async ({ type }) => {
      seen.push(type);
      if (type === 'registered' && (fails -= 1) >= 0) throw new Error('not today');
    },
  });
  await running.idle();
  clock.advance({ seconds: 4 });
  await running.idle();
  expect(seen).toEqual(['registered']);
  clock.advance({ seconds: 1 });
  await running.idle();
  clock.advance({ seconds: 9 });
  await happen('ana', 'changed');
  await running.idle();
  expect(seen).toEqual(['registered', 'registered']);
  clock.advance({ seconds: 1 });
  await running.idle();
  expect(seen).toEqual(['registered', 'registered', 'registered', 'confirmed', 'changed']);
});

test('an event that fails every time becomes a dead letter, the rest go on, and it can be given back', async () => {
  await arrive('ana', 'registered', 'confirmed');
  let broken = true;
  const running = relay({
    maxAttempts: 3,
    handle: async ({ type }) => {
      if (type === 'registered' && broken)
        throw Object.assign(new Error('Ana'), { code: 'E_MAIL' });
      seen.push(type);
    },
  });
  for (let round = 0; round < 3; round += 1) {
    await running.idle();
    clock.advance({ hours: 1 });
  }
  expect(seen).toEqual(['confirmed']);
  const letters = createDeadLetters(database.connection, clock);
  const { total, letters: page } = await letters.list({ skip: 0, limit: 10 });
  expect(total).toBe(1);
  expect(page[0]).toMatchObject({ record: { collection: 'guests', id: 'ana' }, code: 'E_MAIL' });
  expect(JSON.stringify(page)).not.toContain('"Ana"');

  broken = false;
  expect(await letters.retry(page[0]?._id ?? '')).toBe(true);
  await running.idle();
  expect(seen).toEqual(['confirmed', 'registered']);
  expect(await letters.count()).toBe(0);
  expect(await letters.retry(page[0]?._id ?? '')).toBe(false);
});

test('a dead letter whose record is gone says so and stays', async () => {
  await arrive('ana', 'registered');
  const running = relay({
    maxAttempts: 1,
    handle: async () => {
      throw new Error('no');
    },
  });
  await running.idle();
  await guests().deleteOne({ _id: 'ana' });
  const letters = createDeadLetters(database.connection, clock);
  const [letter] = (await letters.list({ skip: 0, limit: 1 })).letters;
  expect(await letters.retry(letter?._id ?? '')).toBe('gone');
  expect(await letters.count()).toBe(1);
  expect(await letters.discard(letter?._id ?? '')).toBe(true);
});

test('a record removed by its own handler ends the work', async () => {
  await arrive('ana', 'erased');
  await relay({
    handle: async (_event, { id }) => void (await guests().deleteOne({ _id: id })),
  }).idle();
  expect(await stored('ana')).toBeNull();
});

test('a started relay looks by itself, and stopping waits for the record in hand', async () => {
  let finish = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const running = relay({
    handle: async ({ type }) => {
      await held;
      seen.push(type);
    },
  });
  running.start();
  await arrive('ana', 'registered');
  await until(async () => ((await stored('ana'))?.relayAt ?? clock.now()) > clock.now());
  const stopped = running.stop();
  finish();
  await stopped;
  expect(seen).toEqual(['registered']);
  expect((await stored('ana'))?.pendingEvents).toEqual([]);
});

test('the lag is the wait of the oldest due record', async () => {
  expect(await relay().lagSeconds()).toBe(0);
  await arrive('ana', 'registered');
  clock.advance({ seconds: 30 });
  await arrive('ben', 'registered');
  clock.advance({ seconds: 5 });
  expect(await relay().lagSeconds()).toBe(35);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
