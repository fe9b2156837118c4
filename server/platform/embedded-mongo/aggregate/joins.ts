import { Aggregator } from 'mingo/aggregator';
import { $graphLookup, $unionWith } from 'mingo/operators/pipeline';
import type { AnyObject, Options } from 'mingo/types';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Engine } from '#server/platform/embedded-mongo/engine.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { compareValues } from '#server/platform/embedded-mongo/format/value-order.ts';
import { prepare, rowsNow } from '#server/platform/embedded-mongo/commands/query-request.ts';
import { someValue } from '#server/platform/embedded-mongo/query/paths.ts';
import { compileExpression } from './mingo-context.ts';
import { plainNumbers } from './plain-numbers.ts';
import type { Stream } from './stages.ts';

/** The stages that read other collections: `$lookup` by the index of the foreign field, the others by a walk. */
export function joinStages(
  engine: Engine,
  database: string,
  context: () => Options,
): Record<string, unknown> {
  const $lookup = (stream: Stream, operand: Document): Stream => {
    const join = joinOf(operand);
    return stream.map((item) => ({
      ...item,
      [join.as]: joined(engine, database, join, item, context()),
    }));
  };
  return { $lookup, $unionWith, $graphLookup };
}

/** All documents of a collection as mingo takes them. */
export function wholeCollection(engine: Engine, namespace: string): AnyObject[] {
  const collection = engine.catalog.find(namespace);
  if (!collection) return [];
  const rows = rowsNow(engine, prepare(collection, { filter: {} }));
  return Array.from(rows, (row) => plainNumbers(row.document) as AnyObject);
}

type Join = {
  from: string;
  as: string;
  localField: string | undefined;
  foreignField: string | undefined;
  pipeline: Document[];
  variables: Document;
};

function joinOf(operand: Document): Join {
  const { from, as, localField, foreignField, pipeline } = operand;
  if (typeof from !== 'string' || typeof as !== 'string') {
    throw new MongoError('FailedToParse', "$lookup needs 'from' and 'as' to be strings");
  }
  if (
    (localField === undefined) !== (foreignField === undefined) ||
    (localField === undefined && !Array.isArray(pipeline))
  ) {
    throw new MongoError(
      'FailedToParse',
      '$lookup requires either pipeline or both localField and foreignField to be specified',
    );
  }
  return {
    from,
    as,
    localField: localField as string | undefined,
    foreignField: foreignField as string | undefined,
    pipeline: Array.isArray(pipeline) ? (pipeline as Document[]) : [],
    variables: (operand['let'] ?? {}) as Document,
  };
}

function joined(
  engine: Engine,
  database: string,
  join: Join,
  item: Document,
  options: Options,
): Document[] {
  const found = foreignDocuments(engine, `${database}.${join.from}`, join, item);
  if (join.pipeline.length === 0) return found;
  const variables: Document = {};
  for (const [name, expression] of Object.entries(join.variables))
    variables[name] = compileExpression(expression)(item) ?? null;
  const aggregator = new Aggregator(join.pipeline as AnyObject[], {
    ...options,
    variables: { ...options.variables, ...variables },
  });
  return aggregator.run<Document>(found);
}

function foreignDocuments(
  engine: Engine,
  namespace: string,
  join: Join,
  item: Document,
): Document[] {
  const { localField, foreignField } = join;
  const collection = engine.catalog.find(namespace);
  if (!collection) return [];
  const filters = [plainMatch(join.pipeline[0])];
  if (localField !== undefined && foreignField !== undefined) {
    filters.push({ [foreignField]: { $in: localValues(item, localField) } });
  }
  const rows = rowsNow(engine, prepare(collection, { filter: { $and: filters } }));
  return Array.from(rows, (row) => plainNumbers(row.document) as Document);
}

/** The `$match` that a joined pipeline begins with, when no variable is in it: an index may serve it. */
function plainMatch(stage: Document | undefined): Document {
  const match = stage?.['$match'];
  return isDocument(match) && !JSON.stringify(match).includes('"$$') && !('$expr' in match)
    ? match
    : {};
}

/** A missing local field joins with what has no foreign field, as null does. */
function localValues(item: Document, path: string): unknown[] {
  const values: unknown[] = [];
  someValue(item, path.split('.'), (value) => {
    const each = Array.isArray(value) ? (value as unknown[]) : [value ?? null];
    for (const one of each)
      if (!values.some((other) => compareValues(other, one) === 0)) values.push(one);
    return false;
  });
  return values;
}
