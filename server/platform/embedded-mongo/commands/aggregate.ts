import { Aggregator } from 'mingo/aggregator';
import type { AnyObject, Options } from 'mingo/types';
import { joinStages, wholeCollection } from '#server/platform/embedded-mongo/aggregate/joins.ts';
import { asMongo } from '#server/platform/embedded-mongo/aggregate/mingo-context.ts';
import { plainNumbers } from '#server/platform/embedded-mongo/aggregate/plain-numbers.ts';
import { assertStages, stageContext } from '#server/platform/embedded-mongo/aggregate/stages.ts';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import { assertSimpleCollation, countOf, documentOf } from './arguments.ts';
import type { Command, Request } from './command.ts';
import { cursorReply } from './cursor-reply.ts';
import { prepare, searchRows, type Search } from './query-request.ts';

/** Runs a pipeline: its beginning by index, the rest by mingo. */
export const aggregate: Command = async (request) => {
  const { engine, body, database } = request;
  assertSimpleCollation(body['collation']);
  const target = body['aggregate'];
  const namespace =
    typeof target === 'string' ? `${database}.${target}` : `${database}.$cmd.aggregate`;
  const pipeline = body['pipeline'];
  if (!Array.isArray(pipeline))
    throw new MongoError('TypeMismatch', "'pipeline' option must be specified as an array");
  const cursor = documentOf(body['cursor'], 'cursor');
  const batchSize = countOf(cursor['batchSize'], 'batchSize', 101);
  const source = results(request, namespace, pipeline as Document[]);
  return cursorReply(
    await engine.cursors.first(namespace, source, { batchSize, keep: true, noTimeout: false }),
    'firstBatch',
  );
};

/** Takes the stages that the query engine itself can do off the front of a pipeline. */
export function leadingSearch(pipeline: readonly Document[]): { search: Search; rest: Document[] } {
  const search: Search = { filter: {} };
  let at = 0;
  const filters: Document[] = [];
  for (; at < pipeline.length && '$match' in (pipeline[at] ?? {}); at += 1) {
    filters.push(documentOf(pipeline[at]?.['$match'], '$match'));
  }
  if (filters.length > 0)
    search.filter = filters.length === 1 && filters[0] ? filters[0] : { $and: filters };
  if (pipeline[at]?.['$sort'] !== undefined) search.sort = pipeline[at++]?.['$sort'];
  if (pipeline[at]?.['$skip'] !== undefined)
    search.skip = countOf(pipeline[at++]?.['$skip'], '$skip', 0);
  if (pipeline[at]?.['$limit'] !== undefined) {
    const limit = countOf(pipeline[at++]?.['$limit'], '$limit', 0);
    if (limit === 0) throw new MongoError(15958, 'the limit must be positive');
    search.limit = limit;
  }
  return { search, rest: pipeline.slice(at) };
}

async function* results(
  request: Request,
  namespace: string,
  pipeline: Document[],
): AsyncGenerator<Buffer> {
  const { engine, body, database } = request;
  const variables = documentOf(body['let'], 'let');
  const options: { current: Options | undefined } = { current: undefined };
  const context = stageContext(joinStages(engine, database, () => options.current as Options));
  options.current = {
    context,
    variables: plainNumbers(variables) as AnyObject,
    collectionResolver: (name: string) => wholeCollection(engine, `${database}.${name}`),
  } as unknown as Options;
  assertStages(pipeline, context);
  const { search, rest } = leadingSearch(pipeline);
  const collection = engine.catalog.find(namespace);
  const prepared = collection && prepare(collection, { ...search, hint: body['hint'], variables });
  const rows = prepared ? searchRows(request, collection, prepared) : [];
  const counted = countField(rest);
  if (counted) {
    let count = 0;
    for await (const _row of rows) count += 1;
    if (count > 0) yield writeDocument(counted(count));
    return;
  }
  if (rest.length === 0) {
    for await (const row of rows) yield row.bytes;
    return;
  }
  const items: AnyObject[] = [];
  for await (const row of rows) items.push(plainNumbers(row.document) as AnyObject);
  const aggregator = new Aggregator(plainNumbers(rest) as AnyObject[], options.current);
  const made = asMongo(() => aggregator.run<Document>(items));
  for (const document of made) yield writeDocument(document);
}

/** countDocuments asks with this group; the documents themselves are not needed for it, nor for $count. */
function countField(rest: readonly Document[]): ((count: number) => Document) | undefined {
  const [stage] = rest;
  if (rest.length !== 1 || !stage) return undefined;
  const name = stage['$count'];
  if (typeof name === 'string' && name !== '' && !name.startsWith('$') && !name.includes('.')) {
    return (count) => ({ [name]: count });
  }
  const group = stage['$group'] as Document | undefined;
  const n = group?.['n'] as Document | undefined;
  const isCount =
    group &&
    Object.keys(group).length === 2 &&
    asNumber(group['_id']) === 1 &&
    asNumber(n?.['$sum']) === 1;
  return isCount ? (count) => ({ _id: group['_id'], n: count }) : undefined;
}
