import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import {
  writeDocument,
  prependRaw,
} from '#server/platform/embedded-mongo/format/write-document.ts';
import { compileProjection } from '#server/platform/embedded-mongo/query/project.ts';
import type { Matcher } from '#server/platform/embedded-mongo/query/matcher.ts';
import type { Row } from '#server/platform/embedded-mongo/query/rows.ts';
import { truthy } from '#server/platform/embedded-mongo/storage/parse-index.ts';
import { assertSimpleCollation, documentOf, namespaceOf } from './arguments.ts';
import { changeRow, compileChange, upsert, type Change } from './change-one.ts';
import { changeFirst, isLongSearch } from './change-rows.ts';
import type { Command, Request } from './command.ts';
import { prepare, rowsNow, type Prepared, type Search } from './query-request.ts';

type Found = { document: Document; bytes: Buffer } | undefined;
type Result = { value: Found; lastErrorObject: Document; matches: Matcher | undefined };

/** Changes or removes one document and answers with it, before or after. */
export const findAndModify: Command = async (request) => {
  const { body } = request;
  const namespace = namespaceOf(request);
  assertSimpleCollation(body['collation']);
  const removes = truthy(body['remove']);
  assertForm(body, removes);
  const variables = documentOf(body['let'], 'let');
  const search: Search = {
    filter: documentOf(body['query'], 'query'),
    sort: body['sort'],
    hint: body['hint'],
    variables,
    limit: 1,
  };
  const change = removes
    ? undefined
    : compileChange(body['update'], body['arrayFilters'], variables);
  const result = await found(request, namespace, search, (prepared, row) =>
    prepared && row
      ? modify(body, prepared, row, change)
      : upsertOrNothing(request, namespace, search.filter, change),
  );
  return reply(result, body['fields'] ?? body['projection']);
};

function assertForm(body: Document, removes: boolean): void {
  if (removes && body['update'] !== undefined) {
    throw new MongoError('FailedToParse', 'Cannot specify both an update and remove=true');
  }
  if (removes && truthy(body['upsert']))
    throw new MongoError('FailedToParse', 'Cannot specify both upsert=true and remove=true');
  if (removes && truthy(body['new'])) {
    throw new MongoError(
      'FailedToParse',
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
  }
  if (!removes && body['update'] === undefined) {
    throw new MongoError('FailedToParse', 'Either an update or remove=true must be specified');
  }
}

/** Looks inside the commit when an index leads there, and before it when that takes long. */
async function found(
  request: Request,
  namespace: string,
  search: Search,
  then: (prepared: Prepared | undefined, row: Row | undefined) => Result,
): Promise<Result> {
  const { engine } = request;
  const collection = engine.catalog.find(namespace);
  if (collection && isLongSearch(collection, search)) {
    const prepared = prepare(collection, search);
    return changeFirst(request, prepared, (row) => then(prepared, row));
  }
  return engine.catalog.commit(() => {
    const prepared = prepare(engine.catalog.find(namespace), search);
    const [row] = prepared ? rowsNow(engine, prepared) : [];
    return then(prepared, row);
  });
}

function modify(body: Document, prepared: Prepared, row: Row, change: Change | undefined): Result {
  const { matches } = prepared;
  if (!change) {
    prepared.collection.remove(row.record, row.document, row.bytes);
    return { value: row, lastErrorObject: { n: 1 }, matches };
  }
  const { after, bytes } = changeRow(row, change, prepared);
  const value = truthy(body['new']) ? { document: after, bytes } : row;
  return { value, lastErrorObject: { n: 1, updatedExisting: true }, matches };
}

function upsertOrNothing(
  { engine, body }: Request,
  namespace: string,
  filter: Document,
  change: Change | undefined,
): Result {
  const nothing = { value: undefined, matches: undefined };
  if (!change) return { ...nothing, lastErrorObject: { n: 0 } };
  if (!truthy(body['upsert']))
    return { ...nothing, lastErrorObject: { n: 0, updatedExisting: false } };
  const made = upsert(engine, namespace, filter, change);
  return {
    value: truthy(body['new']) ? made : undefined,
    lastErrorObject: { n: 1, updatedExisting: false, upserted: made.document['_id'] },
    matches: undefined,
  };
}

function reply(
  { value, lastErrorObject, matches }: Result,
  projection: unknown,
): Document | Buffer {
  if (!value) return { lastErrorObject, value: null };
  const project = compileProjection(projection, matches ?? (() => true));
  const bytes = project ? writeDocument(project(value.document)) : value.bytes;
  return prependRaw(0x03, 'value', bytes, writeDocument({ lastErrorObject, ok: 1 }));
}
