import { randomBytes } from 'node:crypto';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { createCipher } from './cipher.ts';
import { resealAll } from './reseal.ts';

const [old, fresh] = [randomBytes(32), randomBytes(32)];
const before = createCipher({ keys: new Map([['old', old]]), current: 'old' });
const both = createCipher({
  keys: new Map([
    ['fresh', fresh],
    ['old', old],
  ]),
  current: 'fresh',
});
const after = createCipher({ keys: new Map([['fresh', fresh]]), current: 'fresh' });

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const placeOf = (field: string) => ({ collection: 'records', id: 'r1', field });

test('every sealed text, in lists too, opens without the old key, and the rest stays as it is', async () => {
  const rows = database.connection.collection<{ _id: string; [field: string]: unknown }>('records');
  await rows.insertOne({
    _id: 'r1',
    inner: { words: before.seal('inside', placeOf('inner.words')) },
    needs: [
      { id: 'n1', answers: before.seal('first', placeOf('needs/n1')) },
      { id: 'n2' },
      { id: 'n3', answers: both.seal('third', placeOf('needs/n3')) },
    ],
    version: 4,
  });
  await rows.insertOne({ _id: 'r2', needs: [], version: 1 });
  const fields = [
    { collection: 'records', field: 'inner.words' },
    { collection: 'records', list: 'needs', field: 'answers' },
  ];
  const opened = { connection: database.connection, cipher: both };
  expect(await resealAll(opened, fields)).toBe(2);
  expect(await resealAll(opened, fields)).toBe(0);

  const row = (await rows.findOne({ _id: 'r1' })) as unknown as {
    inner: { words: string };
    needs: Array<{ id: string; answers?: string }>;
    version: number;
  };
  expect(after.open(row.inner.words, placeOf('inner.words'))).toBe('inside');
  expect(after.open(row.needs[0]?.answers ?? '', placeOf('needs/n1'))).toBe('first');
  expect(after.open(row.needs[2]?.answers ?? '', placeOf('needs/n3'))).toBe('third');
  expect([row.needs[1], row.version]).toEqual([{ id: 'n2' }, 4]);
});

test('a text that opens under no key stops the rotation', async () => {
  const rows = database.connection.collection<{ _id: string; words: string }>('lost');
  const words = before.seal('gone', { collection: 'lost', id: 'l1', field: 'words' });
  await rows.insertOne({ _id: 'l1', words });
  const opened = { connection: database.connection, cipher: after };
  const fields = [{ collection: 'lost', field: 'words' }];
  await expect(resealAll(opened, fields)).rejects.toThrow('no key');
});
