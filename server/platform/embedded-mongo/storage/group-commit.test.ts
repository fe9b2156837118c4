import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { createGroupCommit, type Commit } from './group-commit.ts';
import { openStore, readBytes, type Store } from './store.ts';

let folder: string;
let store: Store;
let commits: number;
let aborts: number;
let commit: Commit;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commit-'));
  store = openStore(folder);
  commits = 0;
  aborts = 0;
  ({ commit } = createGroupCommit(store, {
    beforeCommit: () => undefined,
    afterCommit: () => (commits += 1),
    afterAbort: () => (aborts += 1),
  }));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const key = (name: string): Buffer => Buffer.from(`x${name}`);
const put = (name: string) => () => {
  store.putSync(key(name), Buffer.from(name));
  return name;
};
const stored = (name: string): boolean => readBytes(store, key(name)) !== undefined;

test('works that wait together share a commit and see what the earlier ones wrote', async () => {
  const seen: boolean[] = [];
  await Promise.all([
    commit(put('a')),
    commit(() => seen.push(stored('a'))),
    ...Array.from({ length: 50 }, (_, n) => commit(put(`n${n}`))),
  ]);
  expect(seen).toEqual([true]);
  expect(commits).toBeLessThan(5);
  expect(stored('n49')).toBe(true);
});

test('a refusal of one work keeps the others', async () => {
  const refused = commit(() => {
    throw new MongoError('BadValue', 'no');
  });
  const results = await Promise.allSettled([commit(put('a')), refused, commit(put('b'))]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect([stored('a'), stored('b'), aborts]).toEqual([true, true, 0]);
});

test('a work that breaks is undone, and the others are done all the same', async () => {
  const broken = commit(() => {
    put('half')();
    throw new TypeError('broken');
  });
  const results = await Promise.allSettled([commit(put('a')), broken, commit(put('b'))]);
  expect(results).toMatchObject([
    { status: 'fulfilled', value: 'a' },
    { status: 'rejected', reason: { code: 1, message: 'broken' } },
    { status: 'fulfilled', value: 'b' },
  ]);
  expect([stored('a'), stored('half'), stored('b')]).toEqual([true, false, true]);
  expect(aborts).toBeGreaterThan(0);
});
