import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { createCipher } from './cipher.ts';
import { checkKey, parseKeys, readKeys } from './key-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allcomers-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('beside the embedded database a key is made once, for its owner alone', async () => {
  const data = join(folder, 'data');
  const first = await readKeys({ given: null, folder: data });
  expect(await readKeys({ given: null, folder: data })).toEqual(first);
  expect((await stat(join(data, 'key'))).mode & 0o777).toBe(0o600);
  expect(await readdir(data)).toEqual(['key']);
  expect(first.keys.get(first.current)).toHaveLength(32);
});

test('two starts at once agree on one key', async () => {
  const both = await Promise.all([
    readKeys({ given: null, folder }),
    readKeys({ given: null, folder }),
  ]);
  expect(both[0]).toEqual(both[1]);
});

test('a damaged key file stops the start and is left as it is', async () => {
  await writeFile(join(folder, 'key'), 'half a k');
  await expect(readKeys({ given: null, folder })).rejects.toThrow(
    /a key is 32 bytes|does not hold/,
  );
  expect(await readFile(join(folder, 'key'), 'utf8')).toBe('half a k');
});

test('a given key is used and none is made', async () => {
  const [current, older] = [randomBytes(32), randomBytes(32)];
  const keys = await readKeys({ given: [current, older], folder });
  expect(keys.keys.get(keys.current)).toEqual(current);
  expect([...keys.keys.values()]).toContainEqual(older);
  expect(await readdir(folder)).toEqual([]);
});

test('without a key and without a folder the start is refused', async () => {
  await expect(readKeys({ given: null, folder: null })).rejects.toThrow(
    'ALLCOMERS_KEY is needed with MONGODB_URI.',
  );
});

test('keys are read in base64 and in hex, and nothing shorter or longer', () => {
  const key = randomBytes(32);
  expect(parseKeys(`${key.toString('base64')}, ${key.toString('hex')}`)).toEqual([key, key]);
  for (const wrong of [
    '',
    'x',
    randomBytes(31).toString('base64'),
    randomBytes(33).toString('hex'),
  ])
    expect(() => parseKeys(wrong)).toThrow('a key is 32 bytes');
});

describe('the check value in the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  beforeEach(() => database.connection.collection('settings').deleteMany({}));
  afterAll(() => database.close());

  const cipherOf = async (...given: Buffer[]) =>
    createCipher(await readKeys({ given, folder: null }));

  test('lets the same key in again and stops another with a sentence', async () => {
    const key = randomBytes(32);
    await checkKey(database.connection, await cipherOf(key));
    await checkKey(database.connection, await cipherOf(key));
    await expect(checkKey(database.connection, await cipherOf(randomBytes(32)))).rejects.toThrow(
      'ALLCOMERS_KEY is not the key that this data was written with.',
    );
  });

  test('moves to a newer key that is given with the older one', async () => {
    const [older, newer] = [randomBytes(32), randomBytes(32)];
    await checkKey(database.connection, await cipherOf(older));
    await checkKey(database.connection, await cipherOf(newer, older));
    await checkKey(database.connection, await cipherOf(newer));
    await expect(checkKey(database.connection, await cipherOf(older))).rejects.toThrow(
      /not the key/,
    );
  });
});
