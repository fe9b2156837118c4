import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import type { Catalog } from '#server/platform/embedded-mongo/storage/catalog.ts';

/** What came of the statements of a write command; `errors` holds writeErrors when there are any. */
export type Outcome<Result> = { results: { index: number; result: Result }[]; errors: Document };

/** How statements run: most of them together inside commits, those that take long each on its own. */
export type Ways<Statement, Result> = {
  together: (statement: Statement) => Result;
  isLong?: (statement: Statement) => boolean;
  alone?: (statement: Statement) => Promise<Result>;
};

type Step<Result> = { next: number; done: { index: number; result: Result }[]; failed: Document[] };

/** One commit takes statements of a command for this long, in milliseconds; the rest go into the next. */
const sliceMs = 8;

/** Runs statements in order and in as few commits as possible; stops at the first error when they are ordered. */
export async function runStatements<Statement, Result>(
  catalog: Catalog,
  statements: readonly Statement[],
  ordered: boolean,
  ways: Ways<Statement, Result>,
): Promise<Outcome<Result>> {
  const results: { index: number; result: Result }[] = [];
  const writeErrors: Document[] = [];
  let next = 0;
  while (next < statements.length && !(ordered && writeErrors.length > 0)) {
    const from = next;
    const step = isLongAt(statements, from, ways)
      ? await runAlone(statements, from, ways)
      : await catalog.commit(() => runSome(statements, from, ordered, ways));
    results.push(...step.done);
    writeErrors.push(...step.failed);
    next = step.next;
  }
  return { results, errors: writeErrors.length > 0 ? { writeErrors } : {} };
}

/** Does the same to items in as few commits as possible; a refusal of one ends it, and what was done before it stays. */
export async function commitEach<Item, Result>(
  catalog: Catalog,
  items: readonly Item[],
  run: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < items.length) {
    const from = results.length;
    results.push(...(await catalog.commit(() => forAWhile(items, from, run))));
  }
  return results;
}

/** An error of one statement as it is listed under writeErrors. */
function writeError(index: number, error: unknown): Document {
  if (!(error instanceof MongoError)) throw error;
  return { index, code: error.code, errmsg: error.message, ...error.details };
}

function isLongAt<Statement, Result>(
  statements: readonly Statement[],
  index: number,
  { isLong }: Ways<Statement, Result>,
): boolean {
  try {
    return isLong?.(statements[index] as Statement) === true;
  } catch {
    // What cannot be judged is refused when it runs.
    return false;
  }
}

async function runAlone<Statement, Result>(
  statements: readonly Statement[],
  index: number,
  { alone }: Ways<Statement, Result>,
): Promise<Step<Result>> {
  const step: Step<Result> = { next: index + 1, done: [], failed: [] };
  try {
    const result = await alone?.(statements[index] as Statement);
    step.done.push({ index, result: result as Result });
  } catch (error) {
    step.failed.push(writeError(index, error));
  }
  return step;
}

function runSome<Statement, Result>(
  statements: readonly Statement[],
  from: number,
  ordered: boolean,
  ways: Ways<Statement, Result>,
): Step<Result> {
  const step: Step<Result> = { next: from, done: [], failed: [] };
  const until = performance.now() + sliceMs;
  do {
    const index = step.next;
    step.next += 1;
    try {
      step.done.push({ index, result: ways.together(statements[index] as Statement) });
    } catch (error) {
      step.failed.push(writeError(index, error));
      if (ordered) break;
    }
  } while (
    step.next < statements.length &&
    performance.now() < until &&
    !isLongAt(statements, step.next, ways)
  );
  return step;
}

function forAWhile<Item, Result>(
  items: readonly Item[],
  from: number,
  run: (item: Item) => Result,
): Result[] {
  const done: Result[] = [];
  const until = performance.now() + sliceMs;
  do done.push(run(items[from + done.length] as Item));
  while (from + done.length < items.length && performance.now() < until);
  return done;
}
