import { hash, hashRaw, verify } from '@node-rs/argon2';

export interface Passwords {
  /** A hash to be stored, salted, with its own parameters in it. */
  hash(password: string): Promise<string>;
  /** Whether a password fits; without a hash it takes as long and answers no. */
  verify(hash: string | null, password: string): Promise<boolean>;
  /** The same hash each time for a secret and a salt of at least 8 bytes, so that it can be looked up; base64url. */
  hashShort(secret: string, salt: string): Promise<string>;
}

/** Hashes passwords with argon2id: 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet). */
export function createPasswords({ memoryKib = 19_456 } = {}): Passwords {
  const options = { memoryCost: memoryKib, timeCost: 2, parallelism: 1 };
  /** Made on the first call; it is the hash of nothing that anybody knows. */
  let nobodys: Promise<string> | null = null;

  return {
    hashShort: async (secret, salt) =>
      (await hashRaw(secret, { ...options, salt: Buffer.from(salt) })).toString('base64url'),
    hash: (password) => hash(normal(password), options),
    async verify(stored, password) {
      nobodys ??= hash(crypto.getRandomValues(new Uint8Array(32)), options);
      const fits = await verify(stored ?? (await nobodys), normal(password));
      return fits && stored !== null;
    },
  };
}

/** One password however a keyboard composes its letters. */
const normal = (password: string): string => password.normalize('NFKC');
