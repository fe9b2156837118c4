import { join } from 'node:path';
import { readDocument } from './format/read-document.ts';
import { assertWholeFile } from './storage/file-pages.ts';
import { Catalog } from './storage/catalog.ts';
import type { Collection } from './storage/collection.ts';
import { indexKeys } from './storage/index-entries.ts';
import type { IndexSpec } from './storage/index-spec.ts';
import {
  afterPrefix,
  entryKey,
  recordBytes,
  recordValue,
  tablePrefix,
  tables,
} from './storage/keys.ts';
import {
  openStore,
  readBytes,
  readRange,
  storeFile,
  type Entry,
  type Store,
} from './storage/store.ts';

/** What is wrong with a database, a sentence each, and how much was looked at. */
export type CheckResult = { problems: string[]; documents: number; entries: number };

/**
 * Walks all documents and all index entries of a folder that no server uses: every document has its entries, every
 * entry its document, and the counters are right.
 */
export async function checkFolder(folder: string): Promise<CheckResult> {
  assertWholeFile(join(folder, storeFile));
  const store = openStore(folder);
  try {
    const result: CheckResult = { problems: [], documents: 0, entries: 0 };
    for (const collection of new Catalog(store).all()) checkCollection(store, collection, result);
    return result;
  } finally {
    await store.close();
  }
}

function checkCollection(store: Store, collection: Collection, result: CheckResult): void {
  const expected = new Map<number, number>();
  let count = 0;
  let bytes = 0;
  for (const { key, value } of walk(store, tablePrefix(tables.documents, collection.id))) {
    count += 1;
    bytes += value.length;
    checkDocument(store, collection, key.readUIntBE(5, recordBytes), value, expected, result);
  }
  result.documents += count;
  if (count !== collection.count || bytes !== collection.bytes) {
    result.problems.push(
      `${collection.namespace}: ${count} documents of ${bytes} bytes are stored, ${collection.count} of ${collection.bytes} are counted`,
    );
  }
  for (const index of collection.indexes) {
    const entries = countEntries(store, index);
    result.entries += entries;
    const wanted = expected.get(index.id) ?? 0;
    if (entries !== wanted) {
      result.problems.push(
        `${collection.namespace} ${index.name}: ${entries} entries for ${wanted} keys`,
      );
    }
  }
}

function checkDocument(
  store: Store,
  collection: Collection,
  record: number,
  bytes: Buffer,
  expected: Map<number, number>,
  { problems }: CheckResult,
): void {
  const document = readDocument(bytes);
  for (const index of collection.indexes) {
    const keys = indexKeys(index, document);
    expected.set(index.id, (expected.get(index.id) ?? 0) + keys.length);
    for (const key of keys) {
      const found = readBytes(store, entryKey(index.id, key, index.unique ? undefined : record));
      const isRight = index.unique
        ? found?.equals(recordValue(record)) === true
        : found !== undefined;
      if (!isRight)
        problems.push(`${collection.namespace} ${index.name}: record ${record} has no entry`);
    }
  }
}

function countEntries(store: Store, index: IndexSpec): number {
  let count = 0;
  for (const _entry of walk(store, tablePrefix(tables.entries, index.id))) count += 1;
  return count;
}

function* walk(store: Store, prefix: Buffer): Generator<Entry> {
  let after: Buffer | undefined;
  for (;;) {
    const some = readRange(store, {
      start: prefix,
      end: afterPrefix(prefix),
      limit: 256,
      reverse: false,
      after,
    });
    yield* some;
    if (some.length < 256) return;
    after = some.at(-1)?.key;
  }
}
