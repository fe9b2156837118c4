import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import {
  $addFields,
  $project,
  $replaceRoot,
  $replaceWith,
  $set,
  $unset,
} from 'mingo/operators/pipeline';
import type { AnyObject, Options } from 'mingo/types';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asMongo, expressionContext } from './mingo-context.ts';
import { plainNumbers } from './plain-numbers.ts';

const context = Context.from(
  expressionContext,
  Context.init({
    pipeline: { $addFields, $project, $replaceRoot, $replaceWith, $set, $unset } as never,
  }),
);
const allowed = new Set([
  '$addFields',
  '$project',
  '$replaceRoot',
  '$replaceWith',
  '$set',
  '$unset',
]);

/** Compiles an update that is a pipeline; throws InvalidOptions for a stage that an update may not have. */
export function updatePipeline(
  stages: readonly Document[],
  variables?: Document,
): (document: Document) => Document {
  for (const stage of stages) {
    const [name = ''] = Object.keys(stage);
    if (!allowed.has(name))
      throw new MongoError('InvalidOptions', `${name} is not allowed to be used within an update`);
  }
  const options = { context, variables: plainNumbers(variables ?? {}) as AnyObject };
  const aggregator = new Aggregator(plainNumbers(stages) as AnyObject[], options as Options);
  return (document) => {
    const [result] = asMongo(() => aggregator.run<Document>([plainNumbers(document) as AnyObject]));
    if (!result) throw new MongoError('BadValue', 'the update pipeline made no document');
    return result;
  };
}
