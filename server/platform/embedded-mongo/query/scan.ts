import type { Collection } from '#server/platform/embedded-mongo/storage/collection.ts';
import {
  afterPrefix,
  recordBytes,
  tablePrefix,
  tables,
} from '#server/platform/embedded-mongo/storage/keys.ts';
import {
  readBytes,
  readRange,
  type Entry,
  type Store,
} from '#server/platform/embedded-mongo/storage/store.ts';
import type { KeyRange, Plan } from './plan.ts';
import type { Examined } from './rows.ts';

/** A record that may match; a walk over all documents brings its bytes along. */
export type Found = { record: number; bytes: Buffer | undefined };

/** The records of a plan in its order, each once, read in growing steps so that a first match costs little. */
export function* records(
  store: Store,
  collection: Collection,
  plan: Plan,
  examined: Examined,
): Generator<Found> {
  if (plan.kind === 'all') {
    yield* allRecords(store, collection, plan.reverse);
    return;
  }
  const seen = new Set<number>();
  const plans = plan.kind === 'any' ? plan.plans : [plan];
  for (const each of plans) {
    const source =
      each.kind === 'index'
        ? indexRecords(store, each, examined)
        : records(store, collection, each, examined);
    const isOnce = plans.length === 1 && each.kind === 'index' && each.index.multikey.size === 0;
    for (const found of source) {
      if (!isOnce) {
        if (seen.has(found.record)) continue;
        seen.add(found.record);
      }
      yield found;
    }
  }
}

function* allRecords(store: Store, collection: Collection, reverse: boolean): Generator<Found> {
  const start = tablePrefix(tables.documents, collection.id);
  const range = { start, end: afterPrefix(start), exact: undefined };
  for (const { key, value } of entries(store, range, reverse, 16)) {
    yield { record: key.readUIntBE(5, recordBytes), bytes: value };
  }
}

function* indexRecords(
  store: Store,
  plan: Plan & { kind: 'index' },
  examined: Examined,
): Generator<Found> {
  const { index, reverse } = plan;
  const ranges = reverse ? plan.ranges.toReversed() : plan.ranges;
  for (const range of ranges) {
    if (range.exact) {
      const value = readBytes(store, range.exact);
      examined.keys += 1;
      if (value) yield { record: value.readUIntBE(0, recordBytes), bytes: undefined };
      continue;
    }
    for (const { key, value } of entries(store, range, reverse, 4)) {
      examined.keys += 1;
      const record = index.unique
        ? value.readUIntBE(0, recordBytes)
        : key.readUIntBE(key.length - recordBytes, recordBytes);
      yield { record, bytes: undefined };
    }
  }
}

function* entries(
  store: Store,
  range: KeyRange,
  reverse: boolean,
  first: number,
): Generator<Entry> {
  let after: Buffer | undefined;
  for (let limit = first; ; limit = Math.min(limit * 2, 256)) {
    const step: Entry[] = readRange(store, {
      start: range.start,
      end: range.end,
      limit,
      reverse,
      after,
    });
    yield* step;
    if (step.length < limit) return;
    after = step.at(-1)?.key;
  }
}
