import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import type { Collection } from '#server/platform/embedded-mongo/storage/collection.ts';
import { assertSimpleCollation, documentOf, namespaceOf } from './arguments.ts';
import { changeRow, compileChange, upsert, type Change } from './change-one.ts';
import type { Command, Request } from './command.ts';
import { prepare, rowsNow, searchRows, type Prepared, type Search } from './query-request.ts';
import { runStatements, writeError } from './statements.ts';

type Result = { matched: number; modified: number; upserted: unknown };

/** Changes documents, one or many a statement. */
export const update: Command = async (request) => {
  const { body } = request;
  const namespace = namespaceOf(request);
  const ordered = body['ordered'] !== false;
  const statements = updatesOf(body);
  const results: { index: number; result: Result }[] = [];
  const writeErrors: Document[] = [];
  for (let at = 0; at < statements.length;) {
    const { length, outcome } = await runGroup(request, namespace, statements.slice(at), ordered);
    results.push(...outcome.results.map(({ index, result }) => ({ index: index + at, result })));
    writeErrors.push(
      ...outcome.failed.map((error) => ({ ...error, index: Number(error['index']) + at })),
    );
    if (ordered && writeErrors.length > 0) break;
    at += length;
  }
  return answer(results, writeErrors);
};

function updatesOf(body: Document): Document[] {
  const statements = body['updates'];
  if (!Array.isArray(statements))
    throw new MongoError(40414, "BSON field 'update.updates' is missing but a required field");
  return (statements as Buffer[]).map((raw) => readDocument(raw));
}

function answer(results: { index: number; result: Result }[], writeErrors: Document[]): Document {
  const upserted = results.flatMap(({ index, result }) =>
    result.upserted === undefined ? [] : [{ index, _id: result.upserted }],
  );
  return {
    n: results.reduce(
      (sum, { result }) => sum + result.matched + (result.upserted === undefined ? 0 : 1),
      0,
    ),
    nModified: results.reduce((sum, { result }) => sum + result.modified, 0),
    ...(upserted.length > 0 ? { upserted } : {}),
    ...(writeErrors.length > 0 ? { writeErrors } : {}),
  };
}

type Group = {
  length: number;
  outcome: { results: { index: number; result: Result }[]; failed: Document[] };
};

/** Statements on single documents share commits; one on many documents has its own. */
async function runGroup(
  request: Request,
  namespace: string,
  statements: Document[],
  ordered: boolean,
): Promise<Group> {
  const [first] = statements;
  if (first?.['multi'] === true) {
    try {
      return {
        length: 1,
        outcome: {
          results: [{ index: 0, result: await updateMany(request, namespace, first) }],
          failed: [],
        },
      };
    } catch (error) {
      return { length: 1, outcome: { results: [], failed: [writeError(0, error)] } };
    }
  }
  const many = statements.findIndex((statement) => statement['multi'] === true);
  const group = many < 0 ? statements : statements.slice(0, many);
  const outcome = await runStatements(request.engine.catalog, group, ordered, (statement) =>
    updateOne(request, namespace, statement),
  );
  return {
    length: group.length,
    outcome: {
      results: outcome.results,
      failed: (outcome.errors['writeErrors'] ?? []) as Document[],
    },
  };
}

function updateOne(request: Request, namespace: string, statement: Document): Result {
  const { engine } = request;
  const { search, change } = compile(request, statement);
  const collection = engine.catalog.find(namespace);
  if (collection) {
    const prepared = prepare(collection, { ...search, limit: 1 });
    for (const row of rowsNow(engine, collection, prepared)) {
      const { modified } = changeRow(collection, row, change, prepared);
      return { matched: 1, modified: modified ? 1 : 0, upserted: undefined };
    }
  }
  return orUpsert(request, namespace, statement, search, change);
}

function compile(request: Request, statement: Document): { search: Search; change: Change } {
  assertSimpleCollation(statement['collation']);
  const variables = documentOf(statement['c'] ?? request.body['let'], 'let');
  const filter = documentOf(statement['q'], 'q');
  return {
    search: { filter, hint: statement['hint'], sort: statement['sort'], variables },
    change: compileChange(statement['u'], statement['arrayFilters'], variables),
  };
}

function orUpsert(
  request: Request,
  namespace: string,
  statement: Document,
  search: Search,
  change: Change,
): Result {
  if (statement['upsert'] !== true) return { matched: 0, modified: 0, upserted: undefined };
  const { document } = upsert(request.engine, namespace, search.filter, change);
  return { matched: 0, modified: 0, upserted: document['_id'] };
}

/** Each document is changed atomically; the statement as a whole is not, as in MongoDB. */
async function updateMany(
  request: Request,
  namespace: string,
  statement: Document,
): Promise<Result> {
  const { search, change } = compile(request, statement);
  if (change.replaces)
    throw new MongoError(
      'FailedToParse',
      'multi update is not supported for replacement-style update',
    );
  const collection = request.engine.catalog.find(namespace);
  const total: Result = { matched: 0, modified: 0, upserted: undefined };
  if (collection) {
    const prepared = prepare(collection, search);
    const records: number[] = [];
    for await (const row of searchRows(request, collection, prepared)) records.push(row.record);
    const outcome = await runStatements(request.engine.catalog, records, true, (record) =>
      updateRecord(collection, record, prepared, change),
    );
    for (const { result } of outcome.results) {
      total.matched += result.matched;
      total.modified += result.modified;
    }
    const [failed] = (outcome.errors['writeErrors'] ?? []) as Document[];
    if (failed) {
      const { code, errmsg, index: _index, ...details } = failed;
      throw new MongoError(Number(code), String(errmsg), details);
    }
  }
  if (total.matched > 0) return total;
  return request.engine.catalog.commit(() =>
    orUpsert(request, namespace, statement, search, change),
  );
}

/** The document may have changed since it was found: it has to match still. */
function updateRecord(
  collection: Collection,
  record: number,
  prepared: Prepared,
  change: Change,
): Result {
  const bytes = collection.read(record);
  const document = bytes && readDocument(bytes);
  if (!bytes || !document || !prepared.matches(document))
    return { matched: 0, modified: 0, upserted: undefined };
  const { modified } = changeRow(collection, { record, bytes, document }, change, prepared);
  return { matched: 1, modified: modified ? 1 : 0, upserted: undefined };
}
