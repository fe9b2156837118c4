import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatKey } from './keys.ts';
import { openStore, readRange } from './store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file that is no store is refused by its name and left as it is', () => {
  const path = join(folder, 'allcomers.mdb');
  const bytes = Buffer.alloc(16_384, 'not a store ');
  writeFileSync(path, bytes);
  expect(() => openStore(folder)).toThrow(path);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a store that was cut off is refused and left as it is', async () => {
  const path = join(folder, 'allcomers.mdb');
  const store = openStore(folder);
  for (let n = 0; n < 200; n += 1) store.putSync(Buffer.from(`x${n}`), Buffer.alloc(2000));
  await store.close();
  const kept = readFileSync(path).subarray(0, 12_000);
  writeFileSync(path, kept);
  expect(() => openStore(folder)).toThrow('cut off');
  expect(readFileSync(path).equals(kept)).toBe(true);
});

test('a store of another format is refused', async () => {
  const store = openStore(folder);
  store.putSync(formatKey, Buffer.from([99]));
  await store.close();
  expect(() => openStore(folder)).toThrow('format 99');
});

test('ranges are read both ways, from the bounds or after a key', async () => {
  const store = openStore(folder);
  const names = ['xa', 'xb', 'xc', 'xd'];
  for (const name of names) store.putSync(Buffer.from(name), Buffer.from(name));
  const read = (reverse: boolean, after: string | undefined, limit = 10): string[] =>
    readRange(store, {
      start: Buffer.from('xa'),
      end: Buffer.from('xd'),
      limit,
      reverse,
      after: after === undefined ? undefined : Buffer.from(after),
    }).map(({ key }) => key.toString());
  expect(read(false, undefined)).toEqual(['xa', 'xb', 'xc']);
  expect(read(false, 'xa')).toEqual(['xb', 'xc']);
  expect(read(false, undefined, 2)).toEqual(['xa', 'xb']);
  expect(read(true, 'xc')).toEqual(['xb', 'xa']);
  expect(read(true, undefined, 1)).toEqual(['xd']);
  await store.close();
});
