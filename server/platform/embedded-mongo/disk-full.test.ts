import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, MongoServerError } from 'mongodb';
import { checkFolder } from './check.ts';
import { startLimitedProcess } from './test-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-full-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a full disk refuses writes with an error, loses nothing, and serves on', async () => {
  const { child, uri, exited } = await startLimitedProcess(folder, 4096);
  const client = await MongoClient.connect(uri);
  const rows = client.db('t').collection<{ _id: number; group: number; text: string }>('rows');
  await rows.createIndex({ group: 1 });
  const text = 'x'.repeat(20_000);
  let refusal: unknown;
  let stored = 0;
  for (; refusal === undefined && stored < 2000; stored += 1) {
    await rows.insertOne({ _id: stored, group: stored % 7, text }).catch((error: unknown) => {
      refusal = error;
    });
  }
  stored -= 1;
  expect(refusal).toBeInstanceOf(MongoServerError);
  expect(refusal).toMatchObject({ code: 14031, codeName: 'OutOfDiskSpace' });
  expect(stored).toBeGreaterThan(50);
  expect(await rows.countDocuments({})).toBe(stored);
  expect(await rows.findOne({ _id: stored - 1 })).toMatchObject({ text });
  await rows.deleteMany({ _id: { $lt: 40 } });
  await rows.insertOne({ _id: 5000, group: 1, text: 'room again' });
  await client.close();
  child.kill('SIGKILL');
  await exited;
  expect(await checkFolder(folder)).toMatchObject({ problems: [], documents: stored - 40 + 1 });
});
