import { startTestDatabase, type TestDatabase } from './test-database.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.close());

let names = 0;
function collection() {
  return server.database.collection(`plans${(names += 1)}`);
}

type Stage = { stage: string; indexName?: string; direction?: string; inputStage?: Stage };

async function explained(cursor: { explain: (verbosity: 'executionStats') => Promise<unknown> }) {
  const answer = (await cursor.explain('executionStats')) as {
    queryPlanner: { winningPlan: Stage };
    executionStats: { nReturned: number; totalKeysExamined: number; totalDocsExamined: number };
  };
  const stages: Stage[] = [];
  for (
    let stage: Stage | undefined = answer.queryPlanner.winningPlan;
    stage;
    stage = stage.inputStage
  )
    stages.push(stage);
  return {
    ...answer.executionStats,
    stages: stages.map(({ stage }) => stage),
    index: stages.at(-1)?.indexName,
    last: stages.at(-1),
  };
}

describe('the plan', () => {
  async function filled() {
    const some = collection();
    await some.insertMany(
      Array.from({ length: 200 }, (_, n) => ({
        n,
        pool: `p${n % 4}`,
        name: `name${String(n).padStart(3, '0')}`,
        tags: [n % 3, n % 5],
      })),
    );
    await some.createIndexes([
      { key: { pool: 1, n: -1 } },
      { key: { name: 1 } },
      { key: { tags: 1 } },
      { key: { n: 1 }, partialFilterExpression: { n: { $gte: 100 } }, name: 'upper' },
    ]);
    return some;
  }

  test.each<[string, object, object, string | undefined, number, number]>([
    ['equality', { name: 'name007' }, {}, 'name_1', 1, 1],
    ['the _id', { _id: 'none' }, {}, '_id_', 1, 0],
    ['equality and a range', { pool: 'p1', n: { $gte: 100, $lt: 110 } }, {}, 'pool_1_n_-1', 3, 3],
    ['equality and a sort', { pool: 'p1' }, { n: 1 }, 'pool_1_n_-1', 50, 50],
    ['a list', { name: { $in: ['name001', 'name003'] } }, {}, 'name_1', 2, 2],
    ['a text prefix', { name: /^name01/ }, {}, 'name_1', 10, 10],
    ['an element of an array', { tags: 4 }, {}, 'tags_1', 40, 40],
    ['a query that a partial index covers', { n: { $gt: 195 } }, {}, 'upper', 4, 4],
    ['a query beyond the partial index', { n: { $gt: 90 } }, {}, undefined, 0, 109],
    ['a sort alone', {}, { name: -1 }, 'name_1', 200, 200],
  ])('for %s uses the index', async (_name, filter, sort, index, keys, found) => {
    const some = await filled();
    const plan = await explained(some.find(filter).sort(sort as never));
    expect(plan.index).toBe(index);
    expect(plan.totalKeysExamined).toBe(keys);
    expect(plan.nReturned).toBe(found);
    expect(plan.stages).not.toContain('SORT');
  });

  test('for either of two conditions joins two indexes', async () => {
    const some = await filled();
    const either = {
      $or: [{ name: 'name001' }, { pool: 'p2', n: 6 }, { pool: 'p2', n: { $lt: 7 } }],
    };
    const plan = await explained(some.find(either));
    expect(plan.stages[0]).toBe('SUBPLAN');
    expect(plan.totalDocsExamined).toBeLessThan(5);
    expect((await some.find(either).sort({ n: 1 }).toArray()).map(({ n }) => n)).toEqual([1, 2, 6]);
  });

  test('follows a hint, and refuses one for an index that is not there', async () => {
    const some = await filled();
    expect((await explained(some.find({ name: 'name001' }).hint({ pool: 1, n: -1 }))).index).toBe(
      'pool_1_n_-1',
    );
    await expect(some.find({}).hint('none_1').toArray()).rejects.toMatchObject({ code: 2 });
  });

  test('stops at the limit', async () => {
    const some = await filled();
    const plan = await explained(some.find({ pool: 'p1' }).sort({ n: -1 }).limit(3));
    expect(plan).toMatchObject({ nReturned: 3, totalDocsExamined: 3 });
  });

  test('never puts conditions on different elements of one array together', async () => {
    const some = collection();
    await some.createIndex({ 'a.b': 1, 'a.c': 1 });
    await some.insertOne({
      a: [
        { b: 1, c: 5 },
        { b: 9, c: 2 },
      ],
    });
    expect(await some.countDocuments({ 'a.b': 1, 'a.c': 2 })).toBe(1);
    await some.createIndex({ n: 1 });
    await some.insertOne({ n: [1, 20] });
    expect(await some.countDocuments({ n: { $gt: 5, $lt: 10 } })).toBe(1);
  });

  test.each<[string, object, number]>([
    ['one value', { pool: 'p1' }, 50],
    ['a value and a run', { pool: 'p1', n: { $gte: 100, $lt: 110 } }, 3],
    ['a list', { name: { $in: ['name001', 'name003', 'none'] } }, 2],
  ])('counts %s from the index alone', async (_name, query, n) => {
    const some = await filled();
    const count = { count: some.collectionName, query };
    const answer = await server.database.command({ explain: count, verbosity: 'executionStats' });
    expect(answer['queryPlanner']).toMatchObject({
      winningPlan: { stage: 'COUNT', inputStage: { stage: 'COUNT_SCAN' } },
    });
    expect(answer['executionStats']).toMatchObject({ totalKeysExamined: n, totalDocsExamined: 0 });
    expect(await some.countDocuments(query)).toBe(n);
    expect(await some.countDocuments(query, { skip: 1, limit: 2 })).toBe(Math.min(n - 1, 2));
    expect(await server.database.command({ ...count, limit: 1 })).toMatchObject({ n: 1 });
  });

  test('looks at the documents where keys and matches are not one to one', async () => {
    const some = await filled();
    await some.insertOne({ n: Number.NaN, pool: 'p1' });
    expect(await some.countDocuments({ tags: { $in: [0, 1] } })).toBe(160);
    expect(await some.countDocuments({ pool: 'p1', n: { $lt: 10 } })).toBe(3);
  });

  test('two arrays in one index are refused', async () => {
    const some = collection();
    await some.createIndex({ a: 1, b: 1 });
    await expect(some.insertOne({ a: [1], b: [2] })).rejects.toMatchObject({ code: 171 });
    expect(await some.countDocuments({})).toBe(0);
  });
});

