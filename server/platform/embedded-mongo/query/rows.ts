import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import type { Collection } from '#server/platform/embedded-mongo/storage/collection.ts';
import type { Store } from '#server/platform/embedded-mongo/storage/store.ts';
import type { Matcher } from './matcher.ts';
import type { Plan } from './plan.ts';
import { records } from './scan.ts';
import { sortKey, type SortField } from './sort.ts';

/** A stored document that matches. */
export type Row = { record: number; bytes: Buffer; document: Document };

/** What was looked at, for explain. */
export type Examined = { keys: number; documents: number };

/** What rows are read for. */
export type RowQuery = {
  plan: Plan;
  matches: Matcher;
  sort: readonly SortField[];
  skip: number;
  /** Whether every key of the plan is a match, so that what is skipped need not be read. */
  skipsKeys: boolean;
  limit: number;
  examined: Examined;
};

/** A reader gives way to others after this many milliseconds. */
const sliceMs = 2;
const sortLimitBytes = 100 * 1024 * 1024;

/**
 * The matching documents in order. Between them it yields undefined when it has run for a while: whoever reads inside
 * a transaction goes on at once, everyone else lets other clients have their turn first.
 */
export function* readRows(
  store: Store,
  collection: Collection,
  query: RowQuery,
): Generator<Row | undefined> {
  const source = query.plan.sorted
    ? matchingRows(store, collection, query)
    : sortedRows(store, collection, query);
  const { skipsKeys } = query;
  let skip = skipsKeys ? 0 : query.skip;
  let left = query.limit === 0 ? Number.POSITIVE_INFINITY : query.limit;
  for (const row of source) {
    if (row === undefined) yield undefined;
    else if (skip > 0) skip -= 1;
    else {
      yield row;
      left -= 1;
      if (left <= 0) return;
    }
  }
}

/** Reads rows to the end, giving way to others between slices; `check` runs at each pause and may throw. */
export async function* giveWay<Item>(
  rows: Iterable<Item | undefined>,
  check: () => void,
): AsyncGenerator<Item> {
  for (const row of rows) {
    if (row === undefined) {
      await new Promise((resolve) => setImmediate(resolve));
      check();
    } else yield row;
  }
}

function* matchingRows(
  store: Store,
  collection: Collection,
  query: RowQuery,
): Generator<Row | undefined> {
  let until = performance.now() + sliceMs;
  let unread = query.skipsKeys ? query.skip : 0;
  for (const { record, bytes: scanned } of records(store, collection, query.plan, query.examined)) {
    const bytes = unread > 0 ? undefined : (scanned ?? collection.read(record));
    unread -= 1;
    if (bytes) {
      query.examined.documents += 1;
      const document = readDocument(bytes);
      if (query.matches(document)) yield { record, bytes, document };
    }
    if (performance.now() > until) {
      yield undefined;
      assertThere(collection, query.plan);
      until = performance.now() + sliceMs;
    }
  }
  assertThere(collection, query.plan);
}

/** What was dropped while it was read came to its end too early. */
function assertThere(collection: Collection, plan: Plan): void {
  if (collection.dropped)
    throw new MongoError('QueryPlanKilled', `collection dropped: ${collection.namespace}`);
  if (plan.kind === 'any') for (const each of plan.plans) assertThere(collection, each);
  if (plan.kind !== 'index' || collection.indexes.some(({ id }) => id === plan.index.id)) return;
  throw new MongoError(
    'QueryPlanKilled',
    `query plan killed :: index '${plan.index.name}' dropped`,
  );
}

type Sortable = { key: Buffer; row: Row };

function* sortedRows(
  store: Store,
  collection: Collection,
  query: RowQuery,
): Generator<Row | undefined> {
  const wanted = query.limit === 0 ? Number.POSITIVE_INFINITY : query.limit + query.skip;
  let kept: Sortable[] = [];
  let size = 0;
  for (const row of matchingRows(store, collection, query)) {
    if (row === undefined) {
      yield undefined;
      continue;
    }
    kept.push({ key: sortKey(row.document, query.sort), row });
    size += row.bytes.length;
    if (kept.length > wanted * 2 + 100) {
      kept = inOrder(kept).slice(0, wanted);
      size = kept.reduce((sum, each) => sum + each.row.bytes.length, 0);
    }
    if (size > sortLimitBytes) throw sortTooLarge();
  }
  for (const { row } of inOrder(kept)) yield row;
}

function inOrder(rows: Sortable[]): Sortable[] {
  return rows.sort((one, other) => Buffer.compare(one.key, other.key));
}

/** The refusal of a sort that needs more memory than MongoDB gives one. */
export function sortTooLarge(): MongoError {
  return new MongoError(
    'QueryExceededMemoryLimitNoDiskUseAllowed',
    `Sort exceeded memory limit of ${sortLimitBytes} bytes, but did not opt in to external sorting.`,
  );
}
