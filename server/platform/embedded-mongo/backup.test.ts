import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { backUp, compact, restore } from './backup.ts';
import { startEmbeddedMongo } from './start.ts';
import { startProcess } from './test-process.ts';

let folder: string;
let data: string;
let copy: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  data = join(folder, 'data');
  copy = join(folder, 'kept', 'copy.mdb');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Row = { _id: number; pair: number; text: string };

async function onDatabase<Result>(
  uri: string,
  work: (rows: ReturnType<typeof rowsOf>) => Promise<Result>,
): Promise<Result> {
  const client = await MongoClient.connect(uri);
  try {
    return await work(rowsOf(client));
  } finally {
    await client.close();
  }
}

const rowsOf = (client: MongoClient) => client.db('t').collection<Row>('rows');

async function stored(): Promise<number[]> {
  const server = await startEmbeddedMongo({ folder: data });
  const found = await onDatabase(server.uri, (rows) => rows.find().sort({ _id: 1 }).toArray());
  await server.close();
  return found.map(({ _id }) => _id);
}

const many = (from: number, to: number): Row[] =>
  Array.from({ length: to - from }, (_, at) => ({
    _id: from + at,
    pair: Math.floor((from + at) / 2),
    text: 'x'.repeat(500),
  }));

test('a backup made while a server writes holds one moment, and comes back by restore', async () => {
  const { child, uri, exited } = await startProcess(data);
  await onDatabase(uri, async (rows) => {
    await rows.createIndex({ pair: 1 });
    await rows.insertMany(many(0, 2000));
    let writing = true;
    let next = 2000;
    const writer = (async () => {
      while (writing) await rows.insertMany(many((next += 2) - 2, next));
    })();
    const made = await backUp(data, copy);
    writing = false;
    await writer;
    expect(made.path).toBe(copy);
    expect(made.documents).toBeGreaterThanOrEqual(2000);
    expect(made.documents).toBeLessThanOrEqual(next);
    // One statement of two documents is one commit here: half a pair would be half a commit.
    expect(made.documents % 2).toBe(0);
    await rows.deleteMany({});
    await expect(restore(data, copy, new Date())).rejects.toThrow(data);
  });
  child.kill('SIGKILL');
  await exited;
  const back = await restore(data, copy, new Date('2030-01-02T03:04:05Z'));
  expect(back.replaced).toBe(join(data, 'allcomers.mdb.before-2030-01-02T03-04-05-000Z'));
  expect(existsSync(back.replaced ?? '')).toBe(true);
  expect(await stored()).toEqual(Array.from({ length: back.documents }, (_, n) => n));
});

async function filled(): Promise<void> {
  const server = await startEmbeddedMongo({ folder: data });
  await onDatabase(server.uri, (rows) => rows.insertMany(many(0, 500)));
  await server.close();
}

test('a backup is never written over a file, and none is made of nothing', async () => {
  await expect(backUp(data, copy)).rejects.toMatchObject({ refusal: 'missing', path: data });
  await filled();
  await backUp(data, copy);
  const bytes = readFileSync(copy);
  await expect(backUp(data, copy)).rejects.toMatchObject({ refusal: 'exists', path: copy });
  expect(readFileSync(copy).equals(bytes)).toBe(true);
  expect(readdirSync(join(folder, 'kept'))).toEqual(['copy.mdb']);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, 9000)],
  ['of other bytes', (bytes: Buffer) => Buffer.alloc(bytes.length, 'other')],
  ['with a document changed', (bytes: Buffer) => withoutOneDocument(bytes)],
])('a damaged backup (%s) is refused and the database stays as it is', async (_how, damage) => {
  await filled();
  await backUp(data, copy);
  writeFileSync(copy, damage(readFileSync(copy)));
  await expect(restore(data, copy, new Date())).rejects.toMatchObject({ refusal: 'damaged' });
  expect(await stored()).toHaveLength(500);
  expect(
    readdirSync(data).filter((name) => name.includes('copy') || name.includes('before')),
  ).toEqual([]);
});

/** Gives a document another _id behind the back of its index. */
function withoutOneDocument(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const field = Buffer.from('\u0010_id\0\u00fa\0\0\0', 'latin1');
  changed.writeInt32LE(99_999, changed.indexOf(field) + field.length - 4);
  return changed;
}

test('compacting gives the room of removed documents back', async () => {
  const server = await startEmbeddedMongo({ folder: data });
  await onDatabase(server.uri, async (rows) => {
    await rows.insertMany(many(0, 5000));
    await rows.deleteMany({ _id: { $gte: 100 } });
  });
  await server.close();
  const { bytesBefore, bytes, documents } = await compact(data);
  expect(bytes).toBeLessThan(bytesBefore / 4);
  expect(documents).toBe(100);
  expect(statSync(join(data, 'allcomers.mdb')).size).toBe(bytes);
  expect(await stored()).toHaveLength(100);
});