describe('an index of arrays', () => {
  async function parties() {
    const some = collection();
    await some.createIndex({ event: 1, 'people.pool': 1, at: 1 });
    const pools = ['general', 'invited', 'general'];
    await some.insertMany(
      Array.from({ length: 300 }, (_, at) => ({
        event: at % 3,
        at,
        people: Array.from({ length: at % 4 }, (_one, who) => ({ pool: pools[(at + who) % 3] })),
      })),
    );
    return some;
  }

  test.each([
    { event: 1, 'people.pool': 'general' },
    { event: { $in: [0, 2] }, 'people.pool': 'general' },
    { event: 1, 'people.pool': { $in: ['general', 'invited'] } },
    { event: 1, 'people.pool': null },
    { event: 1 },
    { event: 1, 'people.pool': 'general', at: { $gt: 30, $lt: 200 } },
  ])('counts each document once for %j', async (filter) => {
    const some = await parties();
    const all = await some.find(filter, { hint: { $natural: 1 } }).toArray();
    const { n } = await server.database.command({ count: some.collectionName, query: filter });
    expect(n).toBe(all.length);
    const page = await some.find(filter).sort({ at: 1 }).skip(7).limit(5).toArray();
    const inOrder = all.toSorted((one, other) => Number(one['at']) - Number(other['at']));
    expect(page).toEqual(inOrder.slice(7, 12));
  });

  test('what a page passes over is not read', async () => {
    const some = await parties();
    const far = some
      .find({ event: 1, 'people.pool': 'general' })
      .sort({ at: -1 })
      .skip(40)
      .limit(5);
    expect(await explained(far)).toMatchObject({ nReturned: 5, totalDocsExamined: 5 });
  });
});
