import { type Collection, type Long, MongoClient } from 'mongodb';
import {
  startTestDatabase,
  type TestDatabase,
} from '#server/platform/embedded-mongo/test-database.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.close());

let names = 0;
async function filled(count: number) {
  const some = server.database.collection(`commands${(names += 1)}`);
  await some.insertMany(Array.from({ length: count }, (_, n) => ({ n })));
  return some;
}

describe('cursors', () => {
  // https://www.mongodb.com/docs/manual/reference/command/getMore/
  test('hand documents out in batches of the size asked for, to the end', async () => {
    const some = await filled(250);
    const first = await server.database.command({
      find: some.collectionName,
      batchSize: 100,
      sort: { n: 1 },
    });
    expect(first['cursor'].firstBatch).toHaveLength(100);
    const more = { getMore: first['cursor'].id as Long, collection: some.collectionName };
    const second = await server.database.command({ ...more, batchSize: 100 });
    expect(second['cursor'].nextBatch[0].n).toBe(100);
    const third = await server.database.command(more);
    expect(third['cursor'].nextBatch).toHaveLength(50);
    expect(Number(third['cursor'].id)).toBe(0);
    await expect(server.database.command(more)).rejects.toMatchObject({
      code: 43,
      codeName: 'CursorNotFound',
    });
  });

  test('by default begin with 101 documents, with none at batch size 0, and end early when killed', async () => {
    const some = await filled(150);
    expect(
      (await server.database.command({ find: some.collectionName }))['cursor'].firstBatch,
    ).toHaveLength(101);
    const empty = await server.database.command({ find: some.collectionName, batchSize: 0 });
    expect(empty['cursor'].firstBatch).toEqual([]);
    const killed = await server.database.command({
      killCursors: some.collectionName,
      cursors: [empty['cursor'].id],
    });
    expect(killed).toMatchObject({ cursorsKilled: [empty['cursor'].id], cursorsNotFound: [] });
  });

  test('keep batches under 16 MB', async () => {
    const some = await filled(1);
    await some.insertMany(Array.from({ length: 12 }, () => ({ text: 'x'.repeat(2_000_000) })));
    const first = await server.database.command({ find: some.collectionName });
    expect(first['cursor'].firstBatch).toHaveLength(9);
    expect((await some.find().toArray()).length).toBe(13);
  });
});

describe('collections', () => {
  test('are made, listed, renamed and dropped', async () => {
    const { database } = server;
    await database.createCollection('rooms');
    await expect(database.command({ create: 'rooms' })).rejects.toMatchObject({ code: 48 });
    await database.collection('rooms').insertOne({ a: 1 });
    await database.collection('rooms').createIndex({ a: 1 }, { unique: true });
    await database.renameCollection('rooms', 'halls');
    expect(
      (await database.listCollections({ name: /^(rooms|halls)$/ }).toArray()).map(
        ({ name }) => name,
      ),
    ).toEqual(['halls']);
    await expect(database.collection('halls').insertOne({ a: 1 })).rejects.toMatchObject({
      code: 11000,
    });
    expect(await database.collection('halls').drop()).toBe(true);
    expect(await database.collection('halls').countDocuments()).toBe(0);
    await expect(database.command({ drop: 'none' })).rejects.toMatchObject({ code: 26 });
    await expect(database.command({ listIndexes: 'none' })).rejects.toMatchObject({ code: 26 });
    await expect(
      database.createCollection('capped', { capped: true, size: 1 }),
    ).rejects.toMatchObject({ code: 238 });
  });

  test('belong to databases that are there as long as they have one', async () => {
    const other = server.client.db('commands-other');
    await other.collection('a').insertOne({});
    const listed = async () =>
      (await server.client.db().admin().listDatabases()).databases.map(({ name }) => name);
    expect(await listed()).toContain('commands-other');
    await other.dropDatabase();
    expect(await listed()).not.toContain('commands-other');
  });

  test('tell their size', async () => {
    const some = await filled(10);
    expect(await some.estimatedDocumentCount()).toBe(10);
    expect(await server.database.command({ collStats: some.collectionName })).toMatchObject({
      count: 10,
      nindexes: 1,
    });
    expect(await server.database.stats()).toMatchObject({ db: server.database.databaseName });
    expect(await some.distinct('n', { n: { $lt: 3 } })).toEqual([0, 1, 2]);
    expect(
      await server.database.command({
        count: some.collectionName,
        query: { n: { $gte: 5 } },
        skip: 1,
        limit: 3,
      }),
    ).toMatchObject({ n: 3 });
  });
});

