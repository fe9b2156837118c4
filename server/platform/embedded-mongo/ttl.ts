import { rowStillMatching } from './commands/change-rows.ts';
import { prepare, rowsNow } from './commands/query-request.ts';
import { commitEach } from './commands/statements.ts';
import type { Engine } from './engine.ts';
import type { Collection } from './storage/collection.ts';
import type { IndexSpec } from './storage/index-spec.ts';

/** At most this many documents of an index expire in one turn, so that a sweep does not fill the memory. */
const turn = 1000;

/** Removes the documents whose time has come by a TTL index; answers with how many they were. */
export async function removeExpired(engine: Engine, now: Date): Promise<number> {
  let removed = 0;
  for (const collection of engine.catalog.all()) {
    for (const index of collection.indexes) {
      if (index.expireAfterSeconds === undefined) continue;
      for (let some = turn; some === turn; removed += some) {
        some = await removeSome(engine, collection, index, index.expireAfterSeconds, now);
      }
    }
  }
  return removed;
}

/** Sweeps every so many milliseconds until stopped. */
export function startSweeper(engine: Engine, everyMs: number): { stop: () => Promise<void> } {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= removeExpired(engine, new Date())
      .catch(() => 0)
      .finally(() => {
        running = undefined;
      });
  }, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

async function removeSome(
  engine: Engine,
  collection: Collection,
  index: IndexSpec,
  expireAfterSeconds: number,
  now: Date,
): Promise<number> {
  const [field] = index.fields;
  if (!field || collection.dropped) return 0;
  const before = new Date(now.getTime() - expireAfterSeconds * 1000);
  const search = { filter: { [field.path]: { $lt: before } }, hint: index.name, limit: turn };
  const prepared = prepare(collection, search);
  const records = Array.from(rowsNow(engine, prepared), (row) => row.record);
  await commitEach(engine.catalog, records, (record) => {
    const row = rowStillMatching(prepared, record);
    if (row) collection.remove(record, row.document, row.bytes);
  });
  return records.length;
}
