import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';
import type { Row } from '#server/platform/embedded-mongo/query/rows.ts';
import { assertSimpleCollation, documentOf, namespaceOf, statementsOf } from './arguments.ts';
import { changeEach, changeFirst, isLongSearch } from './change-rows.ts';
import type { Command, Request } from './command.ts';
import { prepare, rowsNow, type Prepared, type Search } from './query-request.ts';
import { runStatements } from './statements.ts';

/** Removes documents, one or all that match a statement. */
export const remove: Command = async (request) => {
  const { engine, body } = request;
  const namespace = namespaceOf(request);
  const statements = statementsOf(body, 'delete', 'deletes');
  statements.forEach(isSingle);
  const outcome = await runStatements(engine.catalog, statements, body['ordered'] !== false, {
    together: (statement) => removeFirst(request, namespace, statement),
    isLong: (statement) => isLong(request, namespace, statement),
    alone: (statement) => removeFound(request, namespace, statement),
  });
  return { n: outcome.results.reduce((sum, { result }) => sum + result, 0), ...outcome.errors };
};

/** Whether a statement removes one document, not all; throws for a limit that is neither. */
function isSingle(statement: Document): boolean {
  const limit = asNumber(statement['limit']);
  if (limit === 0 || limit === 1) return limit === 1;
  throw new MongoError(
    'FailedToParse',
    `The limit field in delete objects must be 0 or 1. Got ${limit}`,
  );
}

function isLong(request: Request, namespace: string, statement: Document): boolean {
  const search = searchOf(request, statement);
  return !isSingle(statement) || isLongSearch(request.engine.catalog.find(namespace), search);
}

function searchOf(request: Request, statement: Document): Search {
  return {
    filter: documentOf(statement['q'], 'q'),
    hint: statement['hint'],
    variables: documentOf(request.body['let'], 'let'),
    limit: isSingle(statement) ? 1 : 0,
  };
}

function compile(request: Request, namespace: string, statement: Document): Prepared | undefined {
  assertSimpleCollation(statement['collation']);
  return prepare(request.engine.catalog.find(namespace), searchOf(request, statement));
}

function removeFirst(request: Request, namespace: string, statement: Document): number {
  const prepared = compile(request, namespace, statement);
  const [row] = prepared ? rowsNow(request.engine, prepared) : [];
  return prepared && row ? removeRow(prepared, row) : 0;
}

async function removeFound(
  request: Request,
  namespace: string,
  statement: Document,
): Promise<number> {
  const prepared = compile(request, namespace, statement);
  if (!prepared) return 0;
  if (isSingle(statement))
    return changeFirst(request, prepared, (row) => (row ? removeRow(prepared, row) : 0));
  return (await changeEach(request, prepared, (row) => removeRow(prepared, row))).length;
}

function removeRow({ collection }: Prepared, { record, document, bytes }: Row): number {
  collection.remove(record, document, bytes);
  return 1;
}
