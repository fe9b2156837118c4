import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRounds } from './kill-rounds.ts';
import { startEmbeddedMongo } from './start.ts';
import { startProcess } from './test-process.ts';

/** `KILLS=100` shows more of it, at a second a kill. */
const kills = Number(process.env['KILLS'] ?? 3);

test(
  'a server that is killed has lost no acknowledged write, and its indexes agree with its documents',
  async () => {
    const { lost, problems, documents, acknowledged } = await killRounds(kills);
    expect(problems).toEqual([]);
    expect(lost).toEqual([]);
    expect(acknowledged).toBeGreaterThan(kills * 99);
    expect(documents).toBeGreaterThanOrEqual(acknowledged);
  },
  30_000 + kills * 15_000,
);

test('a folder serves one server at a time, and the next once it is closed or killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'durable-'));
  const first = await startEmbeddedMongo({ folder });
  await expect(startEmbeddedMongo({ folder })).rejects.toThrow(folder);
  await first.close();
  const { child, exited } = await startProcess(folder);
  await expect(startEmbeddedMongo({ folder })).rejects.toThrow(folder);
  child.kill('SIGKILL');
  await exited;
  const last = await startEmbeddedMongo({ folder });
  await last.close();
  rmSync(folder, { recursive: true, force: true });
});
