import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';
import { assertSimpleCollation, documentOf, namespaceOf } from './arguments.ts';
import type { Command, Request } from './command.ts';
import { prepare, rowsNow, searchRows, type Search } from './query-request.ts';
import { runStatements, writeError } from './statements.ts';

/** Removes documents, one or all that match a statement. */
export const remove: Command = async (request) => {
  const { body } = request;
  const namespace = namespaceOf(request);
  const statements = body['deletes'];
  if (!Array.isArray(statements)) {
    throw new MongoError(40414, "BSON field 'delete.deletes' is missing but a required field");
  }
  const deletes = (statements as Buffer[]).map((raw) => readDocument(raw));
  const outcome = deletes.every(isSingle)
    ? await removeSingles(request, namespace, deletes)
    : await removeInTurn(request, namespace, deletes);
  return {
    n: outcome.removed,
    ...(outcome.errors.length > 0 ? { writeErrors: outcome.errors } : {}),
  };
};

type Outcome = { removed: number; errors: Document[] };

function isSingle(statement: Document): boolean {
  return asNumber(statement['limit']) === 1;
}

/** Statements on single documents share commits. */
async function removeSingles(
  request: Request,
  namespace: string,
  deletes: Document[],
): Promise<Outcome> {
  const ordered = request.body['ordered'] !== false;
  const outcome = await runStatements(request.engine.catalog, deletes, ordered, (statement) =>
    removeOne(request, namespace, statement),
  );
  return {
    removed: outcome.results.reduce((sum, { result }) => sum + result, 0),
    errors: (outcome.errors['writeErrors'] ?? []) as Document[],
  };
}

async function removeInTurn(
  request: Request,
  namespace: string,
  deletes: Document[],
): Promise<Outcome> {
  const total: Outcome = { removed: 0, errors: [] };
  for (const [index, statement] of deletes.entries()) {
    try {
      total.removed += isSingle(statement)
        ? await request.engine.catalog.commit(() => removeOne(request, namespace, statement))
        : await removeMany(request, namespace, statement);
    } catch (error) {
      total.errors.push(writeError(index, error));
      if (request.body['ordered'] !== false) break;
    }
  }
  return total;
}

function searchOf(request: Request, statement: Document): Search {
  assertSimpleCollation(statement['collation']);
  const variables = documentOf(request.body['let'], 'let');
  return { filter: documentOf(statement['q'], 'q'), hint: statement['hint'], variables };
}

function removeOne(request: Request, namespace: string, statement: Document): number {
  const { engine } = request;
  const search = searchOf(request, statement);
  const collection = engine.catalog.find(namespace);
  if (!collection) return 0;
  const [row] = rowsNow(engine, collection, prepare(collection, { ...search, limit: 1 }));
  if (!row) return 0;
  collection.remove(row.record, row.document, row.bytes);
  return 1;
}

/** Each document is removed atomically; the statement as a whole is not, as in MongoDB. */
async function removeMany(
  request: Request,
  namespace: string,
  statement: Document,
): Promise<number> {
  const { engine } = request;
  const search = searchOf(request, statement);
  const collection = engine.catalog.find(namespace);
  if (!collection) return 0;
  const prepared = prepare(collection, search);
  const records: number[] = [];
  for await (const row of searchRows(request, collection, prepared)) records.push(row.record);
  const outcome = await runStatements(engine.catalog, records, true, (record) => {
    const bytes = collection.read(record);
    const document = bytes && readDocument(bytes);
    if (!bytes || !document || !prepared.matches(document)) return 0;
    collection.remove(record, document, bytes);
    return 1;
  });
  return outcome.results.reduce((sum, { result }) => sum + result, 0);
}
