import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The refusal to use a data folder that a living process uses. */
export class FolderInUse extends Error {}

/** Takes the lock of a data folder; throws FolderInUse, which names the folder, when a living process holds it. */
export function lockFolder(folder: string): { release: () => void } {
  const path = join(folder, 'server.lock');
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (tryTake(path)) return { release: () => rmSync(path, { force: true }) };
    const holder = readHolder(path);
    if (holder !== undefined && isAlive(holder)) {
      throw new FolderInUse(
        `the data folder ${folder} is in use by process ${holder.split(' ')[0]}`,
      );
    }
    putAside(path);
  }
  throw new Error(`the data folder ${folder} could not be locked`);
}

function tryTake(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, `${process.pid} ${startOf(process.pid)}`);
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** A process number is used again after a while: the time the process began at tells the two apart. */
function isAlive(holder: string): boolean {
  const [pid = '', start = ''] = holder.split(' ');
  const number = Number(pid);
  if (!Number.isInteger(number) || number <= 0) return false;
  try {
    process.kill(number, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(number) === start;
}

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Renaming is atomic: of two processes that find the same stale lock only one moves it away. */
function putAside(path: string): void {
  const aside = `${path}.${process.pid}.${Date.now()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  rmSync(aside, { force: true });
}
