import type { Connection } from 'mongoose';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { createPlaces, type Places } from './places.ts';

const pool = { eventId: 'belfast', pool: 'delegate-wales' };
const visitor = (holder: string, slot = 'p1') => ({ ...pool, holder, slot, from: 'open' as const });

let database: TestDatabase;
let places: Places;
beforeAll(async () => {
  database = await testDatabase();
  places = createPlaces(database.connection);
  await database.index();
});
beforeEach(async () => {
  for (const name of ['places', 'place-pools'])
    await database.connection.collection(name).deleteMany({});
});
afterAll(() => database.close());

async function counts() {
  return (await places.countFree(pool))[pool.pool];
}

test('two hundred callers for fifty places: fifty have one, and no place has two holders', async () => {
  await places.open({ ...pool, from: 1, to: 50 });
  const callers = Array.from({ length: 200 }, (_caller, index) => `r${index}`);
  const won = await Promise.all(callers.map((holder) => places.claim(visitor(holder))));
  expect(won.filter(Boolean)).toHaveLength(50);
  expect(await heldRows(database.connection)).toBe(50);
  expect(await counts()).toEqual({ open: 0, released: 0, held: 50, capacity: 50 });
});

test('control: with the condition on the holder off, the same callers are sold more than fifty', async () => {
  await places.open({ ...pool, from: 1, to: 50 });
  const rows = database.connection.collection<Row>('places');
  const unguarded = async (holder: string): Promise<boolean> => {
    const free = await rows.findOne({ ...pool, holder: null, gate: 'open' }, { sort: { no: 1 } });
    if (!free) return false;
    await rows.updateOne({ _id: free._id }, { $set: { holder, slot: 'p1' } });
    return true;
  };
  const callers = Array.from({ length: 200 }, (_caller, index) => `r${index}`);
  const won = await Promise.all(callers.map(unguarded));
  expect(won.filter(Boolean).length).toBeGreaterThan(50);
});

test('the lowest free number is claimed first', async () => {
  await places.open({ ...pool, from: 1, to: 3 });
  await places.claim(visitor('r1'));
  await places.claim(visitor('r2'));
  await places.release({ holder: 'r1', gate: 'open' });
  await places.claim(visitor('r3'));
  expect(await holders(database.connection)).toEqual(['r3', 'r2', null]);
});

test('claiming the same slot again answers true and takes no second place', async () => {
  await places.open({ ...pool, from: 1, to: 2 });
  const same = await Promise.all([1, 2, 3, 4].map(() => places.claim(visitor('r1'))));
  expect(same).toEqual([true, true, true, true]);
  expect(await counts()).toMatchObject({ held: 1, open: 1 });
  await places.claim(visitor('r2'));
  expect(await places.claim(visitor('r1'))).toBe(true);
  expect(await places.claim(visitor('r3'))).toBe(false);
});

test('a slot that is held in one pool is not a place in another', async () => {
  await places.open({ ...pool, from: 1, to: 1 });
  await places.claim(visitor('r1'));
  const other = { ...visitor('r1'), pool: 'delegate-scotland' };
  expect(await places.claim(other)).toBe(false);
  await places.open({ eventId: 'belfast', pool: 'delegate-scotland', from: 1, to: 1 });
  expect(await places.claim(other)).toBe(false);
});

test('a released place goes to the waiting list, not to the next visitor, until its gate is opened', async () => {
  await places.open({ ...pool, from: 1, to: 3 });
  for (const holder of ['r1', 'r2', 'r3']) await places.claim(visitor(holder));
  expect(await places.release({ holder: 'r2', gate: 'released' })).toBe(1);
  expect(await places.claim(visitor('r4'))).toBe(false);
  expect(await places.claim({ ...visitor('r5'), from: 'any' })).toBe(true);
  await places.release({ holder: 'r1', gate: 'released' });
  expect(await places.openGate({ ...pool, count: 5 })).toBe(1);
  expect(await places.claim(visitor('r4'))).toBe(true);
});

