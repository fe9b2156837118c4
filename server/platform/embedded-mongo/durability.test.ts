import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { checkFolder } from './check.ts';
import { startEmbeddedMongo } from './start.ts';
import { startProcess } from './test-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'durable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes from many sides until the server is gone; answers with what it acknowledged. */
async function writeUntilGone(
  uri: string,
  round: number,
  acknowledged: Map<string, number>,
): Promise<void> {
  const client = await MongoClient.connect(uri, { maxPoolSize: 20, serverSelectionTimeoutMS: 500 });
  const some = client
    .db('t')
    .collection<{ _id: string; n: number; group: number; version: number }>('some');
  await some.createIndexes([{ key: { n: 1 }, unique: true }, { key: { group: 1, version: -1 } }]);
  const writer = async (side: number): Promise<void> => {
    for (let n = 0; ; n += 1) {
      const _id = `${round}-${side}-${n}`;
      await some.insertOne({ _id, n: round * 1e9 + side * 1e6 + n, group: side, version: 0 });
      acknowledged.set(_id, 0);
      await some.updateOne({ _id }, { $inc: { version: 1 } });
      acknowledged.set(_id, 1);
    }
  };
  await Promise.allSettled(Array.from({ length: 16 }, (_, side) => writer(side)));
  await client.close();
}

test('a killed server has lost no acknowledged write, and its indexes agree with its documents', async () => {
  const acknowledged = new Map<string, number>();
  for (let round = 0; round < 3; round += 1) {
    const { child, uri, exited } = await startProcess(folder);
    const before = acknowledged.size;
    const writing = writeUntilGone(uri, round, acknowledged);
    while (acknowledged.size < before + 150 + round * 70)
      await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
    await Promise.all([writing, exited]);
  }
  const { problems, documents } = await checkFolder(folder);
  expect(problems).toEqual([]);
  expect(documents).toBeGreaterThanOrEqual(acknowledged.size);
  const server = await startEmbeddedMongo({ folder });
  const client = await MongoClient.connect(server.uri);
  const stored = new Map<string, number>();
  for await (const { _id, version } of client.db('t').collection('some').find())
    stored.set(String(_id), Number(version));
  const lost = [...acknowledged].filter(([id, version]) => (stored.get(id) ?? -1) < version);
  expect(lost).toEqual([]);
  await client.close();
  await server.close();
});

test('a folder serves one server at a time, and the next once it is closed or killed', async () => {
  const first = await startEmbeddedMongo({ folder });
  await expect(startEmbeddedMongo({ folder })).rejects.toThrow(folder);
  await first.close();
  const { child, exited } = await startProcess(folder);
  await expect(startEmbeddedMongo({ folder })).rejects.toThrow(folder);
  child.kill('SIGKILL');
  await exited;
  const last = await startEmbeddedMongo({ folder });
  await last.close();
});
