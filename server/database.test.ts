import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '#server/platform/embedded-mongo/serve.ts';

const entry = fileURLToPath(new URL('./database.ts', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function start(): { status: number | null; stderr: string } {
  const env = { ...process.env, ALLCOMERS_DATA: folder };
  return spawnSync(process.execPath, ['--import', 'tsx', entry], { env, encoding: 'utf8' });
}

test('a second process on the same data is refused with a sentence', async () => {
  const { close } = await serve({ folder });
  const { status, stderr } = start();
  await close();
  expect(status).toBe(1);
  expect(stderr).toBe(`the data folder ${folder} is in use by process ${process.pid}\n`);
});

test('a file that is no database is refused with a sentence', () => {
  const path = join(folder, 'allcomers.mdb');
  writeFileSync(path, 'not a database');
  const { status, stderr } = start();
  expect(status).toBe(1);
  expect(stderr).toBe(`${path} cannot be opened as a database: it is shorter than a header\n`);
});
