import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createEngine } from './engine.ts';
import { lockFolder } from './folder-lock.ts';
import { socketPathFor } from './socket-path.ts';
import { assertWholeFile } from './storage/file-pages.ts';
import { openStore, storeFile } from './storage/store.ts';
import { startSweeper } from './ttl.ts';
import { serveConnection } from './wire/connection.ts';

/** What a server is started with; `sweepMs` is how often expired documents are removed, in milliseconds. */
export type ServeOptions = {
  folder: string;
  socketPath?: string | undefined;
  sweepMs?: number | undefined;
};

/** A running server. */
export type Serving = { uri: string; close: () => Promise<void> };

/** Serves the database of a folder on a Unix socket; throws when the folder is in use or holds what is no database. */
export async function serve({
  folder,
  socketPath,
  sweepMs = 60_000,
}: ServeOptions): Promise<Serving> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  const undo: (() => void)[] = [lock.release];
  try {
    const socket = socketPath === undefined ? socketPathFor(folder) : given(socketPath);
    undo.push(socket.remove);
    assertWholeFile(join(folder, storeFile));
    const store = openStore(folder);
    const sockets = new Set<Socket>();
    const engine = createEngine(store, () => sockets.size);
    const server = await listen(socket.path, sockets, (client, id) =>
      serveConnection(client, engine, id),
    );
    const sweeper = startSweeper(engine, sweepMs);
    const close = async (): Promise<void> => {
      await sweeper.stop();
      await stopListening(server, sockets);
      engine.cursors.close();
      await engine.catalog.idle();
      await store.close();
      for (const step of undo.toReversed()) step();
    };
    return { uri: uriOf(socket.path), close };
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw error;
  }
}

/** The connection string of a server on a socket. */
function uriOf(socketPath: string): string {
  return `mongodb://${encodeURIComponent(socketPath)}/?directConnection=true&retryWrites=false`;
}

function given(path: string): { path: string; remove: () => void } {
  return { path, remove: () => rmSync(path, { force: true }) };
}

/** A socket that a killed process left is removed: the lock says that nobody listens on it. */
async function listen(
  path: string,
  sockets: Set<Socket>,
  onClient: (socket: Socket, id: number) => Promise<void>,
): Promise<Server> {
  rmSync(path, { force: true });
  let connections = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    void onClient(socket, (connections += 1));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);
  return server;
}

async function stopListening(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const stopped = new Promise((resolve) => server.close(resolve));
  for (const socket of sockets) socket.destroy();
  await stopped;
}
