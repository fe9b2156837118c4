import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { checkFolder } from './check.ts';
import { lockFolder } from './folder-lock.ts';
import { storeFile, openStore } from './storage/store.ts';
import { syncPath } from './sync-path.ts';

/** Why a copy was not made or not taken: nothing is there, the target is there already, or the data is damaged. */
export type CopyRefusal = 'missing' | 'exists' | 'damaged';

/** A copy that was not made or not taken; `details` says for the log what is wrong. */
export class CopyRefused extends Error {
  readonly refusal: CopyRefusal;
  readonly path: string;

  constructor(refusal: CopyRefusal, path: string, details = '') {
    super(`${refusal}: ${path}${details === '' ? '' : `: ${details}`}`);
    this.name = 'CopyRefused';
    this.refusal = refusal;
    this.path = path;
  }
}

/** A copy that was checked: where it is, its size in bytes, and how many documents it has. */
export type CheckedCopy = { path: string; bytes: number; documents: number };

/**
 * Copies the database of a folder to a file as it is at this moment, compacted, while a server may go on writing; the
 * file appears when the copy was checked. Throws CopyRefused.
 */
export async function backUp(folder: string, path: string): Promise<CheckedCopy> {
  if (!existsSync(join(folder, storeFile))) throw new CopyRefused('missing', folder);
  if (existsSync(path)) throw new CopyRefused('exists', path);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const workplace = mkdtempSync(join(dirname(path), '.copy-'));
  try {
    const copy = await compactCopy(folder, workplace);
    renameSync(join(workplace, storeFile), path);
    syncPath(dirname(path));
    return { ...copy, path };
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

/**
 * Puts a checked copy of a backup in the place of a folder's database, whose file stays beside it under the name that
 * is answered. Throws CopyRefused, and an error that names the folder when a server uses it.
 */
export async function restore(
  folder: string,
  path: string,
  now: Date,
): Promise<CheckedCopy & { replaced: string | null }> {
  if (!existsSync(path)) throw new CopyRefused('missing', path);
  return inLockedFolder(folder, async (workplace) => {
    copyFileSync(path, join(workplace, storeFile));
    const copy = await checked(workplace, path);
    return { ...copy, replaced: takePlace(workplace, folder, now) };
  });
}

/** Writes the database of a folder anew without the room that removed documents left; answers with both sizes. */
export async function compact(folder: string): Promise<CheckedCopy & { bytesBefore: number }> {
  const path = join(folder, storeFile);
  if (!existsSync(path)) throw new CopyRefused('missing', folder);
  return inLockedFolder(folder, async (workplace) => {
    const bytesBefore = statSync(path).size;
    const copy = await compactCopy(folder, workplace);
    takePlace(workplace, folder, null);
    return { ...copy, path, bytesBefore };
  });
}

async function compactCopy(folder: string, workplace: string): Promise<CheckedCopy> {
  const store = openStore(folder);
  try {
    await store.backup(join(workplace, storeFile), true);
  } finally {
    await store.close();
  }
  return checked(workplace, folder);
}

/** A copy counts when every document and index entry in it was read and the disk has it. */
async function checked(workplace: string, origin: string): Promise<CheckedCopy> {
  const path = join(workplace, storeFile);
  let found: Awaited<ReturnType<typeof checkFolder>>;
  try {
    found = await checkFolder(workplace);
  } catch (error) {
    throw new CopyRefused('damaged', origin, error instanceof Error ? error.message : '');
  }
  const [problem] = found.problems;
  if (problem !== undefined) throw new CopyRefused('damaged', origin, problem);
  syncPath(path);
  return { path, bytes: statSync(path).size, documents: found.documents };
}

async function inLockedFolder<Result>(
  folder: string,
  work: (workplace: string) => Promise<Result>,
): Promise<Result> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  const workplace = mkdtempSync(join(folder, '.copy-'));
  try {
    return await work(workplace);
  } finally {
    rmSync(workplace, { recursive: true, force: true });
    lock.release();
  }
}

/** The old file gets a second name before the new one takes its place in one step: there is always a database. */
function takePlace(workplace: string, folder: string, now: Date | null): string | null {
  const path = join(folder, storeFile);
  const stamp = now?.toISOString().replaceAll(/[:.]/g, '-');
  const kept = stamp !== undefined && existsSync(path) ? `${path}.before-${stamp}` : null;
  if (kept !== null) linkSync(path, kept);
  renameSync(join(workplace, storeFile), path);
  rmSync(`${path}-lock`, { force: true });
  syncPath(folder);
  return kept;
}
