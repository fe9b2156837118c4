import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { prepare, rowsNow } from './commands/query-request.ts';
import { createEngine, type Engine } from './engine.ts';
import type { Document } from './format/document.ts';
import { countKeys, coveredPlan } from './query/covered.ts';
import { compareValues } from './format/value-order.ts';
import { writeDocument } from './format/write-document.ts';
import { readDocument } from './format/read-document.ts';
import { sortKey, parseSort } from './query/sort.ts';
import type { Collection } from './storage/collection.ts';
import { openStore } from './storage/store.ts';

const scalar = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.constantFrom('a', 'ab', 'b', ''),
  fc.constantFrom(null, true, 1.5, 'a\0b'),
  fc.constantFrom(new Date(1), new Date(2)),
);
const small = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 1 }) }, scalar);
const inner = fc.record({ c: small, d: small }, { requiredKeys: [], noNullPrototype: true });
const field = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
const nested = fc.oneof(inner, fc.array(inner, { maxLength: 3 }), scalar);
const documents = fc.array(
  fc.record({ a: field, e: scalar, b: nested }, { requiredKeys: [], noNullPrototype: true }),
  { maxLength: 12 },
);
const path = fc.constantFrom('a', 'e', 'b.c', 'b.d');
const condition = fc.oneof(
  scalar,
  fc
    .constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne')
    .chain((name) => scalar.map((value) => ({ [name]: value }))),
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map((list) => ({ $in: list })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.boolean().map((is) => ({ $exists: is })),
  fc.constant({ $regex: '^a' }),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $elemMatch: { $gt: low, $lte: high } })),
);
const flat = fc.dictionary(path, condition, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const filter = fc.oneof(
  flat,
  fc.array(flat, { minLength: 1, maxLength: 3 }).map((clauses) => ({ $or: clauses })),
  fc.tuple(small, small).map(([c, d]) => ({ b: { $elemMatch: { c, d } } })),
  fc.tuple(small, small).map(([c, d]) => ({ 'b.c': c, 'b.d': d })),
);
const sort = fc.dictionary(path, fc.constantFrom(1, -1), { maxKeys: 2, noNullPrototype: true });
const indexes = fc.uniqueArray(
  fc.constantFrom<Document>(
    { name: '1', key: { a: 1 } },
    { name: '2', key: { a: -1, e: 1 } },
    { name: '3', key: { 'b.c': 1, 'b.d': -1 } },
    { name: '4', key: { e: 1 }, sparse: true },
    { name: '5', key: { e: -1, 'b.d': 1 }, partialFilterExpression: { e: { $gte: 1 } } },
    { name: '6', key: { a: 1 }, partialFilterExpression: { e: { $exists: true } } },
  ),
  { minLength: 1, selector: ({ name }) => name },
);

let folder: string;
let engine: Engine;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plans-'));
  engine = createEngine(openStore(folder), () => 0);
});
afterAll(async () => {
  engine.cursors.close();
  await engine.store.close();
  rmSync(folder, { recursive: true });
});

test('whatever index a query uses, it finds and counts what a walk over all documents finds, in the order asked for', async () => {
  let round = 0;
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(
      documents,
      indexes,
      fc.array(fc.tuple(filter, sort), { minLength: 4, maxLength: 8 }),
      async (stored, specs, queries) => {
        const collection = await filled(`t.c${(round += 1)}`, stored, specs);
        for (const [wanted, order] of queries) {
          const planned = ids(collection, { filter: wanted, sort: order });
          const walked = ids(collection, { filter: wanted, sort: order, hint: { $natural: 1 } });
          expect(planned.map(({ id }) => id).toSorted(compareValues)).toEqual(
            walked.map(({ id }) => id).toSorted(compareValues),
          );
          expect(planned.map(({ key }) => key)).toEqual(walked.map(({ key }) => key));
          const { plan } = prepare(collection, { filter: wanted });
          const covering = coveredPlan(plan, wanted);
          if (!covering) continue;
          counted += 1;
          expect(countKeys(engine.store, covering)).toBe(walked.length);
        }
      },
    ),
    { numRuns: 250 },
  );
  expect(counted).toBeGreaterThan(20);
});

/** One commit for all, because each one waits for the disk. */
function filled(namespace: string, stored: Document[], specs: Document[]): Promise<Collection> {
  return engine.catalog.commit(() => {
    const collection = engine.catalog.ensure(namespace);
    collection.indexes = [
      ...collection.indexes,
      ...specs.map((spec) => engine.catalog.newIndex(spec)),
    ];
    for (const [at, document] of stored.entries()) {
      const bytes = writeDocument({ _id: at, ...document });
      collection.insert(readDocument(bytes), bytes);
    }
    return collection;
  });
}

function ids(
  collection: Collection,
  search: { filter: Document; sort: Document; hint?: unknown },
): { id: unknown; key: string }[] {
  const order = parseSort(search.sort);
  return Array.from(rowsNow(engine, prepare(collection, search)), ({ document }) => ({
    id: document['_id'],
    key: sortKey(document, order).toString('hex'),
  }));
}