test('releasing names its slots or frees all, and releasing again frees nothing', async () => {
  await places.open({ ...pool, from: 1, to: 4 });
  for (const slot of ['p1', 'p2', 'p3']) await places.claim(visitor('r1', slot));
  await places.claim(visitor('r2'));
  expect(await places.release({ holder: 'r1', slots: ['p2'], gate: 'released' })).toBe(1);
  expect(await places.release({ holder: 'r1', slots: ['p2'], gate: 'released' })).toBe(0);
  expect(await places.release({ holder: 'r1', slots: [], gate: 'released' })).toBe(0);
  expect(await places.release({ holder: 'r1', gate: 'released' })).toBe(2);
  expect(await holders(database.connection)).toEqual([null, null, null, 'r2']);
});

test('opening again changes nothing, and rows added later wait for the waiting list', async () => {
  await places.open({ ...pool, from: 1, to: 2 });
  await places.claim(visitor('r1'));
  await places.open({ ...pool, from: 1, to: 2 });
  await places.open({ ...pool, from: 1, to: 4 });
  expect(await counts()).toEqual({ open: 1, released: 2, held: 1, capacity: 4 });
});

test('an opening that was cut short is completed with open rows', async () => {
  await places.open({ ...pool, from: 1, to: 4 });
  await database.connection.collection('places').deleteMany({ no: { $gt: 2 } });
  await database.connection.collection('place-pools').updateMany({}, { $set: { opened: false } });
  await places.open({ ...pool, from: 1, to: 4 });
  expect(await counts()).toEqual({ open: 4, released: 0, held: 0, capacity: 4 });
});

test('closing removes free rows from the top and leaves the held ones', async () => {
  await places.open({ ...pool, from: 1, to: 4 });
  await places.claim(visitor('r1'));
  expect(await places.close({ ...pool, count: 2 })).toBe(2);
  expect(await holders(database.connection)).toEqual(['r1', null]);
  expect(await places.close({ ...pool, count: 5 })).toBe(1);
  expect(await holders(database.connection)).toEqual(['r1']);
});

test('a kept count follows claims, releases and openings at once', async () => {
  await places.open({ ...pool, from: 1, to: 3 });
  expect(await counts()).toMatchObject({ open: 3, held: 0 });
  await places.claim(visitor('r1'));
  expect(await counts()).toEqual({ open: 2, released: 0, held: 1, capacity: 3 });
  await places.release({ holder: 'r1', gate: 'released' });
  expect(await counts()).toMatchObject({ open: 2, released: 1, held: 0 });
  await places.openGate(pool);
  expect(await counts()).toMatchObject({ open: 3, released: 0 });
  const mine = await places.countFree(pool);
  (mine[pool.pool] ?? { open: 0 }).open = 99;
  expect(await counts()).toMatchObject({ open: 3 });
});

test('free places and a survey are asked of the database each time', async () => {
  await places.open({ ...pool, from: 1, to: 3 });
  await places.claim(visitor('r1'));
  await database.connection.collection('places').deleteOne({ no: 2 });
  expect(await places.free({ eventId: pool.eventId, pools: [pool.pool, 'none'] })).toEqual({
    [pool.pool]: { open: 1, released: 0, held: 0, capacity: 1 },
  });
  expect(await places.survey(pool)).toEqual({
    open: 1,
    released: 0,
    held: 1,
    capacity: 2,
    highest: 3,
  });
  expect(await places.survey({ ...pool, pool: 'none' })).toMatchObject({ capacity: 0, highest: 0 });
  expect(await places.totals()).toEqual({ open: 1, released: 0, held: 1, capacity: 2 });
});

test('claims and counts go by an index', async () => {
  await places.open({ ...pool, from: 1, to: 3 });
  const rows = database.connection.collection<Row>('places');
  const free = { ...pool, holder: null, gate: 'open' };
  for (const query of [
    rows.find(free).sort({ no: 1 }).limit(1),
    rows.find({ holder: 'r1' }),
    rows.find({ eventId: 'belfast' }),
  ]) {
    const plan = JSON.stringify(await query.explain());
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
  }
});

interface Row {
  _id: string;
  eventId: string;
  pool: string;
  no: number;
  holder: string | null;
  slot: string | null;
  gate: string;
}

async function heldRows(connection: Connection): Promise<number> {
  return connection.collection('places').countDocuments({ holder: { $ne: null } });
}

async function holders(connection: Connection): Promise<Array<string | null>> {
  const rows = await connection.collection<Row>('places').find().sort({ no: 1 }).toArray();
  return rows.map((row) => row.holder);
}
