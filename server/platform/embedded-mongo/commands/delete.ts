import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';
import { assertSimpleCollation, documentOf, namespaceOf } from './arguments.ts';
import type { Command, Request } from './command.ts';
import { prepare, rowsNow, searchRows } from './query-request.ts';
import { runStatements, writeError } from './statements.ts';

/** Removes documents, one or all that match a statement. */
export const remove: Command = async (request) => {
  const { body } = request;
  const namespace = namespaceOf(request);
  const statements = body['deletes'];
  if (!Array.isArray(statements))
    throw new MongoError(40414, "BSON field 'delete.deletes' is missing but a required field");
  let removed = 0;
  const writeErrors: Document[] = [];
  for (const [index, raw] of (statements as Buffer[]).entries()) {
    try {
      removed += await removeMatching(request, namespace, readDocument(raw));
    } catch (error) {
      writeErrors.push(writeError(index, error));
      if (body['ordered'] !== false) break;
    }
  }
  return { n: removed, ...(writeErrors.length > 0 ? { writeErrors } : {}) };
};

async function removeMatching(
  request: Request,
  namespace: string,
  statement: Document,
): Promise<number> {
  const { engine } = request;
  assertSimpleCollation(statement['collation']);
  const variables = documentOf(request.body['let'], 'let');
  const search = { filter: documentOf(statement['q'], 'q'), hint: statement['hint'], variables };
  const collection = engine.catalog.find(namespace);
  if (!collection) return 0;
  if (asNumber(statement['limit']) === 1) {
    return engine.catalog.commit(() => {
      for (const row of rowsNow(engine, collection, prepare(collection, { ...search, limit: 1 }))) {
        collection.remove(row.record, row.document, row.bytes);
        return 1;
      }
      return 0;
    });
  }
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
