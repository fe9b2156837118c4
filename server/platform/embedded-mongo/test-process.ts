import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, to be killed. */
export type ServerProcess = { child: ChildProcess; uri: string; exited: Promise<unknown> };

const entry = fileURLToPath(new URL('../../database.ts', import.meta.url));

const command = [process.execPath, '--import', 'tsx', entry];

/** Starts the database of a folder as `npm run database` does; throws when it ends before it says where it listens. */
export function startProcess(
  folder: string,
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  return started(folder, command, env);
}

/** The same on a disk that is full when a file has so many units of 1,024 bytes. */
export function startLimitedProcess(folder: string, units: number): Promise<ServerProcess> {
  const script = `trap '' XFSZ; ulimit -f ${units}; exec "$@"`;
  return started(folder, ['bash', '-c', script, 'bash', ...command], {});
}

async function started(
  folder: string,
  [program = '', ...args]: readonly string[],
  env: Record<string, string>,
): Promise<ServerProcess> {
  const child = spawn(program, args, {
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
