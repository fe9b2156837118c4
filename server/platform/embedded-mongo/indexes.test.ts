import { startTestDatabase, type TestDatabase } from './test-database.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.close());

let names = 0;
function collection() {
  return server.database.collection(`indexes${(names += 1)}`);
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

describe('unique indexes', () => {
  // https://www.mongodb.com/docs/manual/core/index-unique/
  test('a second document with the key is refused with the key in the error', async () => {
    const some = collection();
    await some.createIndex({ email: 1, kind: -1 }, { unique: true });
    await some.insertOne({ email: 'a@x.example', kind: 1 });
    await some.insertOne({ email: 'a@x.example', kind: 2 });
    await expect(some.insertOne({ email: 'a@x.example', kind: 1 })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { email: 1, kind: -1 },
      keyValue: { email: 'a@x.example', kind: 1 },
      message: `E11000 duplicate key error collection: ${some.namespace} index: email_1_kind_-1 dup key: { email: "a@x.example", kind: 1 }`,
    });
    await expect(some.updateOne({ kind: 2 }, { $set: { kind: 1 } })).rejects.toMatchObject({
      code: 11000,
    });
    expect(await some.countDocuments({ kind: 1 })).toBe(1);
  });

  test('of a hundred racing inserts of one key exactly one wins', async () => {
    const some = collection();
    await some.createIndex({ seat: 1 }, { unique: true });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, () => some.insertOne({ seat: 1 })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await some.countDocuments({ seat: 1 })).toBe(1);
  });

  test('of a hundred racing upserts of one key only one document comes', async () => {
    const some = collection();
    await some.createIndex({ key: 1 }, { unique: true });
    await Promise.all(
      Array.from({ length: 100 }, () =>
        some.updateOne({ key: 'k' }, { $inc: { n: 1 } }, { upsert: true }),
      ),
    );
    expect(await some.find({}, { projection: { _id: 0 } }).toArray()).toEqual([
      { key: 'k', n: 100 },
    ]);
  });

  test('the elements of arrays count against each other over documents, not within one', async () => {
    const some = collection();
    await some.createIndex({ codes: 1 }, { unique: true });
    await some.insertOne({ codes: ['a', 'a', 'b'] });
    await expect(some.insertOne({ codes: ['c', 'b'] })).rejects.toMatchObject({ code: 11000 });
    await some.updateOne({}, { $pull: { codes: 'b' as never } });
    await some.insertOne({ codes: ['c', 'b'] });
  });

  test('a partial unique index on an array counts only what its filter lets in', async () => {
    const some = collection();
    await some.createIndex(
      { 'people.email': 1 },
      { unique: true, partialFilterExpression: { state: 'confirmed' } },
    );
    await some.insertMany([
      { state: 'lapsed', people: [{ email: 'a' }] },
      { state: 'confirmed', people: [{ email: 'a' }, { email: 'b' }] },
    ]);
    await expect(
      some.insertOne({ state: 'confirmed', people: [{ email: 'b' }] }),
    ).rejects.toMatchObject({ code: 11000 });
    await expect(
      some.updateOne({ state: 'lapsed' }, { $set: { state: 'confirmed' } }),
    ).rejects.toMatchObject({ code: 11000 });
    await some.updateOne({ state: 'confirmed' }, { $set: { state: 'cancelled' } });
    await some.updateOne({ state: 'lapsed' }, { $set: { state: 'confirmed' } });
  });

  test('a sparse index leaves out documents without the field', async () => {
    const some = collection();
    await some.createIndex({ code: 1 }, { unique: true, sparse: true });
    await some.insertMany([{ n: 1 }, { n: 2 }, { n: 3, code: null }]);
    await expect(some.insertOne({ code: null })).rejects.toMatchObject({ code: 11000 });
    expect((await explained(some.find({ code: null }))).stages).toEqual(['COLLSCAN']);
    expect(await some.countDocuments({ code: null })).toBe(3);
  });

  test('an index on stored duplicates is refused and leaves nothing', async () => {
    const some = collection();
    await some.insertMany([{ a: 1 }, { a: 1 }]);
    await expect(some.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({
      code: 11000,
    });
    expect((await some.indexes()).map(({ name }) => name)).toEqual(['_id_']);
    await some.createIndex({ a: 1 });
  });

  test('texts longer than a key of the store are told apart', async () => {
    const some = collection();
    await some.createIndex({ text: 1 }, { unique: true });
    const long = 'x'.repeat(5000);
    await some.insertMany([{ text: `${long}b` }, { text: `${long}a` }]);
    await expect(some.insertOne({ text: `${long}a` })).rejects.toMatchObject({ code: 11000 });
    expect(await some.countDocuments({ text: `${long}b` })).toBe(1);
    expect(await some.countDocuments({ text: { $gt: `${long}a` } })).toBe(1);
    expect(
      (await some.find({}).sort({ text: 1 }).toArray()).map(({ text }) => String(text).at(-1)),
    ).toEqual(['a', 'b']);
  });
});

describe('the commands on indexes', () => {
  test('an index that is there is not made twice, and one with other options is refused', async () => {
    const some = collection();
    await some.createIndex({ a: 1 });
    await some.createIndex({ a: 1 });
    expect(await some.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1 }, name: 'a_1' },
    ]);
    await expect(some.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: 86 });
    await expect(some.createIndex({ a: 1 }, { name: 'other' })).rejects.toMatchObject({ code: 85 });
    await expect(some.createIndex({ t: 'text' })).rejects.toMatchObject({ code: 67 });
    await some.dropIndex('a_1');
    await expect(some.dropIndex('a_1')).rejects.toMatchObject({ code: 27 });
    await expect(some.dropIndex('_id_')).rejects.toMatchObject({ code: 72 });
  });

  test('an index made while others write has every document', async () => {
    const some = collection();
    await some.insertMany(Array.from({ length: 3000 }, (_, n) => ({ n })));
    let next = 3000;
    const writing = Array.from({ length: 20 }, async () => {
      for (let turn = 0; turn < 10; turn += 1) await some.insertOne({ n: (next += 1) });
    });
    await Promise.all([some.createIndex({ n: 1 }), ...writing]);
    const plan = await explained(some.find({ n: { $gte: 0 } }));
    expect(plan).toMatchObject({ index: 'n_1', nReturned: 3200 });
  });
});

// https://www.mongodb.com/docs/manual/core/index-ttl/
test('an expiry that is changed is listed', async () => {
  const some = collection();
  await some.createIndex({ at: 1 }, { expireAfterSeconds: 100 });
  await server.database.command({
    collMod: some.collectionName,
    index: { name: 'at_1', expireAfterSeconds: 5 },
  });
  expect(await some.indexes()).toContainEqual({
    v: 2,
    key: { at: 1 },
    name: 'at_1',
    expireAfterSeconds: 5,
  });
});
