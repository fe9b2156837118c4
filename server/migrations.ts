import type { Migration } from '#server/platform/migrations.ts';

/** The steps that brought the schema here, oldest first; a step that has been released is never changed. */
export const migrations: readonly Migration[] = [
  // The first schema: collections and indexes are made by ensureIndexes.
  { to: 1, name: 'first schema', run: async () => {} },
  {
    to: 2,
    name: 'the states of needs as the domain has them',
    run: async (connection) => {
      const requests = connection.collection('access-requests');
      for (const [from, to] of Object.entries(renamedStates))
        await requests.updateMany(
          { 'needs.state': from },
          { $set: { 'needs.$[need].state': to } },
          { arrayFilters: [{ 'need.state': from }] },
        );
    },
  },
];

const renamedStates = {
  asked: 'submitted',
  arranging: 'planned',
  confirmed: 'confirmed-to-person',
};
