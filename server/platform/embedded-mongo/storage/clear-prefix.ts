import { afterPrefix, leftoverKey, tables } from './keys.ts';
import type { Commit } from './group-commit.ts';
import { readRange, type Store } from './store.ts';

const some = 1000;

/** Removes all keys under a prefix, some in each commit so that others are not held up, and then its leftover mark. */
export async function clearPrefix(store: Store, commit: Commit, prefix: Buffer): Promise<void> {
  while ((await commit(() => clearSome(store, prefix))) === some);
}

/** Finishes what a crash left: indexes half made and collections half removed. Runs before anything else writes. */
export function clearLeftovers(store: Store): void {
  const marks = Buffer.from([tables.leftovers]);
  const range = {
    start: marks,
    end: afterPrefix(marks),
    limit: some,
    reverse: false,
    after: undefined,
  };
  for (const { key } of readRange(store, range)) {
    const prefix = key.subarray(1);
    while (store.transactionSync(() => clearSome(store, prefix)) === some);
  }
}

function clearSome(store: Store, prefix: Buffer): number {
  const range = {
    start: prefix,
    end: afterPrefix(prefix),
    limit: some,
    reverse: false,
    after: undefined,
  };
  const entries = readRange(store, range);
  for (const { key } of entries) store.removeSync(key);
  if (entries.length < some) store.removeSync(leftoverKey(prefix));
  return entries.length;
}
