import { parentPort, workerData } from 'node:worker_threads';
import { serve } from './serve.ts';

/** The thread that the embedded database runs in: says where it listens, and closes when it is told to. */
async function run(): Promise<void> {
  const { folder } = workerData as { folder: string };
  try {
    const serving = await serve({ folder });
    parentPort?.once('message', () => {
      void serving.close().then(() => parentPort?.postMessage({ closed: true }));
    });
    parentPort?.postMessage({ uri: serving.uri });
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
}

await run();
