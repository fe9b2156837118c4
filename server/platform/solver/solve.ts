import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Found, IntegerModel, Question } from './model.ts';

/** Finds whole numbers that cost least, in a thread of its own, one model after the other. */
export interface Solver {
  /** The best that is found within some seconds. Throws SolverStopped where the thread dies or is stopped. */
  solve: (model: IntegerModel, seconds: number, start?: Question['start']) => Promise<Found>;
  /** Ends the thread, and whatever it is at. */
  stop: () => Promise<void>;
}

/** The thread ended before it answered. */
export class SolverStopped extends Error {
  constructor(cause?: unknown) {
    super('the solver stopped before it answered', { cause });
    this.name = 'SolverStopped';
  }
}

/** Seconds beyond its own limit after which a thread that does not answer is ended. */
const patience = 30;

/** A solver whose thread is started when it is first asked, and again after it died. */
export function createSolver(): Solver {
  let worker: Worker | null = null;
  let before: Promise<unknown> = Promise.resolve();
  let stopped = false;

  function ask(question: Question): Promise<Found> {
    if (stopped) throw new SolverStopped();
    const thread = (worker ??= new Worker(workerFile(), { execArgv: [] }));
    thread.ref();
    return new Promise<Found>((resolve, reject) => {
      const late = setTimeout(() => void thread.terminate(), (question.seconds + patience) * 1_000);
      const failed = (cause: unknown): void => {
        if (worker === thread) worker = null;
        done();
        reject(new SolverStopped(cause));
      };
      const answered = (message: Found | 'ready'): void => {
        if (message === 'ready') return;
        done();
        thread.unref();
        resolve(message);
      };
      function done(): void {
        clearTimeout(late);
        thread.off('message', answered).off('error', failed).off('exit', failed);
      }
      thread.on('message', answered).on('error', failed).on('exit', failed);
      thread.postMessage(question);
    });
  }

  return {
    async solve(model, seconds, start = []) {
      const turn = before.then(() => ask({ model, seconds, start }));
      before = turn.catch(() => undefined);
      return turn;
    },
    async stop() {
      stopped = true;
      await worker?.terminate();
    },
  };
}

function workerFile(): URL {
  const built = new URL('./solver-worker.js', import.meta.url);
  return existsSync(fileURLToPath(built))
    ? built
    : new URL('./worker-bootstrap.mjs', import.meta.url);
}
