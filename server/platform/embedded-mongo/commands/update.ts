import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import type { Row } from '#server/platform/embedded-mongo/query/rows.ts';
import { assertSimpleCollation, documentOf, namespaceOf, statementsOf } from './arguments.ts';
import { changeRow, compileChange, upsert, type Change } from './change-one.ts';
import { changeEach, changeFirst, isLongSearch } from './change-rows.ts';
import type { Command, Request } from './command.ts';
import { prepare, rowsNow, type Prepared, type Search } from './query-request.ts';
import { runStatements } from './statements.ts';

/** Changes documents, one or many a statement. */
export const update: Command = async (request) => {
  const { engine, body } = request;
  const namespace = namespaceOf(request);
  const statements = statementsOf(body, 'update', 'updates');
  const outcome = await runStatements(engine.catalog, statements, body['ordered'] !== false, {
    together: (statement) => updateFirst(request, namespace, statement),
    isLong: (statement) => isLong(request, namespace, statement),
    alone: (statement) =>
      statement['multi'] === true
        ? updateMany(request, namespace, statement)
        : updateFirstFound(request, namespace, statement),
  });
  return { ...answer(outcome.results), ...outcome.errors };
};

type Result = { matched: number; modified: number; upserted: unknown };

const none: Result = { matched: 0, modified: 0, upserted: undefined };

function answer(results: readonly { index: number; result: Result }[]): Document {
  const total = { n: 0, nModified: 0 };
  const upserted: Document[] = [];
  for (const { index, result } of results) {
    total.n += result.matched;
    total.nModified += result.modified;
    if (result.upserted === undefined) continue;
    total.n += 1;
    upserted.push({ index, _id: result.upserted });
  }
  return upserted.length > 0 ? { ...total, upserted } : total;
}

function searchOf(request: Request, statement: Document): Search {
  return {
    filter: documentOf(statement['q'], 'q'),
    hint: statement['hint'],
    sort: statement['sort'],
    variables: documentOf(statement['c'] ?? request.body['let'], 'let'),
  };
}

function isLong(request: Request, namespace: string, statement: Document): boolean {
  if (statement['multi'] === true) return true;
  return isLongSearch(request.engine.catalog.find(namespace), searchOf(request, statement));
}

type Compiled = {
  namespace: string;
  filter: Document;
  prepared: Prepared | undefined;
  change: Change;
  upserts: boolean;
};

function compile(
  request: Request,
  namespace: string,
  statement: Document,
  limit: number,
): Compiled {
  assertSimpleCollation(statement['collation']);
  const search = searchOf(request, statement);
  return {
    namespace,
    filter: search.filter,
    prepared: prepare(request.engine.catalog.find(namespace), { ...search, limit }),
    change: compileChange(statement['u'], statement['arrayFilters'], search.variables),
    upserts: statement['upsert'] === true,
  };
}

function updateFirst(request: Request, namespace: string, statement: Document): Result {
  const compiled = compile(request, namespace, statement, 1);
  const { prepared } = compiled;
  const [row] = prepared ? rowsNow(request.engine, prepared) : [];
  return changeOrUpsert(request, compiled, row);
}

async function updateFirstFound(
  request: Request,
  namespace: string,
  statement: Document,
): Promise<Result> {
  const compiled = compile(request, namespace, statement, 1);
  if (!compiled.prepared) return none;
  return changeFirst(request, compiled.prepared, (row) => changeOrUpsert(request, compiled, row));
}

async function updateMany(
  request: Request,
  namespace: string,
  statement: Document,
): Promise<Result> {
  const compiled = compile(request, namespace, statement, 0);
  const { prepared, change } = compiled;
  if (change.replaces)
    throw new MongoError(
      'FailedToParse',
      'multi update is not supported for replacement-style update',
    );
  const changed = prepared
    ? await changeEach(request, prepared, (row) => changeRow(row, change, prepared))
    : [];
  if (changed.length > 0) {
    const modified = changed.filter((each) => each.modified).length;
    return { matched: changed.length, modified, upserted: undefined };
  }
  return request.engine.catalog.commit(() => changeOrUpsert(request, compiled, undefined));
}

function changeOrUpsert(request: Request, compiled: Compiled, row: Row | undefined): Result {
  const { prepared, change, upserts, namespace, filter } = compiled;
  if (prepared && row) {
    const { modified } = changeRow(row, change, prepared);
    return { matched: 1, modified: modified ? 1 : 0, upserted: undefined };
  }
  if (!upserts) return none;
  const { document } = upsert(request.engine, namespace, filter, change);
  return { matched: 0, modified: 0, upserted: document['_id'] };
}