describe('the server', () => {
  test('says that it is a stand-alone of the version it follows', async () => {
    const admin = server.client.db('admin');
    expect(await admin.command({ hello: 1 })).toMatchObject({
      isWritablePrimary: true,
      maxWireVersion: 21,
      maxWriteBatchSize: 100_000,
    });
    expect(await admin.command({ buildInfo: 1 })).toMatchObject({ version: '7.0.0' });
    expect(await admin.command({ serverStatus: 1 })).toMatchObject({ process: 'mongod' });
    expect(await admin.command({ connectionStatus: 1 })).toMatchObject({
      authInfo: { authenticatedUsers: [] },
    });
  });

  test('refuses unknown commands, transactions and collations by MongoDB codes', async () => {
    const some = await filled(1);
    await expect(server.database.command({ toString: 1 })).rejects.toMatchObject({
      code: 59,
      codeName: 'CommandNotFound',
    });
    await expect(some.find().collation({ locale: 'cy' }).toArray()).rejects.toMatchObject({
      code: 238,
    });
    const session = server.client.startSession();
    session.startTransaction();
    await expect(some.insertOne({}, { session })).rejects.toThrow(
      'does not support retryable writes',
    );
    await session.endSession().catch(() => undefined);
    expect(await some.countDocuments()).toBe(1);
  });

  test.each<[string, object]>([
    ['max', { find: 'a', max: { a: 1 } }],
    ['tailable', { find: 'a', tailable: true }],
    ['explain', { aggregate: 'a', pipeline: [], cursor: {}, explain: true }],
  ])('refuses what would change an answer and is not done: %s', async (_name, command) => {
    await expect(server.database.command(command)).rejects.toMatchObject({ code: 238 });
  });

  test('ends a command that takes longer than it may', async () => {
    const some = await filled(20_000);
    const slow = { $expr: { $gt: [{ $size: { $range: [0, 200] } }, { $add: ['$n', 1000] }] } };
    await expect(some.find(slow).maxTimeMS(5).toArray()).rejects.toMatchObject({ code: 50 });
  });

  test.each<[string, (some: Collection) => Promise<unknown>]>([
    ['an update', (some) => some.updateOne({ n: 'none' }, { $set: { a: 1 } })],
    ['a removal', (some) => some.deleteOne({ n: 'none' })],
    ['findAndModify', (some) => some.findOneAndUpdate({ n: 'none' }, { $set: { a: 1 } })],
  ])('answers others while %s looks for its document without an index', async (_name, change) => {
    const some = await filled(60_000);
    let looking = true;
    const work = change(some).finally(() => (looking = false));
    let answered = 0;
    while (looking) {
      await server.database.command({ ping: 1 });
      answered += 1;
    }
    await work;
    expect(answered).toBeGreaterThan(3);
  });

  test('a change that was looked for without an index is made once', async () => {
    const some = await filled(2000);
    const changes = Array.from({ length: 8 }, () =>
      some.findOneAndUpdate({ n: { $gte: 1990 }, taken: null }, { $set: { taken: 1 } }),
    );
    const taken = await Promise.all(changes);
    expect(new Set(taken.map((row) => row?.['n'] as number)).size).toBe(8);
    expect(await some.countDocuments({ taken: 1 })).toBe(8);
  });

  test('answers others while one walks over many documents', async () => {
    const some = await filled(60_000);
    await some.createIndex({ n: 1 });
    let walking = true;
    const walk = some.countDocuments({ n: { $type: 'string' } }).finally(() => (walking = false));
    let answered = 0;
    while (walking) {
      await some.findOne({ n: 7 });
      answered += 1;
    }
    await walk;
    expect(answered).toBeGreaterThan(3);
  });

  test('serves many clients at once', async () => {
    const some = await filled(1);
    const clients = await Promise.all(
      Array.from({ length: 10 }, () => MongoClient.connect(server.uri)),
    );
    await Promise.all(
      clients.map(async (client) => {
        const own = client.db(server.database.databaseName).collection(some.collectionName);
        for (let turn = 0; turn < 20; turn += 1)
          await own.updateOne({ n: 0 }, { $inc: { turns: 1 } });
      }),
    );
    expect(await some.findOne({ n: 0 })).toMatchObject({ turns: 200 });
    await Promise.all(clients.map((client) => client.close()));
  });
});
