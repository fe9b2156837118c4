import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** A database in a folder, and how to stop it. */
export type EmbeddedMongo = { uri: string; close: () => Promise<void> };

/**
 * Starts the database of a folder in a thread of its own; `uri` is a connection string for any MongoDB client.
 * Throws an error that names the folder when another process or start uses it.
 */
export async function startEmbeddedMongo({ folder }: { folder: string }): Promise<EmbeddedMongo> {
  const worker = new Worker(workerFile(), { workerData: { folder }, execArgv: [] });
  const uri = await listening(worker, folder);
  worker.unref();
  let closed: Promise<void> | undefined;
  return { uri, close: () => (closed ??= stop(worker)) };
}

function workerFile(): URL {
  const built = new URL('./embedded-mongo-worker.js', import.meta.url);
  return existsSync(fileURLToPath(built))
    ? built
    : new URL('./worker-bootstrap.mjs', import.meta.url);
}

type Answer = { uri?: string; failure?: string };

function listening(worker: Worker, folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () =>
      reject(new Error(`the database of ${folder} stopped while it started`)),
    );
    worker.once('message', ({ uri, failure }: Answer) => {
      if (uri === undefined) {
        void worker.terminate();
        reject(
          new Error(
            failure?.includes(folder) === true ? failure : `the database of ${folder}: ${failure}`,
          ),
        );
        return;
      }
      worker.removeAllListeners('error');
      worker.removeAllListeners('exit');
      resolve(uri);
    });
  });
}

/** The thread syncs and closes its store before it says so; ending it earlier could cut a commit off. */
async function stop(worker: Worker): Promise<void> {
  worker.ref();
  const closed = new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('exit', resolve);
  });
  worker.postMessage('close');
  await closed;
  await worker.terminate();
}
