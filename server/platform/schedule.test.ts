import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { createLeases } from './lease.ts';
import { createLog } from './log.ts';
import { createSchedule } from './schedule.ts';

let database: TestDatabase;
let clock: FixedClock;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  clock = fixedClock();
  await database.connection.collection('leases').deleteMany({});
});
afterAll(() => database.close());

const schedule = () =>
  createSchedule({ connection: database.connection, clock, log: createLog({ level: 'silent' }) });
const leases = () => createLeases(database.connection, clock);

/** Work that waits to be told to finish. */
function slowWork() {
  let finish = (): void => undefined;
  let began = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const begun = new Promise<void>((resolve) => (began = resolve));
  const run = (): Promise<void> => {
    began();
    return finished;
  };
  return { run, begun, finish: () => finish() };
}

test('while one process runs a job, another does not', async () => {
  const work = slowWork();
  const one = schedule();
  const other = schedule();
  let ranInOther = 0;
  one.every({ name: 'sweep', minutes: 1, run: work.run });
  other.every({ name: 'sweep', minutes: 1, run: async () => void (ranInOther += 1) });
  const first = one.run('sweep');
  await work.begun;
  expect(await other.run('sweep')).toBe(false);
  work.finish();
  expect(await first).toBe(true);
  expect(await other.run('sweep')).toBe(true);
  expect(ranInOther).toBe(1);
});

test('control: two holders of leases with different names run side by side', async () => {
  const work = slowWork();
  const first = leases().hold({ name: 'one', seconds: 60 }, work.run);
  await work.begun;
  expect(await leases().hold({ name: 'two', seconds: 60 }, async () => undefined)).toBe(true);
  work.finish();
  await first;
});

test('of many processes that ask at once, one has the lease', async () => {
  const work = slowWork();
  const refusals: boolean[] = [];
  let allButOne = (): void => undefined;
  const decided = new Promise<void>((resolve) => (allButOne = resolve));
  const asked = Array.from({ length: 20 }, async () => {
    const held = await leases().hold({ name: 'sweep', seconds: 60 }, work.run);
    if (!held && refusals.push(held) === 19) allButOne();
    return held;
  });
  await Promise.all([work.begun, decided]);
  work.finish();
  expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
});

test('when a process dies, another takes over once its lease is over', async () => {
  const dead = slowWork();
  void leases().hold({ name: 'sweep', seconds: 60 }, dead.run);
  await dead.begun;
  const next = () => leases().hold({ name: 'sweep', seconds: 60 }, async () => undefined);
  expect(await next()).toBe(false);
  clock.advance({ seconds: 61 });
  expect(await next()).toBe(true);
  dead.finish();
});

test('a round that another process has just done is not done again', async () => {
  const round = { name: 'sweep', seconds: 60, gapSeconds: 30 };
  expect(await leases().hold(round, async () => undefined)).toBe(true);
  expect(await leases().hold(round, async () => undefined)).toBe(false);
  clock.advance({ seconds: 31 });
  expect(await leases().hold(round, async () => undefined)).toBe(true);
});

test('work that fails gives the lease back', async () => {
  const broken = leases().hold({ name: 'sweep', seconds: 60 }, async () => {
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  expect(await leases().hold({ name: 'sweep', seconds: 60 }, async () => undefined)).toBe(true);
});

test('a started schedule runs its jobs by the clock, and stopping waits for the running one', async () => {
  const work = slowWork();
  const running = schedule();
  running.every({ name: 'tick', seconds: 1, run: work.run });
  running.start();
  await work.begun;
  let stopped = false;
  const stopping = running.stop().then(() => (stopped = true));
  await database.connection.collection('leases').findOne({});
  expect(stopped).toBe(false);
  work.finish();
  await stopping;
  expect(stopped).toBe(true);
});

test('two jobs cannot share a name, and an unknown job is not run', async () => {
  const one = schedule();
  one.every({ name: 'sweep', cron: '0 3 * * *', run: async () => undefined });
  expect(() => one.every({ name: 'sweep', minutes: 1, run: async () => undefined })).toThrow(
    'two jobs are called sweep',
  );
  await expect(one.run('sweeep')).rejects.toThrow('no job is called sweeep');
});
