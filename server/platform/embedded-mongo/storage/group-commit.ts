import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Store } from './store.ts';

/** Writes inside one transaction; runs without a pause, sees what earlier work of the same commit wrote. */
type Work<Result> = () => Result;

/** Runs work in the next durable commit; the promise is kept only when the commit is on disk. */
export type Commit = <Result>(work: Work<Result>) => Promise<Result>;

/** What the commit tells the catalogue, which keeps counters and index marks in memory. */
export type CommitHooks = {
  beforeCommit: () => void;
  afterCommit: () => void;
  afterAbort: () => void;
};

type Waiting = {
  run: () => void;
  settle: () => void;
  fail: (error: unknown) => void;
};

/** A commit should not hold up reads for longer than this, in milliseconds; later work waits for the next one. */
const sliceMs = 12;

/**
 * One durable commit for all who wait: while a commit syncs, new work gathers, and goes into the next one together.
 * A refusal (MongoError) of one work does not touch the others; anything else aborts the commit, and its works are
 * tried again one by one, so that only the one at fault fails.
 */
export function createGroupCommit(
  store: Store,
  hooks: CommitHooks,
): { commit: Commit; idle: () => Promise<void> } {
  let queue: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function drain(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (queue.length > 0) await commitSome();
    running = undefined;
  }

  async function commitSome(): Promise<void> {
    let taken: Waiting[] = [];
    try {
      taken = await transact(store, hooks, queue);
    } catch (error) {
      taken = failedBatch(error, queue);
      if (taken.length === 1) taken[0]?.fail(storageError(error));
      else await oneByOne(taken);
      return;
    }
    for (const waiting of taken) waiting.settle();
  }

  async function oneByOne(batch: Waiting[]): Promise<void> {
    for (const waiting of batch) {
      try {
        await transact(store, hooks, [waiting]);
        waiting.settle();
      } catch (error) {
        waiting.fail(storageError(error));
      }
    }
  }

  const commit: Commit = (work) =>
    new Promise((resolve, reject) => {
      queue.push(waitingFor(work, resolve, reject));
      running ??= drain();
    });

  const idle = async (): Promise<void> => {
    while (running) await running;
  };

  return { commit, idle };
}

/** The works that an aborted transaction had begun, so that they can be tried again. */
class AbortedBatch extends Error {
  readonly batch: Waiting[];
  constructor(batch: Waiting[], cause: unknown) {
    super('commit aborted', { cause });
    this.batch = batch;
  }
}

async function transact(store: Store, hooks: CommitHooks, queue: Waiting[]): Promise<Waiting[]> {
  const batch: Waiting[] = [];
  try {
    await store.childTransaction(() => {
      const until = performance.now() + sliceMs;
      do {
        const next = queue.shift();
        if (!next) break;
        batch.push(next);
        next.run();
      } while (performance.now() < until);
      hooks.beforeCommit();
    });
  } catch (error) {
    const cause = await causeOf(error);
    hooks.afterAbort();
    throw new AbortedBatch(batch, cause);
  }
  hooks.afterCommit();
  return batch;
}

/** What the disk said of a commit comes in a promise of its own; left alone, it would end the process. */
async function causeOf(error: unknown): Promise<unknown> {
  const told = (error as { commitError?: Promise<never> }).commitError;
  if (!told) return error;
  return told.catch((cause: unknown) => cause);
}

function failedBatch(error: unknown, queue: Waiting[]): Waiting[] {
  return error instanceof AbortedBatch ? error.batch : queue.splice(0);
}

function waitingFor<Result>(
  work: Work<Result>,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): Waiting {
  let settle = (): void => undefined;
  return {
    run: () => {
      try {
        const result = work();
        settle = () => resolve(result);
      } catch (error) {
        if (!(error instanceof MongoError)) throw error;
        settle = () => reject(error);
      }
    },
    settle: () => settle(),
    fail: reject,
  };
}

/** LMDB calls it an I/O error when the disk took only part of a page. */
const noRoom = /no space|ENOSPC|MAP_FULL|file too large|EFBIG|input\/output error/i;

function storageError(error: unknown): MongoError {
  const cause = error instanceof AbortedBatch ? error.cause : error;
  if (cause instanceof MongoError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (noRoom.test(message)) {
    return new MongoError(
      'OutOfDiskSpace',
      `the disk is full or failing, nothing of this write was kept: ${message}`,
    );
  }
  return new MongoError('InternalError', message);
}
