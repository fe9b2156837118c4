import { needStates } from '#shared/need-states.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { migrations } from './migrations.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('needs that were written before the domain’s own states take them, once and again', async () => {
  const rows = database.connection.collection<{ _id: string; needs: Array<{ state: string }> }>(
    'access-requests',
  );
  const before = ['asked', 'arranging', 'confirmed', 'asked', 'withdrawn', 'acknowledged'];
  await rows.insertOne({ _id: 'a', needs: before.map((state) => ({ state })) });
  const step = migrations.find(({ to }) => to === 2);
  for (let run = 0; run < 2; run += 1) await step?.run(database.connection);
  const after = (await rows.findOne({ _id: 'a' }))?.needs.map(({ state }) => state) ?? [];
  expect(after).toEqual([
    'submitted',
    'planned',
    'confirmed-to-person',
    'submitted',
    'withdrawn',
    'acknowledged',
  ]);
  expect(after.filter((state) => !(needStates as readonly string[]).includes(state))).toEqual([]);
});
