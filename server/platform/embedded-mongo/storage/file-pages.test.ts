import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '#server/platform/embedded-mongo/serve.ts';
import { assertWholeFile } from './file-pages.ts';
import { openStore, storeFile } from './store.ts';

const pageSize = 4096;
let folder: string;
let path: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  path = join(folder, storeFile);
  const store = openStore(folder);
  store.transactionSync(() => {
    for (let no = 0; no < 5000; no += 1)
      store.putSync(Buffer.from(`x${no}`), Buffer.alloc(no === 4999 ? 9000 : 400));
  });
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

function damage(change: (bytes: Buffer) => Buffer): Buffer {
  const bytes = change(readFileSync(path));
  writeFileSync(path, bytes);
  return bytes;
}

async function refusalOf(): Promise<string> {
  try {
    const { close } = await serve({ folder });
    await close();
    return 'served';
  } catch (error) {
    return String(error);
  }
}

test('a whole file is served', async () => {
  assertWholeFile(path);
  expect(await refusalOf()).toBe('served');
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['a page of nothing but zeros', (bytes) => bytes.fill(0, pageSize * 100, pageSize * 101)],
  [
    'a page with the bytes of another',
    (bytes) =>
      bytes.fill(bytes.subarray(pageSize * 200, pageSize * 201), pageSize * 100, pageSize * 101),
  ],
  [
    'a page that counts too many entries',
    (bytes) => bytes.fill(0xff, pageSize * 100 + 20, pageSize * 100 + 22),
  ],
  ['an end that is cut off', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
])('a file with %s is refused with its place, and stays as it is', async (_name, change) => {
  const bytes = damage(change);
  expect(await refusalOf()).toContain(path);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('the refusal names the page and the byte', () => {
  damage((bytes) => bytes.fill(0, pageSize * 100, pageSize * 101));
  expect(() => assertWholeFile(path)).toThrow('page 100 at byte 409600 is damaged');
});

test('without the walk a damaged page would not be seen before somebody reads it', async () => {
  damage((bytes) => bytes.fill(0, pageSize * 100, pageSize * 101));
  const store = openStore(folder);
  expect(store.get(Buffer.from('x4999'))?.length).toBe(9000);
  await store.close();
});
