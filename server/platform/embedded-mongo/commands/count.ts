import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';
import { coveredPlan, countKeys } from '#server/platform/embedded-mongo/query/covered.ts';
import { assertSimpleCollation, countOf, documentOf, namespaceOf } from './arguments.ts';
import type { Command } from './command.ts';
import { prepare, visitRows } from './query-request.ts';

/** Counts documents; without a filter the kept counter answers, and where it can the index alone. */
export const count: Command = async (request): Promise<Document> => {
  const { engine, body } = request;
  const collection = engine.catalog.find(namespaceOf(request));
  assertSimpleCollation(body['collation']);
  const filter = documentOf(body['query'], 'query');
  const skip = countOf(body['skip'], 'skip', 0);
  const limit = Math.abs(asNumber(body['limit']) ?? 0);
  const prepared = prepare(collection, { filter, skip, limit, hint: body['hint'] });
  if (!prepared) return { n: 0 };
  if (Object.keys(filter).length === 0)
    return { n: within(prepared.collection.count, skip, limit) };
  const covered = coveredPlan(prepared.plan, filter);
  if (covered) return { n: within(countKeys(engine.store, covered), skip, limit) };
  let n = 0;
  await visitRows(request, prepared, () => {
    n += 1;
  });
  return { n };
};

/** What skip and limit (0 for none) leave of a count. */
export function within(count: number, skip: number, limit: number): number {
  const left = Math.max(count - skip, 0);
  return limit > 0 ? Math.min(left, limit) : left;
}
