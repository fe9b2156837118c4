import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { assertFileHeader, damaged } from './file-pages.ts';
import { formatKey } from './keys.ts';

/** The ordered map of bytes on disk that everything is kept in. */
export type Store = RootDatabase<Buffer, Uint8Array>;

/** The name of the store's file in its folder. */
export const storeFile = 'allcomers.mdb';

const formatVersion = 1;

/**
 * Opens the store in a folder, or makes it. Standard LMDB commits: the data is synced, then the page that points to it.
 * Throws when the folder holds another version of the format or bytes that are no store.
 */
export function openStore(folder: string): Store {
  const path = join(folder, storeFile);
  const isNew = !existsSync(path) || statSync(path).size === 0;
  if (!isNew) assertFileHeader(path);
  const store = openFile(path);
  if (isNew || store.get(formatKey) === undefined)
    store.putSync(formatKey, Buffer.from([formatVersion]));
  const found = store.get(formatKey)?.[0];
  if (found !== formatVersion) {
    throw new MongoError(
      'InternalError',
      `${path} has format ${found}; this server reads format ${formatVersion}`,
    );
  }
  return store;
}

function openFile(path: string): Store {
  try {
    return open({
      path,
      noSubdir: true,
      keyEncoding: 'binary',
      encoding: 'binary',
      overlappingSync: false,
      eventTurnBatching: false,
      maxReaders: 32,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw damaged(path, reason);
  }
}

/** One entry of a range. */
export type Entry = { key: Buffer; value: Buffer };

/** What is read of a range: `start` and `end` are bounds that no key equals, unless `exclusiveStart` follows a key. */
export type Range = {
  start: Buffer;
  end: Buffer;
  limit: number;
  reverse: boolean;
  after: Buffer | undefined;
};

/** Reads up to `limit` entries of a range, from the start or after a key that was read before. */
export function readRange(store: Store, range: Range): Entry[] {
  const entries: Entry[] = [];
  const from = range.reverse ? range.end : range.start;
  const options = {
    start: range.after ?? from,
    end: range.reverse ? range.start : range.end,
    limit: range.limit,
    reverse: range.reverse,
    inclusiveEnd: range.reverse,
    exclusiveStart: range.after !== undefined,
  };
  for (const { key, value } of store.getRange(options))
    entries.push({ key: asBuffer(key), value: asBuffer(value) });
  return entries;
}

/** The bytes of a key, or undefined. */
export function readBytes(store: Store, key: Buffer): Buffer | undefined {
  const bytes = store.get(key);
  return bytes && asBuffer(bytes);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
