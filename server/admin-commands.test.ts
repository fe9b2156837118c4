import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPersonStore } from '#server/features/people/store.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { systemClock } from '#server/platform/clock.ts';
import { readKeys } from '#server/platform/key-file.ts';
import { createPasswords } from '#server/platform/passwords.ts';
import { CommandError } from './admin-arguments.ts';
import { runCommand } from './admin-commands.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './open-database.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allcomers-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const by = { actor: { kind: 'system' } };
const person = ['add-person', 'Nia@Staff.example', '--role', 'admin', '--name', 'Nia Rees'];

async function run(
  args: string[],
  { password = 'correct horse battery', keys }: { password?: string; keys?: string } = {},
): Promise<string[]> {
  const said: string[] = [];
  const readPassword = () => Promise.resolve(password);
  const env = { ALLCOMERS_DATA: folder, ...(keys && { ALLCOMERS_KEY: keys }) };
  await runCommand(args, env, { readPassword, say: (sentence) => void said.push(sentence) });
  return said;
}

async function open(keys?: string) {
  const config = readConfig({ ALLCOMERS_DATA: folder, ...(keys && { ALLCOMERS_KEY: keys }) });
  const database = await openDatabase(config);
  const cipher = createCipher(await readKeys({ given: config.keys, folder }));
  const store = createPersonStore({
    connection: database.connection,
    cipher,
    clock: systemClock,
  });
  return {
    store,
    rows: () => database.connection.collection('people').find({}).toArray(),
    close: () => database.close(),
  };
}

test('a person is added who can sign in, with the password nowhere in the record', async () => {
  expect(await run(person)).toEqual([
    'nia@staff.example can now sign in at http://localhost:3000/sign-in',
    'At the first sign-in they set up an app for codes.',
  ]);
  const { store, rows, close } = await open();
  expect((await store.findCredentials('nia@staff.example'))?.person).toMatchObject({
    name: 'Nia Rees',
    state: 'active',
    roles: [{ role: 'admin', scope: { kind: 'programme' } }],
  });
  const row = JSON.stringify(await rows());
  expect(row).not.toContain('correct horse');
  await close();
});

test('a person is added while the site runs on the same folder', async () => {
  const { store, close } = await open();
  await run([...person, '--scope', 'nation:wales', '--role', 'organiser']);
  const added = await store.findCredentials('nia@staff.example');
  expect(added?.person.roles).toEqual([
    { role: 'admin', scope: { kind: 'nation', nation: 'wales' } },
    { role: 'organiser', scope: { kind: 'nation', nation: 'wales' } },
  ]);
  await close();
});

test('an address that is known is refused', async () => {
  await run(person);
  await expect(run(person)).rejects.toThrow('There is already a person with this email address');
});

test.each([
  [[], {}, /^Use: /],
  [['add-person', 'nia@staff.example'], {}, /^Use: /],
  [[...person, 'password'], {}, /^Use: /],
  [[...person, '--password', 'x'], {}, /^Use: /],
  [['add-person', 'nia', '--role', 'admin'], {}, /email address in the correct format/],
  [['add-person', 'nia@staff.example', '--role', 'king'], {}, /^--role must be one of: admin,/],
  [[...person, '--scope', 'nation:france'], {}, /^--scope must be/],
  [[...person, '--scope', 'everywhere'], {}, /^--scope must be/],
  [person, { password: 'short' }, /at least 12 characters/],
  [person, { password: 'NiaPassword123456' }, /guess/],
  [['rotate-keys'], {}, /^Set ALLCOMERS_KEY/],
])('%j with %j is refused with a sentence', async (args, given, sentence) => {
  const run1 = run(args, given);
  await expect(run1).rejects.toThrow(CommandError);
  await expect(run1).rejects.toThrow(sentence);
});

test('after keys were rotated the old one is needed no more', async () => {
  const [old, fresh] = [0, 1].map(() => randomBytes(32).toString('base64'));
  await run(person, { keys: `${old}` });
  const before = await open(old);
  const found = await before.store.findCredentials('nia@staff.example');
  const id = found?.person.id ?? '';
  const secret = 'JBSWY3DPEHPK3PXP';
  const recoveryCodes = [await createPasswords().hashShort('K7M-4TQ-9PX', id)];
  await before.store.prepareApp(id, secret, 'first');
  await before.store.confirmApp(id, { secret, order: 'first', step: 1, recoveryCodes }, by);
  await before.store.prepareApp(id, 'MFRGGZDFMZTWQ2LK', 'next');
  await before.close();

  const both = `${fresh},${old}`;
  expect(await run(['rotate-keys'], { keys: both })).toEqual([expect.stringContaining(': 2.')]);
  expect(await run(['rotate-keys'], { keys: both })).toEqual([expect.stringContaining(': 0.')]);
  const after = await open(fresh);
  expect(await after.store.appSecret(id)).toBe(secret);
  expect(await after.store.preparedSecret(id, 'next')).toBe('MFRGGZDFMZTWQ2LK');
  // What somebody wrote down is under no key.
  const written = await createPasswords().hashShort('K7M-4TQ-9PX', id);
  expect(await after.store.useRecoveryCode(id, written, 'person.signedIn', by)).toBe(true);
  await after.close();
  const control = await open(old);
  await expect(control.store.appSecret(id)).rejects.toThrow('no key');
  await control.close();
});
