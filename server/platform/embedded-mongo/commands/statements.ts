import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import type { Catalog } from '#server/platform/embedded-mongo/storage/catalog.ts';

/** What came of the statements of a write command; `errors` holds writeErrors when there are any. */
export type Outcome<Result> = { results: { index: number; result: Result }[]; errors: Document };

type Step<Result> = { next: number; done: { index: number; result: Result }[]; failed: Document[] };

/** One commit takes statements of a command for this long, in milliseconds; the rest go into the next. */
const sliceMs = 8;

/** Runs statements in as few commits as possible; stops at the first error when they are ordered. */
export async function runStatements<Statement, Result>(
  catalog: Catalog,
  statements: readonly Statement[],
  ordered: boolean,
  run: (statement: Statement) => Result,
): Promise<Outcome<Result>> {
  const results: { index: number; result: Result }[] = [];
  const writeErrors: Document[] = [];
  let next = 0;
  while (next < statements.length) {
    const from = next;
    const step = await catalog.commit(() => runSome(statements, from, ordered, run));
    results.push(...step.done);
    writeErrors.push(...step.failed);
    next = step.next;
  }
  return { results, errors: writeErrors.length > 0 ? { writeErrors } : {} };
}

/** An error of one statement as it is listed under writeErrors. */
export function writeError(index: number, error: unknown): Document {
  if (!(error instanceof MongoError)) throw error;
  return { index, code: error.code, errmsg: error.message, ...error.details };
}

function runSome<Statement, Result>(
  statements: readonly Statement[],
  from: number,
  ordered: boolean,
  run: (statement: Statement) => Result,
): Step<Result> {
  const step: Step<Result> = { next: from, done: [], failed: [] };
  const until = performance.now() + sliceMs;
  do {
    const index = step.next;
    step.next += 1;
    try {
      step.done.push({ index, result: run(statements[index] as Statement) });
    } catch (error) {
      step.failed.push(writeError(index, error));
      if (ordered) step.next = statements.length;
    }
  } while (step.next < statements.length && performance.now() < until);
  return step;
}
