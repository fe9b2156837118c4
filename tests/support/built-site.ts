import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Child {
  pid: number;
  /** What it has said so far on standard output. */
  said(): string;
  /** Resolves with what it said when the pattern is in it. Throws when it ends or is silent for a minute. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  stop(): Promise<void>;
  /** Ends it at once, wherever it is. */
  kill(): Promise<void>;
}

/** Builds where a source is newer than the build. */
export function buildIfNeeded(): void {
  const { status, stderr } = spawnSync(process.execPath, ['build.mjs', '--if-needed'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
}

/** Starts the built site as a process of its own on a free port. */
export async function startBuiltSite(
  folder: string,
  settings: Record<string, string> = {},
): Promise<Child & { origin: string }> {
  const child = startChild('dist/server/main.js', {
    PORT: '0',
    ALLCOMERS_DATA: folder,
    ALLCOMERS_SAMPLE: 'off',
    TRUST_PROXY: 'loopback',
    LOG_LEVEL: 'error',
    ...settings,
  });
  const [, origin = ''] = await child.says(/ready: (http:\S+)/);
  return { ...child, origin };
}

/** Starts a built file of the server as a process of its own. */
export function startChild(file: string, settings: Record<string, string>): Child {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [...flagsOf(file), file], {
    env: { PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  // A process that outlives the one that started it would keep its folder.
  process.once('exit', () => child.kill('SIGKILL'));
  const listeners = new Set<() => void>();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  child.stdout.on('data', (words: Buffer) => {
    said += words.toString();
    for (const listener of listeners) listener();
  });
  child.stderr.on('data', (words: Buffer) => {
    complained += words.toString();
  });

  return {
    pid: child.pid ?? 0,
    said: () => said,
    says(pattern) {
      return new Promise((resolve, reject) => {
        const give = (error?: Error, found?: RegExpExecArray): void => {
          clearTimeout(timer);
          listeners.delete(look);
          if (found) resolve(found);
          else reject(error ?? new Error('nothing was said'));
        };
        const timer = setTimeout(() => give(new Error(`${file} is silent: ${complained}`)), 60_000);
        const look = (): void => {
          const found = pattern.exec(said);
          if (found) give(undefined, found);
        };
        listeners.add(look);
        void ended.then(() => give(new Error(`${file} ended: ${complained}`)));
        look();
      });
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The flags of Node with which a command of the package runs a built file. */
function flagsOf(file: string): string[] {
  const commands = readFileSync('package.json', 'utf8');
  const [, flags = ''] = new RegExp(`node ((?:--\\S+ )*)${file}`).exec(commands) ?? [];
  return flags.split(' ').filter((flag) => flag !== '');
}

/** An empty folder, removed after the work. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'allcomers-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
