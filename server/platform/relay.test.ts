import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { guestBook, until } from '#tests/support/guest-book.ts';
import { createLog } from './log.ts';
import {
  createRelay,
  firstEvents,
  newEvent,
  type PendingEvent,
  type RelayOptions,
} from './relay.ts';

let database: TestDatabase;
let book: ReturnType<typeof guestBook>;
let clock: FixedClock;
let seen: string[];
beforeAll(async () => {
  database = await testDatabase();
  book = guestBook(database.connection);
  await database.index();
});
beforeEach(async () => {
  clock = fixedClock();
  seen = [];
  await book.clear();
});
afterAll(() => database.close());

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

const arrive = (id: string, ...types: string[]) => book.arrive(clock, id, ...types);
const happen = (id: string, type: string) => book.happen(clock, id, type);

test('the events of a record are handled once, in the order in which they happened', async () => {
  await arrive('ana', 'registered', 'confirmed');
  await happen('ana', 'changed');
  const running = relay();
  await running.idle();
  await running.idle();
  expect(seen).toEqual(['ana registered', 'ana confirmed', 'ana changed']);
  const { pendingEvents, relayAt } = (await book.find('ana')) ?? {};
  expect(pendingEvents).toEqual([]);
  expect(relayAt).toBeUndefined();
});

test('an event reaches its handler with its time, its data and who caused it', async () => {
  const event = newEvent('registered', { pool: 'main' }, { kind: 'staff', id: 's1' }, 'q1');
  await book.guests.create({ _id: 'ana', state: 'here', ...firstEvents(clock.now(), [event]) });
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
  expect((await book.find('ana'))?.relayAt).toBeUndefined();
});

test('control: clearing without looking for newer events would lose the one that came meanwhile', async () => {
  await arrive('ana', 'registered');
  const claimed = await book.find('ana');
  await happen('ana', 'confirmed');
  await book.guests.updateOne(
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
  expect(await book.guests.countDocuments({ relayAt: { $exists: true } })).toBe(0);
});

test('a record removed by its own handler ends the work', async () => {
  await arrive('ana', 'erased');
  await relay({
    handle: async (_event, { id }) => void (await book.guests.deleteOne({ _id: id })),
  }).idle();
  expect(await book.find('ana')).toBeNull();
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
  await until(async () => ((await book.find('ana'))?.relayAt ?? clock.now()) > clock.now());
  const stopped = running.stop();
  finish();
  await stopped;
  expect(seen).toEqual(['registered']);
  expect((await book.find('ana'))?.pendingEvents).toEqual([]);
});

test('a stopped relay takes nothing more, however often it is nudged, until it is started again', async () => {
  const running = relay();
  running.start();
  await running.stop();
  await arrive('ana', 'registered');
  running.nudge();
  await running.idle();
  expect(seen).toEqual([]);
  running.start();
  await until(async () => seen.length === 1);
  await running.stop();
});

test('due records are found by an index, and records at rest are not in it', async () => {
  await arrive('ana', 'registered');
  const due = book.guests.collection.find({ relayAt: { $lte: clock.now() } }).sort({ relayAt: 1 });
  const plan = JSON.stringify(await due.explain());
  expect(plan).toContain('IXSCAN');
  expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
});

test('the lag is the wait of the oldest due record', async () => {
  expect(await relay().lagSeconds()).toBe(0);
  await arrive('ana', 'registered');
  clock.advance({ seconds: 30 });
  await arrive('ben', 'registered');
  clock.advance({ seconds: 5 });
  expect(await relay().lagSeconds()).toBe(35);
});

test('a record waits until its events are carried out, also while one that died has it in hand', async () => {
  await arrive('ana', 'registered');
  const away = relay({ handle: () => new Promise(() => undefined) });
  away.nudge();
  await until(async () => ((await book.find('ana'))?.relayAt ?? clock.now()) > clock.now());
  const running = relay();
  expect([await running.lagSeconds(), await running.waiting()]).toEqual([0, 1]);
  clock.advance({ seconds: 61 });
  await running.idle();
  expect([seen, await running.waiting()]).toEqual([['ana registered'], 0]);
});
