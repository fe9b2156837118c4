import {
  startTestDatabase,
  type TestDatabase,
} from '#server/platform/embedded-mongo/test-database.ts';
import type { Row } from './case.ts';
import { collectionsAndIndexes } from './collections-and-indexes.ts';
import { pipelines } from './pipelines.ts';
import { plans } from './plans.ts';
import { queries } from './queries.ts';
import { refusals } from './refusals.ts';
import { updates } from './updates.ts';

const manual = 'https://www.mongodb.com/docs/manual';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.close());

let names = 0;
const cases = [
  ...queries,
  ...updates,
  ...pipelines,
  ...collectionsAndIndexes,
  ...plans,
  ...refusals,
].map((each) => [each.says, `${manual}/${each.page}/`, each] as const);

/** Every expectation is MongoDB's own, with its page; MONGODB_URI runs them against another server. */
test.each(cases)('%s (%s)', async (_says, _page, { stored = [], run, gives }) => {
  const rows = server.database.collection<Row>(`conformance${(names += 1)}`);
  if (stored.length > 0) await rows.insertMany(stored.map((each) => ({ ...each })));
  expect(await run(rows, server.database)).toEqual(gives);
});
