import { hashToken, newId, newReference, newToken, normaliseReference } from './ids.ts';

const many = <Value>(make: () => Value): Value[] => Array.from({ length: 2000 }, make);

test('an identity is 22 characters that stand in an address, and no two are the same', () => {
  const ids = many(newId);
  expect(ids.every((id) => /^[\w-]{22}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(2000);
});

test('a reference has no vowel and no character that is misread', () => {
  const references = many(newReference);
  expect(references.every((one) => /^[^AEIOUY01\s-]{3}(-[^AEIOUY01\s-]{3}){2}$/.test(one))).toBe(
    true,
  );
  expect(new Set(references).size).toBe(2000);
});

test.each([
  ['k7m-4tq-9px', 'K7M-4TQ-9PX'],
  [' K7M 4TQ 9PX ', 'K7M-4TQ-9PX'],
  ['k7m4tq9px', 'K7M-4TQ-9PX'],
  ['k7m–4tq–9px', 'K7M-4TQ-9PX'],
  ['', ''],
])('a reference typed as "%s" is looked up as "%s"', (typed, stored) => {
  expect(normaliseReference(typed)).toBe(stored);
});

test('a token has 32 bytes and its stored hash does not show it', () => {
  const token = newToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(hashToken(token)).toBe(hashToken(token));
  expect(hashToken(token)).not.toContain(token.slice(0, 8));
});
