import { Aggregator } from 'mingo/aggregator';
import type { AnyObject, Options } from 'mingo/types';
import type { Engine } from '#server/platform/embedded-mongo/engine.ts';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import { joinStages, wholeCollection } from './joins.ts';
import { asMongo } from './mingo-context.ts';
import { plainGroup } from './plain-group.ts';
import { plainNumbers } from './plain-numbers.ts';
import { assertStages, stageContext } from './stages.ts';

/** Runs the stages that no index serves. */
export type PipelineRunner = {
  /** Throws for a stage that does not exist. */
  assert: (pipeline: readonly Document[]) => void;
  run: (source: AsyncIterable<Document>, pipeline: readonly Document[]) => AsyncGenerator<Document>;
};

/** Stages that look at one document at a time: they run in small groups, so that other clients have their turn. */
const streaming = new Set([
  '$addFields',
  '$lookup',
  '$match',
  '$project',
  '$redact',
  '$replaceRoot',
  '$replaceWith',
  '$set',
  '$unset',
  '$unwind',
]);
const groupSize = 100;
const memoryLimit = 100 * 1024 * 1024;

/** Makes a runner for a database; `variables` are those of the command's `let`. */
export function pipelineRunner(
  engine: Engine,
  database: string,
  variables: Document,
): PipelineRunner {
  const options: { current: Options | undefined } = { current: undefined };
  const context = stageContext(joinStages(engine, database, () => options.current as Options));
  options.current = {
    context,
    variables: plainNumbers(variables) as AnyObject,
    collectionResolver: (name: string) => wholeCollection(engine, `${database}.${name}`),
  } as unknown as Options;
  const apply = (items: Document[], pipeline: readonly Document[]): Document[] => {
    if (pipeline.length === 0) return items;
    const stages = plainNumbers(pipeline) as AnyObject[];
    return asMongo(() => new Aggregator(stages, options.current as Options).run<Document>(items));
  };
  return {
    assert: (pipeline) => assertStages(pipeline, context),
    run: (source, pipeline) => run(source, pipeline, apply),
  };
}

type Apply = (items: Document[], pipeline: readonly Document[]) => Document[];

async function* run(
  source: AsyncIterable<Document>,
  pipeline: readonly Document[],
  apply: Apply,
): AsyncGenerator<Document> {
  const firstBlocking = pipeline.findIndex((stage) => !streaming.has(Object.keys(stage)[0] ?? ''));
  const cut = firstBlocking < 0 ? pipeline.length : firstBlocking;
  const streamed = grouped(source, pipeline.slice(0, cut), apply);
  if (cut === pipeline.length) {
    yield* streamed;
    return;
  }
  const grouping = plainGroup(pipeline[cut]?.['$group']);
  if (grouping) {
    for await (const item of cut === 0 ? source : streamed) grouping.add(item);
    const rest = pipeline.slice(cut + 1);
    const groups = grouping.results();
    yield* rest.length === 0 ? groups : apply(groups.map(plainNumbers) as Document[], rest);
    return;
  }
  const held: Document[] = [];
  let size = 0;
  for await (const item of streamed) {
    held.push(item);
    if (held.length % groupSize === 1) size += writeDocument(item).length * groupSize;
    if (size > memoryLimit) throw tooLarge();
  }
  yield* apply(held, pipeline.slice(cut));
}

async function* grouped(
  source: AsyncIterable<Document>,
  pipeline: readonly Document[],
  apply: Apply,
): AsyncGenerator<Document> {
  let group: Document[] = [];
  for await (const document of source) {
    group.push(plainNumbers(document) as Document);
    if (group.length < groupSize) continue;
    yield* apply(group, pipeline);
    group = [];
    await new Promise((resolve) => setImmediate(resolve));
  }
  yield* apply(group, pipeline);
}

/** The size is judged by every hundredth document. */
function tooLarge(): MongoError {
  return new MongoError(
    'QueryExceededMemoryLimitNoDiskUseAllowed',
    `Exceeded memory limit of ${memoryLimit} bytes for a stage, and this server has no external sorting.`,
  );
}
