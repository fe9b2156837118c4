import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { startProcess } from './test-process.ts';

const source = fileURLToPath(new URL('./slow-sync.c', import.meta.url));
const syncMs = 400;

/** The preload is built where the test runs, which needs a C compiler and the loader of Linux. */
const canBuild =
  process.platform === 'linux' && spawnSync('cc', ['--version'], { stdio: 'ignore' }).status === 0;
const onLinux = canBuild ? describe : describe.skip;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slow-sync-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** How long single writes of each kind take to be acknowledged, in milliseconds. */
async function acknowledgements(env: Record<string, string>): Promise<Record<string, number>> {
  const { child, uri, exited } = await startProcess(join(folder, 'data'), env);
  const client = await MongoClient.connect(uri);
  const rows = client.db('t').collection<{ _id: number; n: number }>('rows');
  const took: Record<string, number> = {};
  const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const started = performance.now();
    await work();
    took[name] = performance.now() - started;
  };
  await timed('createIndex', () => rows.createIndex({ n: 1 }));
  await timed('insert', () => rows.insertOne({ _id: 1, n: 1 }));
  await timed('update', () => rows.updateOne({ _id: 1 }, { $inc: { n: 1 } }));
  await timed('findAndModify', () => rows.findOneAndUpdate({ n: 2 }, { $inc: { n: 1 } }));
  await timed('together', () =>
    Promise.all(Array.from({ length: 30 }, (_, n) => rows.insertOne({ _id: 10 + n, n }))),
  );
  await timed('delete', () => rows.deleteOne({ _id: 1 }));
  await timed('read', () => rows.findOne({ _id: 10 }));
  await client.close();
  child.kill('SIGKILL');
  await exited;
  return took;
}

onLinux('with a disk that syncs slowly', () => {
  test('no write is acknowledged before its sync, and writes that wait share one', async () => {
    const preload = join(folder, 'slow-sync.so');
    execFileSync('cc', ['-shared', '-fPIC', '-o', preload, source, '-ldl']);
    const {
      read: _read,
      together = 0,
      ...writes
    } = await acknowledgements({ LD_PRELOAD: preload });
    expect(Object.entries(writes).filter(([, took]) => took < syncMs)).toEqual([]);
    expect(together).toBeGreaterThanOrEqual(syncMs);
    // Thirty syncs one after the other would take thirty delays.
    expect(together).toBeLessThan(20 * syncMs);
  });

  test('without the slow disk a write need not wait as long as one slow sync', async () => {
    const { read: _read, createIndex: _first, ...writes } = await acknowledgements({});
    expect(Math.min(...Object.values(writes))).toBeLessThan(syncMs);
  });
});
