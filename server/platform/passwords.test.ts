import { parseOptions } from '@node-rs/argon2';
import { createPasswords } from './passwords.ts';

const passwords = createPasswords();

test('a password is hashed with argon2id at the strength that OWASP asks for, and salted', async () => {
  const [one, other] = await Promise.all(['a word', 'a word'].map((word) => passwords.hash(word)));
  expect(one).not.toBe(other);
  expect(parseOptions(one ?? '')).toMatchObject({ memoryCost: 19_456, timeCost: 2, algorithm: 2 });
});

test('a password fits its own hash, however its letters are composed, and no other', async () => {
  const hash = await passwords.hash('pŵer yr ŵyl'.normalize('NFC'));
  expect(await passwords.verify(hash, 'pŵer yr ŵyl'.normalize('NFD'))).toBe(true);
  expect(await passwords.verify(hash, 'pŵer yr wyl')).toBe(false);
});

test('without a hash nothing fits', async () => {
  expect(await passwords.verify(null, '')).toBe(false);
  expect(await passwords.verify(null, 'anything')).toBe(false);
});

test('a short secret has the same hash for its salt, and another for each other', async () => {
  const [one, again, other] = await Promise.all(
    ['person-1', 'person-1', 'person-2'].map((salt) => passwords.hashShort('K7M-4TQ-9PX', salt)),
  );
  expect(again).toBe(one);
  expect(other).not.toBe(one);
  expect(Buffer.from(one ?? '', 'base64url')).toHaveLength(32);
});
