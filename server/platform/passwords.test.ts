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
