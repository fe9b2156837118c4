import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { createRenderer } from '#client/entry-server.tsx';
import { pageRoutes } from '#client/page-routes.ts';
import { createApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { openDatabase } from '#server/open-database.ts';
import { createLog } from '#server/platform/log.ts';
import { createServices } from '#server/services.ts';

const folder = mkdtempSync(join(tmpdir(), 'allcomers-away-'));
let database: ChildProcess;

/** Starts the database as a process of its own and answers where it listens. */
async function startDatabase(): Promise<string> {
  database = spawn(process.execPath, ['--import', 'tsx', 'server/database.ts'], {
    env: { ...process.env, ALLCOMERS_DATA: folder, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [uri] = (await once(createInterface({ input: database.stdout! }), 'line')) as [string];
  return uri;
}

async function killDatabase(): Promise<void> {
  const gone = once(database, 'exit');
  database.kill('SIGKILL');
  await gone;
}

afterAll(async () => {
  await killDatabase();
  rmSync(folder, { recursive: true, force: true });
});

test('while the database is away every page and call says so, and both work again when it is back', async () => {
  const uri = await startDatabase();
  const config = readConfig({
    MONGODB_URI: uri,
    ALLCOMERS_KEY: '00'.repeat(32),
    ALLCOMERS_SAMPLE: 'off',
    ALLCOMERS_URL: 'http://localhost:3000',
  });
  const log = createLog({ level: 'silent' });
  const { connection, close } = await openDatabase(config);
  const services = await createServices({ config, connection, log });
  for (const { page } of pageRoutes) await page();
  const renderer = await createRenderer({ script: null, styles: [], preload: [] });
  const app = createApp(services, { config, renderer, clientFolder: 'dist/none' });
  const get = (path: string) => request(app).get(path).set('Host', 'localhost:3000');

  expect((await get('/cy/events')).status).toBe(200);
  await killDatabase();

  const page = await get('/cy/events?words=arall');
  expect(page.status).toBe(503);
  expect(page.text).toContain('lang="cy-GB"');
  expect(page.text).toContain('nid yw’r gwasanaeth ar gael'.replace('’', '&#x27;'));
  const call = await get('/api/events');
  expect([call.status, (call.body as { code: string }).code]).toEqual([503, 'server.unavailable']);
  expect((await get('/readyz')).status).toBe(503);
  expect((await get('/healthz')).status).toBe(200);

  await startDatabase();
  expect((await get('/cy/events?words=eto')).status).toBe(200);
  expect((await get('/readyz')).status).toBe(200);
  await services.end();
  await close();
}, 90_000);
