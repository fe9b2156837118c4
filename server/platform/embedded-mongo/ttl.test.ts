import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine } from './engine.ts';
import { writeDocument } from './format/write-document.ts';
import type { Document } from './format/document.ts';
import { readDocument } from './format/read-document.ts';
import { prepare, rowsNow } from './commands/query-request.ts';
import { buildIndex } from './storage/build-index.ts';
import { openStore } from './storage/store.ts';
import { removeExpired } from './ttl.ts';

let folder: string;
let engine: Engine;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ttl-'));
  engine = createEngine(openStore(folder), () => 0);
});
afterEach(async () => {
  engine.cursors.close();
  await engine.store.close();
  rmSync(folder, { recursive: true });
});

async function store(documents: Document[], index: Document): Promise<void> {
  const collection = await engine.catalog.commit(() => engine.catalog.ensure('t.some'));
  await buildIndex(engine.store, engine.catalog, collection, index);
  await engine.catalog.commit(() => {
    for (const document of documents) collection.insert(document, writeDocument(document));
  });
}

function left(): unknown[] {
  const collection = engine.catalog.find('t.some');
  if (!collection) return [];
  return Array.from(
    rowsNow(engine, prepare(collection, { filter: {} })),
    ({ bytes }) => readDocument(bytes)['_id'],
  );
}

// https://www.mongodb.com/docs/manual/core/index-ttl/
test('documents go when their date and the seconds of the index have passed', async () => {
  const now = new Date('2030-01-01T00:01:00Z');
  await store(
    [
      { _id: 'old', at: new Date('2030-01-01T00:00:00Z') },
      { _id: 'young', at: new Date('2030-01-01T00:00:31Z') },
      { _id: 'no date', at: 5 },
      { _id: 'none' },
      { _id: 'lowest of several', at: [new Date('2031-01-01'), new Date('2020-01-01')] },
    ],
    { name: 'at_1', key: { at: 1 }, expireAfterSeconds: 30 },
  );
  expect(await removeExpired(engine, now)).toBe(2);
  expect(left()).toEqual(['young', 'no date', 'none']);
});

test('of a partial index only the documents in it go', async () => {
  await store(
    [
      { _id: 'draft', at: new Date(0), state: 'draft' },
      { _id: 'sent', at: new Date(0), state: 'sent' },
    ],
    {
      name: 'at_1',
      key: { at: 1 },
      expireAfterSeconds: 0,
      partialFilterExpression: { state: 'draft' },
    },
  );
  await removeExpired(engine, new Date());
  expect(left()).toEqual(['sent']);
});

test('more documents than one turn takes all go', async () => {
  const many = Array.from({ length: 2500 }, (_, n) => ({ _id: n, at: new Date(n) }));
  await store(many, { name: 'at_1', key: { at: 1 }, expireAfterSeconds: 0 });
  expect(await removeExpired(engine, new Date())).toBe(2500);
  expect(left()).toEqual([]);
});
