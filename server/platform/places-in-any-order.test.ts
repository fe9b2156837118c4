import fc from 'fast-check';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import type { PlaceRow } from './place-rows.ts';
import { createPlaces, type Places } from './places.ts';

type Row = Pick<PlaceRow, 'no' | 'holder' | 'slot' | 'gate'>;
type Step =
  | { take: 'claim'; from: 'open' | 'any'; holder: string; slot: string }
  | { take: 'release'; holder: string; slots: string[] }
  | { take: 'open'; to: number }
  | { take: 'openGate'; count: number }
  | { take: 'close'; count: number };

let database: TestDatabase;
let places: Places;
beforeAll(async () => {
  database = await testDatabase();
  places = createPlaces(database.connection);
  await database.index();
});
afterAll(() => database.close());

const holder = fc.constantFrom('r1', 'r2', 'r3', 'r4');
const slot = fc.constantFrom('p1', 'p2');
const from = fc.constantFrom('open' as const, 'any' as const);
const few = fc.integer({ min: 1, max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ take: fc.constant('claim' as const), from, holder, slot }) },
  {
    weight: 3,
    arbitrary: fc.record({
      take: fc.constant('release' as const),
      holder,
      slots: fc.subarray(['p1', 'p2']),
    }),
  },
  fc.record({ take: fc.constant('open' as const), to: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ take: fc.constant('openGate' as const), count: few }),
  fc.record({ take: fc.constant('close' as const), count: few }),
);

test('whatever is done in whatever order, the rows are those that a plain list would have', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const pool = { eventId: `event-${(run += 1)}`, pool: 'main' };
      const rows: Row[] = [1, 2, 3].map((no) => ({ no, holder: null, slot: null, gate: 'open' }));
      await places.open({ ...pool, from: 1, to: 3 });
      for (const one of steps)
        expect(await inDatabase(pool, one)).toEqual(inList(rows, prefixed(pool.eventId, one)));
      expect(await storedRows(pool)).toEqual(rows.toSorted((a, b) => a.no - b.no));
      const held = rows.filter((row) => row.holder !== null).length;
      expect(await places.survey(pool)).toMatchObject({ held, capacity: rows.length });
    }),
    { numRuns: 40 },
  );
});

/** Holders are told apart by event, for each run has the same few. */
function prefixed(eventId: string, one: Step): Step {
  return 'holder' in one ? { ...one, holder: `${eventId}/${one.holder}` } : one;
}

async function inDatabase(pool: { eventId: string; pool: string }, step: Step) {
  const one = prefixed(pool.eventId, step);
  switch (one.take) {
    case 'claim':
      return places.claim({ ...pool, holder: one.holder, slot: one.slot, from: one.from });
    case 'release':
      return places.release({ holder: one.holder, slots: one.slots, gate: 'released' });
    case 'open':
      return places.open({ ...pool, from: 1, to: one.to });
    case 'openGate':
      return places.openGate({ ...pool, count: one.count });
    case 'close':
      return places.close({ ...pool, count: one.count });
  }
}

/** The same on a plain list. */
function inList(rows: Row[], one: Step): boolean | number | undefined {
  const free = rows.filter((row) => row.holder === null).toSorted((a, b) => a.no - b.no);
  const released = free.filter((row) => row.gate === 'released');
  const open = free.filter((row) => row.gate === 'open');
  switch (one.take) {
    case 'claim': {
      if (rows.some((row) => row.holder === one.holder && row.slot === one.slot)) return true;
      const [row] = one.from === 'any' ? [...released, ...open] : open;
      if (row) Object.assign(row, { holder: one.holder, slot: one.slot });
      return row !== undefined;
    }
    case 'release': {
      const mine = rows.filter(
        (row) => row.holder === one.holder && one.slots.includes(row.slot ?? ''),
      );
      for (const row of mine) Object.assign(row, { holder: null, slot: null, gate: 'released' });
      return mine.length;
    }
    case 'open': {
      const known = new Set(rows.map((row) => row.no));
      for (let no = 1; no <= one.to; no += 1)
        if (!known.has(no)) rows.push({ no, holder: null, slot: null, gate: 'released' });
      return undefined;
    }
    case 'openGate': {
      const opened = released.slice(0, one.count);
      for (const row of opened) row.gate = 'open';
      return opened.length;
    }
    case 'close': {
      const closed = free.slice(-one.count);
      rows.splice(0, rows.length, ...rows.filter((row) => !closed.includes(row)));
      return closed.length;
    }
  }
}

async function storedRows(pool: { eventId: string; pool: string }): Promise<Row[]> {
  return database.connection
    .collection<PlaceRow>('places')
    .find(pool)
    .project<Row>({ _id: 0, no: 1, holder: 1, slot: 1, gate: 1 })
    .sort({ no: 1 })
    .toArray();
}
