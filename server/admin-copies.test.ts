import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './admin-commands.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './open-database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copies-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = 'ab'.repeat(32);
const data = () => join(folder, 'data');
const settings = () => ({ ALLCOMERS_DATA: data() });

async function run(args: string[], env: Record<string, string> = settings()): Promise<string[]> {
  const said: string[] = [];
  await runCommand(args, env, {
    readPassword: () => Promise.reject(new Error('no password is needed')),
    say: (sentence) => void said.push(sentence),
  });
  return said;
}

async function count(write: number): Promise<number> {
  const database = await openDatabase(readConfig(settings()));
  const rows = database.connection.collection('rows');
  if (write > 0) await rows.insertMany(Array.from({ length: write }, (_, no) => ({ no })));
  const found = await rows.countDocuments({});
  await database.close();
  return found;
}

test('a backup in a folder is named by its moment, and brings back what was there', async () => {
  await count(40);
  const [said = ''] = await run(['backup', `${join(folder, 'kept')}/`]);
  const [name = ''] = readdirSync(join(folder, 'kept'));
  expect(name).toMatch(/^allcomers-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.mdb$/);
  expect(said).toContain(`The backup is in ${join(folder, 'kept', name)} and was checked.`);
  expect(await count(5)).toBe(45);
  const path = join(folder, 'kept', name);
  const [restored, replaced] = await run(['restore', path]);
  expect(restored).toContain(`restored from ${path}`);
  expect(replaced).toContain(join(data(), 'allcomers.mdb.before-'));
  expect(await count(0)).toBe(40);
});

test('compacting says both sizes', async () => {
  await count(10);
  expect(await run(['compact'])).toEqual([
    expect.stringMatching(
      /^The database takes \d+ bytes now\. Before, it took \d+\. Documents: 10\.$/,
    ),
  ]);
});

test('what cannot be copied is said in a sentence', async () => {
  const file = join(folder, 'other.mdb');
  await expect(run(['backup', file])).rejects.toThrow(`There is nothing to copy in ${data()}.`);
  await expect(run(['restore', file])).rejects.toThrow(`There is nothing to copy in ${file}.`);
  await count(1);
  writeFileSync(file, 'other');
  await expect(run(['backup', file])).rejects.toThrow('is there already');
  await expect(run(['restore', file])).rejects.toThrow('is damaged and was not used');
  const database = await openDatabase(readConfig(settings()));
  await expect(run(['compact'])).rejects.toThrow('is in use. Stop the site');
  await database.close();
  const elsewhere = { ...settings(), MONGODB_URI: 'mongodb://db.example/', ALLCOMERS_KEY: key };
  await expect(run(['backup', file], elsewhere)).rejects.toThrow('mongodump');
});
