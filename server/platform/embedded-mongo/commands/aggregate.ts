import { plainGroup } from '#server/platform/embedded-mongo/aggregate/plain-group.ts';
import { outputOf, writeOutput } from '#server/platform/embedded-mongo/aggregate/output.ts';
import {
  pipelineRunner,
  type PipelineRunner,
} from '#server/platform/embedded-mongo/aggregate/run-pipeline.ts';
import { sourceStage } from '#server/platform/embedded-mongo/aggregate/source-stage.ts';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import { countKeys, coveredPlan } from '#server/platform/embedded-mongo/query/covered.ts';
import type { Row } from '#server/platform/embedded-mongo/query/rows.ts';
import { assertSimpleCollation, countOf, documentOf } from './arguments.ts';
import { each } from './collections.ts';
import type { Command, Request } from './command.ts';
import { within } from './count.ts';
import { cursorReply } from './cursor-reply.ts';
import { prepare, searchRows, visitRows, type Search } from './query-request.ts';

/** Runs a pipeline: its beginning by index, the rest by mingo. */
export const aggregate: Command = async (request) => {
  const { engine, body, database, time } = request;
  assertSimpleCollation(body['collation']);
  const target = body['aggregate'];
  const namespace =
    typeof target === 'string' ? `${database}.${target}` : `${database}.$cmd.aggregate`;
  const pipeline = body['pipeline'];
  if (!Array.isArray(pipeline))
    throw new MongoError('TypeMismatch', "'pipeline' option must be specified as an array");
  if (body['cursor'] === undefined)
    throw new MongoError(
      'FailedToParse',
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  const cursor = documentOf(body['cursor'], 'cursor');
  const batchSize = countOf(cursor['batchSize'], 'batchSize', 101);
  const source = results(request, namespace, pipeline as Document[]);
  return cursorReply(
    await engine.cursors.first(namespace, source, { batchSize, time }),
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
  const output = outputOf(pipeline, database);
  const stages = output ? pipeline.slice(0, -1) : pipeline;
  const runner = pipelineRunner(engine, database, variables);
  const source = sourceStage(engine, namespace, stages);
  runner.assert(source ? stages.slice(1) : stages);
  const made = source
    ? runner.run(each(source), stages.slice(1))
    : queried(request, namespace, stages, variables, runner);
  if (output) await writeOutput(engine, output, made);
  else for await (const item of made) yield Buffer.isBuffer(item) ? item : writeDocument(item);
}

async function* queried(
  request: Request,
  namespace: string,
  pipeline: Document[],
  variables: Document,
  runner: PipelineRunner,
): AsyncGenerator<Document | Buffer> {
  const { search, rest } = leadingSearch(pipeline);
  const collection = request.engine.catalog.find(namespace);
  const hint = request.body['hint'];
  const prepared = prepare(collection, { ...search, hint, variables });
  const counted = countField(rest);
  const covered = counted && prepared && coveredPlan(prepared.plan, search.filter);
  if (covered) {
    const all = countKeys(request.engine.store, covered);
    const count = within(all, search.skip ?? 0, search.limit ?? 0);
    if (count > 0) yield counted(count);
    return;
  }
  if (counted) {
    let count = 0;
    if (prepared) await visitRows(request, prepared, () => void (count += 1));
    if (count > 0) yield counted(count);
    return;
  }
  const grouping = prepared && plainGroup(rest[0]?.['$group']);
  if (grouping) {
    await visitRows(request, prepared, ({ document }) => grouping.add(document));
    yield* runner.run(each(grouping.results()), rest.slice(1));
    return;
  }
  const rows = prepared ? searchRows(request, prepared) : each<Row>([]);
  if (rest.length > 0) yield* runner.run(documentsOf(rows), rest);
  else for await (const row of rows) yield row.bytes;
}

async function* documentsOf(rows: AsyncIterable<Row>): AsyncGenerator<Document> {
  for await (const row of rows) yield row.document;
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
