import type { Migration } from '#server/platform/migrations.ts';

/** The steps that brought the schema here, oldest first; a step that has been released is never changed. */
export const migrations: readonly Migration[] = [
  // The first schema: collections and indexes are made by ensureIndexes.
  { to: 1, name: 'first schema', run: async () => {} },
];
