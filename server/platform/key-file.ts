import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { type Cipher, type CipherKeys, deriveKey } from './cipher.ts';
import { newId } from './ids.ts';

/** The key given, or, with the embedded database, the one beside the data, made on the first start. */
export async function readKeys({
  given,
  folder,
}: {
  given: readonly Buffer[] | null;
  folder: string | null;
}): Promise<CipherKeys> {
  const keys = given ?? (folder === null ? [] : [await keyBeside(folder)]);
  const [first] = keys;
  if (!first) throw new Error('ALLCOMERS_KEY is needed with MONGODB_URI.');
  return { keys: new Map(keys.map((key) => [keyId(key), key])), current: keyId(first) };
}

/** Reads keys of 32 bytes in base64 or hex, the current one first, older ones after commas. Throws where one is not. */
export function parseKeys(text: string): Buffer[] {
  return text.split(',').map((part) => {
    const written = part.trim();
    const key = /^[\da-f]{64}$/i.test(written)
      ? Buffer.from(written, 'hex')
      : /^[\w+/-]{43}=?$/.test(written)
        ? Buffer.from(written, 'base64')
        : null;
    if (key?.length !== 32) throw new Error('a key is 32 bytes, written in base64 or hex');
    return key;
  });
}

/**
 * Compares the key with the check value in the database, or leaves one on the first start. Throws with a
 * sentence where the data were written under another key; after rotation it seals the value again.
 */
export async function checkKey(connection: Connection, cipher: Cipher): Promise<void> {
  const rows = connection.collection<{ _id: string; sealed: string }>('settings');
  const place = { collection: 'settings', id: 'key-check', field: 'sealed' };
  const fresh = cipher.seal('allcomers', place);
  const kept = await rows.findOneAndUpdate(
    { _id: place.id },
    { $setOnInsert: { sealed: fresh } },
    { upsert: true, returnDocument: 'after' },
  );
  const sealed = kept?.sealed ?? fresh;
  try {
    cipher.open(sealed, place);
  } catch {
    throw new Error('ALLCOMERS_KEY is not the key that this data was written with.');
  }
  if (cipher.isStale(sealed))
    await rows.updateOne({ _id: place.id, sealed }, { $set: { sealed: fresh } });
}

/** Names a key without showing it, so that sealed text says which key opens it. */
function keyId(key: Buffer): string {
  return createHash('sha256').update(deriveKey(key, 'key-id')).digest('base64url').slice(0, 8);
}

async function keyBeside(folder: string): Promise<Buffer> {
  const path = join(folder, 'key');
  const kept = await readFile(path, 'utf8').catch(unlessMissing);
  if (kept !== null) return onlyKey(kept, path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Written aside and linked into place, so that a crash leaves no half key and two starts agree on one.
  const aside = `${path}.${newId()}`;
  const file = await open(aside, 'w', 0o600);
  try {
    await file.writeFile(`${randomBytes(32).toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(aside, path).catch(unlessThere);
  await rm(aside);
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
  return onlyKey(await readFile(path, 'utf8'), path);
}

function onlyKey(text: string, path: string): Buffer {
  const [key] = /^\S+\s*$/.test(text) ? parseKeys(text) : [];
  if (!key) throw new Error(`The key file ${path} does not hold a key.`);
  return key;
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
