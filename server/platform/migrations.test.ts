import type { Connection } from 'mongoose';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { createLog } from './log.ts';
import { migrate, type Migration } from './migrations.ts';

let database: TestDatabase;
let ran: string[];
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  ran = [];
  for (const name of ['settings', 'leases'])
    await database.connection.collection(name).deleteMany({});
});
afterAll(() => database.close());

const step = (to: number, name: string): Migration => ({
  to,
  name,
  run: async () => void ran.push(name),
});
const go = (migrations: Migration[], patienceMs = 1_000) =>
  migrate({
    connection: database.connection,
    clock: fixedClock(),
    log: createLog({ level: 'silent' }),
    migrations,
    patienceMs,
  });

test('each step runs once, in order, and a later start runs only what is new', async () => {
  expect(await go([step(1, 'first'), step(2, 'second')])).toBe(2);
  expect(await go([step(1, 'first'), step(2, 'second')])).toBe(2);
  expect(await go([step(1, 'first'), step(2, 'second'), step(3, 'third')])).toBe(3);
  expect(ran).toEqual(['first', 'second', 'third']);
});

test('a start that stopped at a step goes on from that step', async () => {
  const broken = { ...step(2, 'second'), run: () => Promise.reject(new Error('power cut')) };
  await expect(go([step(1, 'first'), broken])).rejects.toThrow('power cut');
  await go([step(1, 'first'), step(2, 'second')]);
  expect(ran).toEqual(['first', 'second']);
});

test('two processes that start together run each step once', async () => {
  const slow = (name: string, to: number): Migration => ({
    to,
    name,
    run: async (connection: Connection) => {
      await connection.collection('settings').findOne({});
      ran.push(name);
    },
  });
  const both = [slow('first', 1), slow('second', 2)];
  expect(await Promise.all([go(both), go(both)])).toEqual([2, 2]);
  expect(ran).toEqual(['first', 'second']);
});

test('data of a later version are refused with a sentence', async () => {
  await go([step(1, 'first'), step(2, 'second')]);
  await expect(go([step(1, 'first')])).rejects.toThrow(
    'This data was written by a later version of Allcomers (schema 2, this version knows 1). Start the later version.',
  );
});

test('steps with a gap between their numbers are refused', async () => {
  await expect(go([step(1, 'first'), step(3, 'third')])).rejects.toThrow(/numbered 1, 2, 3/);
});
