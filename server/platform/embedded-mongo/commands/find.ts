import { compileProjection } from '#server/platform/embedded-mongo/query/project.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { assertSimpleCollation, countOf, documentOf, namespaceOf } from './arguments.ts';
import type { Command, Request } from './command.ts';
import { cursorReply } from './cursor-reply.ts';
import { prepare, searchRows, type Search } from './query-request.ts';

/** Answers with the first documents that match. */
export const find: Command = async (request) => {
  const { engine, body, time } = request;
  const namespace = namespaceOf(request);
  const batchSize = countOf(body['batchSize'], 'batchSize', 101);
  const source = documents(request, namespace, searchOf(body));
  const keep = body['singleBatch'] !== true;
  const noTimeout = body['noCursorTimeout'] === true;
  return cursorReply(
    await engine.cursors.first(namespace, source, { batchSize, keep, noTimeout, time }),
    'firstBatch',
  );
};

/** The search that a find (or its explain) asks for. */
export function searchOf(body: Document): Search {
  assertSimpleCollation(body['collation']);
  return {
    filter: documentOf(body['filter'], 'filter'),
    sort: body['sort'],
    skip: countOf(body['skip'], 'skip', 0),
    limit: countOf(body['limit'], 'limit', 0),
    hint: body['hint'],
    variables: documentOf(body['let'], 'let'),
  };
}

async function* documents(
  request: Request,
  namespace: string,
  search: Search,
): AsyncGenerator<Buffer> {
  const prepared = prepare(request.engine.catalog.find(namespace), search);
  const project = compileProjection(
    request.body['projection'],
    prepared?.matches ?? (() => true),
    search.variables,
  );
  if (!prepared) return;
  for await (const row of searchRows(request, prepared))
    yield project ? writeDocument(project(row.document)) : row.bytes;
}
