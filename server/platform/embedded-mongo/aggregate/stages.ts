import { Context, OpType } from 'mingo/core';
import * as pipelineOperators from 'mingo/operators/pipeline';
import type { AnyObject } from 'mingo/types';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { compareValues } from '#server/platform/embedded-mongo/format/value-order.ts';
import { compileFilter } from '#server/platform/embedded-mongo/query/matcher.ts';
import { compileProjection } from '#server/platform/embedded-mongo/query/project.ts';
import { sortTooLarge } from '#server/platform/embedded-mongo/query/rows.ts';
import { parseSort, sortKey } from '#server/platform/embedded-mongo/query/sort.ts';
import { assertKnown, compileExpression, expressionContext } from './mingo-context.ts';
import { assertStageFields } from './stage-fields.ts';

/** The part of mingo's lazy iterator that stages work with. */
export type Stream = {
  map: (change: (item: Document) => unknown) => Stream;
  filter: (test: (item: Document) => boolean) => Stream;
  transform: (change: (items: Document[]) => Iterator<Document>) => Stream;
  collect: () => Document[];
};

type Stage = (stream: Stream, operand: unknown, options: unknown) => Stream;

/** 100 MB, counted at 64 bytes for the least document: MongoDB caps what a stage may hold. */
const maxSortItems = (100 * 1024 * 1024) / 64;

const $match: Stage = (stream, operand, options) =>
  stream.filter(compileFilter(operand as Document, variablesOf(options)));

/** mingo's own would put computed fields first. */
const $project: Stage = (stream, operand, options) => {
  if (typeof operand !== 'object' || operand === null || Object.keys(operand).length === 0) {
    throw new MongoError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  }
  const sliced = asExpressions(operand as Document);
  const project = compileProjection(sliced, () => true, variablesOf(options));
  return project ? stream.map(project) : stream;
};

const $sort: Stage = (stream, operand) => {
  const sort = parseSort(operand);
  if (sort.length === 0) throw new MongoError(15976, '$sort stage must have at least one sort key');
  return stream.transform((items) => {
    const keyed = items.map((item) => ({ item, key: sortKey(item, sort) }));
    if (keyed.length > maxSortItems) throw sortTooLarge();
    return keyed
      .sort((a, b) => Buffer.compare(a.key, b.key))
      .map(({ item }) => item)
      [Symbol.iterator]();
  });
};

/** A `$group` by the range a value is in, lower bound included; mingo's own takes the lower bound for the range before. */
const $bucket: Stage = (stream, operand, options) => {
  const { groupBy, boundaries, output = { count: { $sum: 1 } }, ...rest } = operand as Document;
  if (!Array.isArray(boundaries) || boundaries.length < 2 || !isDocument(output)) {
    throw new MongoError(
      40192,
      "$bucket needs 'boundaries', an array of at least two values, and 'output' to be an object",
    );
  }
  const bounds = boundaries as unknown[];
  if (bounds.some((bound, at) => at > 0 && compareValues(bounds[at - 1], bound) >= 0))
    throw new MongoError(40194, "The 'boundaries' option to $bucket must be sorted");
  const range = bounds.slice(0, -1).reduceRight<unknown>(
    (others, lower, at) => ({
      $cond: [
        { $and: [{ $gte: [groupBy, lower] }, { $lt: [groupBy, bounds[at + 1]] }] },
        lower,
        others,
      ],
    }),
    rest['default'],
  );
  const valueOf = compileExpression(groupBy, variablesOf(options));
  const isInside = (item: Document): boolean => {
    const value = valueOf(item);
    if (compareValues(value, bounds[0]) >= 0 && compareValues(value, bounds.at(-1)) < 0)
      return true;
    throw new MongoError(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    );
  };
  const inside = 'default' in rest ? stream : stream.filter(isInside);
  const group = ownStages['$group'] as Stage;
  return $sort(group(inside, { _id: range, ...output }, options), { _id: 1 }, options);
};

function variablesOf(options: unknown): Document {
  return (options as { variables?: Document }).variables ?? {};
}

/** In a pipeline `$slice` is an expression on values, not the projection of find. */
function asExpressions(fields: Document): Document {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const isSlice = isDocument(value) && '$slice' in value;
      return [name, isSlice ? { $concatArrays: [value] } : value];
    }),
  );
}

const {
  $lookup: _lookup,
  $out: _out,
  $merge: _merge,
  $unionWith: _union,
  $graphLookup: _graph,
  ...ownStages
} = pipelineOperators as Record<string, unknown>;

/** Stages that need other collections come with the pipeline that uses them. */
export function stageContext(joins: Record<string, unknown>): Context {
  const stages = { ...ownStages, $bucket, $match, $project, $sort, ...joins };
  return Context.from(expressionContext, Context.init({ pipeline: stages as never }));
}

/** Stages that hold nothing but expressions: an unknown one is refused before anything is read. */
const ofExpressions = new Set(['$addFields', '$group', '$replaceRoot', '$replaceWith', '$set']);

/** The pipelines that a stage runs itself. */
function innerPipelines(name: string, operand: unknown): unknown[][] {
  if (!isDocument(operand)) return [];
  const inner = name === '$facet' ? Object.values(operand) : [operand['pipeline']];
  return inner.filter((each) => Array.isArray(each));
}

/** Throws for a pipeline that is not one: stages are documents with one field, which names a stage. */
export function assertStages(pipeline: readonly unknown[], context: Context): void {
  for (const stage of pipeline) {
    if (typeof stage !== 'object' || stage === null) {
      throw new MongoError(
        'TypeMismatch',
        "Each element of the 'pipeline' array must be an object",
      );
    }
    const names = Object.keys(stage as AnyObject);
    const [name = ''] = names;
    if (names.length !== 1) {
      throw new MongoError(
        40323,
        'A pipeline stage specification object must contain exactly one field.',
      );
    }
    if (name === '$changeStream')
      throw new MongoError(40573, 'The $changeStream stage is only supported on replica sets');
    if (context.getOperator(OpType.PIPELINE, name) === null) {
      throw new MongoError(40324, `Unrecognized pipeline stage name: '${name}'`);
    }
    const operand = (stage as Document)[name];
    assertStageFields(name, operand);
    for (const inner of innerPipelines(name, operand)) assertStages(inner, context);
    if (ofExpressions.has(name)) assertKnown(operand);
  }
}
