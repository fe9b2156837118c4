import { randomBytes } from 'node:crypto';
import { type Cipher, createCipher } from '#server/platform/cipher.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import type { ProfileNeed } from './ports.ts';
import { createProfileStore, renewProfiles } from './profile-store.ts';

const [old, fresh] = [randomBytes(32), randomBytes(32)];
const cipherOf = (...keys: Array<[string, Buffer]>): Cipher =>
  createCipher({ keys: new Map(keys), current: keys[0]?.[0] ?? '' });
const before = cipherOf(['old', old]);
const both = cipherOf(['fresh', fresh], ['old', old]);
const after = cipherOf(['fresh', fresh]);

const now = new Date('2030-03-01T09:00:00Z');
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => database.connection.collection('access-profiles').deleteMany({}));
afterAll(() => database.close());

const nia = { address: 'nia@people.example', name: 'Nia Rees' };
const need = (code: ProfileNeed['code']): ProfileNeed => ({
  code,
  severity: 'required',
  answers: {},
});
const storeWith = (cipher: Cipher) => createProfileStore(database.connection, cipher);
const codes = async (cipher: Cipher) =>
  (await storeWith(cipher).find(nia, now))?.needs.map(({ code }) => code);
const renew = () => renewProfiles(database.connection, both);
const keep = (cipher: Cipher, code: ProfileNeed['code'], at = now) =>
  storeWith(cipher).keep(nia, [need(code)], at);

test('what somebody asked us to keep is found after the old key is gone, and not without the renewal', async () => {
  await keep(before, 'bsl');
  expect(await codes(both)).toEqual(['bsl']);
  expect(await codes(after)).toBeUndefined();
  expect([await renew(), await renew()]).toEqual([1, 0]);
  expect(await codes(after)).toEqual(['bsl']);
});

test('what was kept anew meanwhile is not replaced by what was kept before', async () => {
  await keep(before, 'bsl');
  await keep(both, 'lipspeaker', new Date(now.getTime() + 1_000));
  await renew();
  expect(await codes(after)).toEqual(['lipspeaker']);
});

test('a renewal that stopped between its two writes is taken up again', async () => {
  await keep(before, 'bsl');
  await keep(both, 'bsl');
  expect([await renew(), await renew()]).toEqual([1, 0]);
  expect(await codes(after)).toEqual(['bsl']);
});

test('nobody is named in the record', async () => {
  await keep(before, 'bsl');
  const row = await database.connection.collection('access-profiles').findOne({});
  expect(JSON.stringify(row)).not.toMatch(/nia@people|Nia Rees/i);
});
