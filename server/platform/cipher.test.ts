import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { createCipher, deriveKey } from './cipher.ts';

const older = randomBytes(32);
const newer = randomBytes(32);
const before = createCipher({ keys: new Map([['a', older]]), current: 'a' });
const after = createCipher({
  keys: new Map([
    ['a', older],
    ['b', newer],
  ]),
  current: 'b',
});
const place = { collection: 'access-profiles', id: 'r1', field: 'needs' };

test('whatever is sealed opens again in its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (plain) => {
      expect(before.open(before.seal(plain, place), place)).toBe(plain);
    }),
  );
});

test('the same text never seals to the same characters', () => {
  expect(before.seal('BSL', place)).not.toBe(before.seal('BSL', place));
  expect(before.seal('interpreter', place)).not.toContain('interpreter');
});

test.each([
  ['collection', { ...place, collection: 'claims' }],
  ['record', { ...place, id: 'r2' }],
  ['field', { ...place, field: 'plan' }],
])('a sealed text moved to another %s does not open', (_what, elsewhere) => {
  expect(() => before.open(before.seal('BSL', place), elsewhere)).toThrow(/authenticate/);
});

test('a sealed text with any part changed does not open', () => {
  const parts = before.seal('two interpreters', place).split('.');
  for (const at of [2, 3, 4]) {
    const changed = parts.map((part, index) => (index === at ? flipped(part) : part)).join('.');
    expect(() => before.open(changed, place)).toThrow(/authenticate/);
  }
  expect(() => before.open(parts.slice(0, 4).join('.'), place)).toThrow(/tag/);
  expect(() => before.open('plain words', place)).toThrow('not a sealed text');
});

test('after rotation the older text opens and counts as stale, and the older key alone opens no newer text', () => {
  const old = before.seal('captions', place);
  expect(after.open(old, place)).toBe('captions');
  expect(after.isStale(old)).toBe(true);
  const fresh = after.seal('captions', place);
  expect(after.isStale(fresh)).toBe(false);
  expect(() => before.open(fresh, place)).toThrow('no key with the id b');
});

test('a blind index finds the same text for one purpose and nothing else', () => {
  const index = before.blindIndex('12345678', 'account');
  expect(before.blindIndex('12345678', 'account')).toBe(index);
  expect(before.blindIndex('12345679', 'account')).not.toBe(index);
  expect(before.blindIndex('12345678', 'sort-code')).not.toBe(index);
  expect(after.blindIndexes('12345678', 'account')).toContain(index);
  expect(after.blindIndex('12345678', 'account')).not.toBe(index);
});

test('keys for two purposes differ', () => {
  expect(deriveKey(older, 'audit')).toHaveLength(32);
  expect(deriveKey(older, 'audit').equals(deriveKey(older, 'field'))).toBe(false);
});

test('a cipher without its current key is refused', () => {
  expect(() => createCipher({ keys: new Map(), current: 'a' })).toThrow('no key with the id a');
});

function flipped(part: string): string {
  const raw = Buffer.from(part, 'base64url');
  raw.writeUInt8(raw.readUInt8(0) ^ 1, 0);
  return raw.toString('base64url');
}
