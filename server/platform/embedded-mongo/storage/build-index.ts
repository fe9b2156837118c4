import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import type { Catalog } from './catalog.ts';
import { clearPrefix } from './clear-prefix.ts';
import type { Collection } from './collection.ts';
import type { IndexSpec } from './index-spec.ts';
import { afterPrefix, recordBytes, tablePrefix, tables } from './keys.ts';
import { readRange, type Store } from './store.ts';

/** One commit indexes for this long, in milliseconds. */
const sliceMs = 8;

/**
 * Makes an index on what is stored, in the background of other work: from the first commit on every write keeps it,
 * while the planner does not see it before the last. A duplicate ends the build and leaves nothing.
 */
export async function buildIndex(
  store: Store,
  catalog: Catalog,
  collection: Collection,
  spec: Document,
): Promise<void> {
  let made: IndexSpec | undefined;
  const index = await catalog.commit(() => {
    // The work runs again when its commit was aborted: what the first run left in memory goes.
    collection.building = collection.building.filter((each) => each !== made);
    made = catalog.newIndex(spec);
    if (collection.count === 0) publish(catalog, collection, made);
    else {
      collection.building.push(made);
      catalog.markLeftover(tablePrefix(tables.entries, made.id));
    }
    return made;
  });
  if (collection.indexes.includes(index)) return;
  try {
    let after: Buffer | undefined;
    for (let more = true; more;) {
      const from = after;
      const step = await catalog.commit(() => indexSome(store, collection, index, from));
      after = step.after;
      more = step.more;
    }
    await catalog.commit(() => publish(catalog, collection, index));
  } catch (error) {
    collection.building = collection.building.filter((each) => each !== index);
    await clearPrefix(store, catalog.commit, tablePrefix(tables.entries, index.id));
    throw error;
  }
}

function publish(catalog: Catalog, collection: Collection, index: IndexSpec): void {
  collection.building = collection.building.filter((each) => each !== index);
  collection.indexes = [...collection.indexes, index];
  catalog.keepLeftover(tablePrefix(tables.entries, index.id));
  catalog.touch(collection, true);
}

function indexSome(
  store: Store,
  collection: Collection,
  index: IndexSpec,
  from: Buffer | undefined,
): { after: Buffer | undefined; more: boolean } {
  const prefix = tablePrefix(tables.documents, collection.id);
  const until = performance.now() + sliceMs;
  let after = from;
  do {
    const entries = readRange(store, {
      start: prefix,
      end: afterPrefix(prefix),
      limit: 64,
      reverse: false,
      after,
    });
    for (const { key, value } of entries)
      collection.addToIndex(index, key.readUIntBE(5, recordBytes), value);
    after = entries.at(-1)?.key ?? after;
    if (entries.length < 64) return { after, more: false };
  } while (performance.now() < until);
  return { after, more: true };
}
