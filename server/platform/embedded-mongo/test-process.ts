import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, to be killed. */
export type ServerProcess = { child: ChildProcess; uri: string; exited: Promise<unknown> };

const entry = fileURLToPath(new URL('../../database.ts', import.meta.url));

/** Starts the database of a folder as `npm run database` does; throws when it ends before it says where it listens. */
export async function startProcess(
  folder: string,
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    env: { ...process.env, ALLCOMERS_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), exited.then(() => [])]);
  const [uri] = first as [string?];
  if (uri === undefined) throw new Error(`the database of ${folder} did not start`);
  return { child, uri, exited };
}
