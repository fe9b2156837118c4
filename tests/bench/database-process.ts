import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A database in a process of its own. */
export type DatabaseProcess = {
  uri: string;
  pid: number;
  child: ChildProcess;
  stop: () => Promise<void>;
};

const entry = fileURLToPath(new URL('../../server/database.ts', import.meta.url));

/** Starts the embedded database on a folder; throws when it does not say where it listens. */
export async function startDatabaseProcess(
  folder: string,
  env: Record<string, string> = {},
): Promise<DatabaseProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    env: { ...process.env, ALLCOMERS_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), exited.then(() => [])]);
  const [uri] = first as [string?];
  if (uri === undefined || child.pid === undefined)
    throw new Error(`the database of ${folder} did not start`);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  return { uri, pid: child.pid, child, stop };
}

/** The memory of a process that is not a mapped file, in MB. */
export function rssAnonMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
}
