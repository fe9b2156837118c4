import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { guestBook, until } from '#tests/support/guest-book.ts';
import { createDeadLetters } from './dead-letters.ts';
import { createLog } from './log.ts';
import { createRelay, type RelayOptions } from './relay.ts';

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

test('a process that dies while handling leaves its events to the next one, once the lease is over', async () => {
  await arrive('ana', 'registered');
  const dying = relay({ handle: () => new Promise(() => undefined), leaseSeconds: 60 });
  dying.nudge();
  await until(async () => ((await book.find('ana'))?.relayAt ?? clock.now()) > clock.now());
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
  expect((await book.find('ana'))?.pendingEvents).toEqual([]);
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
  await book.guests.deleteOne({ _id: 'ana' });
  const letters = createDeadLetters(database.connection, clock);
  const [letter] = (await letters.list({ skip: 0, limit: 1 })).letters;
  expect(await letters.retry(letter?._id ?? '')).toBe('gone');
  expect(await letters.count()).toBe(1);
});

test('a discarded letter is seen no more, cannot be given back, and goes once that has been recorded', async () => {
  await arrive('ana', 'registered');
  let working = false;
  const recorded: unknown[] = [];
  const letters = createDeadLetters(database.connection, clock);
  const running = relay({
    maxAttempts: 1,
    collections: ['guests', 'dead-letters'],
    handle: async ({ type, data, by }, { collection, id }) => {
      if (!working) throw new Error('no');
      recorded.push([collection, type, data, by]);
      await letters.remove(id);
    },
  });
  await running.idle();
  const [letter] = (await letters.list({ skip: 0, limit: 1 })).letters;
  const id = letter?._id ?? '';
  await letters.remove(id);
  expect(await letters.count()).toBe(1);

  const actor = { kind: 'person', id: 'staff-1' };
  expect(await letters.discard(id, { actor })).toBe(true);
  expect(await letters.discard(id, { actor })).toBe(false);
  expect(await letters.retry(id)).toBe(false);
  expect([await letters.count(), (await letters.list({ skip: 0, limit: 1 })).total]).toEqual([
    0, 0,
  ]);

  working = true;
  await running.idle();
  const codes = ['registered', 'guests/ana'];
  expect(recorded).toEqual([['dead-letters', 'dead-letter.discarded', { codes }, actor]]);
  expect(await database.connection.collection('dead-letters').countDocuments()).toBe(0);
});
