import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';
import { assertSimpleCollation, countOf, documentOf, namespaceOf } from './arguments.ts';
import type { Command } from './command.ts';
import { prepare, searchRows } from './query-request.ts';

/** Counts documents; without a filter the kept counter answers. */
export const count: Command = async (request): Promise<Document> => {
  const { engine, body } = request;
  const collection = engine.catalog.find(namespaceOf(request));
  assertSimpleCollation(body['collation']);
  if (!collection) return { n: 0 };
  const filter = documentOf(body['query'], 'query');
  const skip = countOf(body['skip'], 'skip', 0);
  const limit = Math.abs(asNumber(body['limit']) ?? 0);
  if (Object.keys(filter).length === 0) {
    const left = Math.max(collection.count - skip, 0);
    return { n: limit > 0 ? Math.min(left, limit) : left };
  }
  let n = 0;
  const prepared = prepare(collection, { filter, skip, limit, hint: body['hint'] });
  for await (const _row of searchRows(request, collection, prepared)) n += 1;
  return { n };
};
