import { createHash, randomBytes, randomInt } from 'node:crypto';

/** No vowels, so that no word appears; no 0, 1, I or O, so that none is misread. */
const alphabet = '23456789BCDFGHJKLMNPQRSTVWXZ';

/** A new identity: 22 characters that stand in any address, 128 random bits. */
export function newId(): string {
  return fromPool(16).toString('base64url');
}

/** A reference that people read aloud, as `K7M-4TQ-9PX`: about 43 bits, so the store makes it unique. */
export function newReference(): string {
  const letters = Array.from({ length: 9 }, () => alphabet.charAt(randomInt(alphabet.length)));
  return inThrees(letters.join(''));
}

/** A secret for a link: 32 random bytes as base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored in place of a token: its SHA-256 as base64url. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** A reference as stored, from the way somebody typed it: any case, any spaces or dashes. */
export function normaliseReference(text: string): string {
  return inThrees(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
}

function inThrees(letters: string): string {
  return letters.match(/.{1,3}/gsu)?.join('-') ?? '';
}

/** Random bytes fetched at once: a call of the system for each identity costs more than all else about it. */
const pool = { bytes: Buffer.alloc(0), used: 0 };

/** The next bytes of the pool, each given out once. */
function fromPool(length: number): Buffer {
  if (pool.used + length > pool.bytes.length) {
    pool.bytes = randomBytes(4096);
    pool.used = 0;
  }
  pool.used += length;
  return pool.bytes.subarray(pool.used - length, pool.used);
}
