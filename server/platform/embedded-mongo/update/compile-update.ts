import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { updatePipeline } from '#server/platform/embedded-mongo/aggregate/update-pipeline.ts';
import { compareValues } from '#server/platform/embedded-mongo/format/value-order.ts';
import type { ValueTest } from '#server/platform/embedded-mongo/query/operators.ts';
import { arrayChange } from './array-operators.ts';
import { compileArrayFilters } from './array-filters.ts';
import { fieldChange, type PlaceChange } from './field-operators.ts';
import { clear, findPlace, plainPaths, read, write, type PathContext } from './places.ts';

/** What an update needs to know about the document it changes. */
type UpdateContext = { matched: number | undefined; inserting: boolean };

/** Makes the changed document; the one given may be changed and must not be used again. */
export type Update = (document: Document, context: UpdateContext) => Document;

/** An update as the update and findAndModify commands give it. */
export type UpdateSpec = {
  update: unknown;
  arrayFilters: unknown;
  variables: Document | undefined;
};

/** Compiles an update: operators, a replacement or a pipeline. Throws MongoDB's errors for what is not one. */
export function compileUpdate({ update, arrayFilters, variables }: UpdateSpec): Update {
  const filters = compileArrayFilters(arrayFilters);
  if (filters.size > 0) assertUsed(filters, update);
  if (Array.isArray(update)) return keepingId(updatePipeline(update as Document[], variables));
  if (!isDocument(update))
    throw new MongoError('FailedToParse', 'Update argument must be either an object or an array');
  if (!isModifier(update)) return replacement(update);
  return keepingId(operators(update, filters));
}

/** Tells `{ $set: … }` from a replacement. */
export function isModifier(update: unknown): boolean {
  return isDocument(update) && (Object.keys(update)[0]?.startsWith('$') ?? false);
}

type Step = {
  parts: string[];
  path: string;
  operator: string;
  change: PlaceChange;
  makes: boolean;
};

const makesNothing = new Set(['$unset', '$pop', '$pull', '$pullAll']);

function operators(update: Document, arrayFilters: ReadonlyMap<string, ValueTest>): Update {
  const steps: Step[] = [];
  const renames: { from: string[]; to: string[] }[] = [];
  const paths: string[] = [];
  for (const operator of Object.keys(update)) {
    const fields = update[operator];
    if (!isDocument(fields)) throw notDocument(operator, fields);
    for (const path of Object.keys(fields)) {
      assertPath(path);
      paths.push(path);
      if (operator === '$rename') {
        renames.push(renameOf(path, fields[path]));
        paths.push(String(fields[path]));
        continue;
      }
      const change = fieldChange(operator, fields[path]) ?? arrayChange(operator, fields[path]);
      if (!change) throw unknownOperator(operator);
      steps.push({
        parts: path.split('.'),
        path,
        operator,
        change,
        makes: !makesNothing.has(operator),
      });
    }
  }
  assertNoConflict(paths);
  return (document, { matched, inserting }) => {
    const context = { matched, arrayFilters };
    for (const { from, to } of renames) rename(document, from, to);
    // Filters judge elements as they were, so every path is worked out before anything changes.
    const due = steps
      .filter(({ operator }) => inserting || operator !== '$setOnInsert')
      .map((step) => ({ step, targets: targetsOf(document, step, context) }));
    for (const { step, targets } of due) applyStep(document, step, targets);
    return document;
  };
}

const targetsOf = (document: Document, { parts, path }: Step, context: PathContext) =>
  path.includes('$') ? plainPaths(document, parts, context) : [parts];

function applyStep(document: Document, step: Step, targets: readonly string[][]): void {
  for (const parts of targets) {
    const place = findPlace(document, parts, step.makes);
    if (place) step.change(place, step.path);
  }
}

function rename(document: Document, from: string[], to: string[]): void {
  const source = findPlace(document, from, false);
  const value = source && read(source);
  if (!source || value === undefined) return;
  clear(source);
  const target = findPlace(document, to, true);
  if (target) write(target, value);
}

function renameOf(path: string, target: unknown): { from: string[]; to: string[] } {
  if (typeof target !== 'string') {
    throw new MongoError('BadValue', `The 'to' field for $rename must be a string: ${path}`);
  }
  assertPath(target);
  if (path === target) {
    throw new MongoError(
      'BadValue',
      `The source and target field for $rename must differ: ${path}: "${path}"`,
    );
  }
  return { from: path.split('.'), to: target.split('.') };
}

function replacement(update: Document): Update {
  for (const key of Object.keys(update)) {
    if (key.startsWith('$')) {
      throw new MongoError(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${key}' in '${key}' is not allowed in the context of an update's replacement document.`,
      );
    }
  }
  return (document) => {
    const hasId = Object.hasOwn(document, '_id');
    if (
      hasId &&
      Object.hasOwn(update, '_id') &&
      compareValues(update['_id'], document['_id']) !== 0
    ) {
      throw new MongoError(
        'ImmutableField',
        `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${String(update['_id'])}`,
      );
    }
    return hasId ? { _id: document['_id'], ...update } : { ...update };
  };
}

function keepingId(update: Update): Update {
  return (document, context) => {
    const had = Object.hasOwn(document, '_id');
    const id = document['_id'];
    const changed = update(document, context);
    if (!had) return changed;
    if (Object.hasOwn(changed, '_id') && compareValues(changed['_id'], id) === 0) return changed;
    throw new MongoError(
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  };
}

/** Throws for an array filter that no path of the update names. */
function assertUsed(filters: ReadonlyMap<string, ValueTest>, update: unknown): void {
  const fields = isModifier(update) ? Object.values(update as Document).filter(isDocument) : [];
  const parts = new Set(
    fields
      .flatMap((each) => Object.keys(each))
      .join('.')
      .split('.'),
  );
  for (const name of filters.keys()) {
    if (!parts.has(`$[${name}]`))
      throw new MongoError(
        'FailedToParse',
        `The array filter for identifier '${name}' was not used in the update`,
      );
  }
}

function assertPath(path: string): void {
  if (path === '') throw new MongoError('EmptyFieldName', 'An empty update path is not valid.');
  for (const part of path.split('.')) {
    if (part === '') {
      throw new MongoError(
        'EmptyFieldName',
        `The update path '${path}' contains an empty field name, which is not allowed.`,
      );
    }
    if (part.startsWith('$') && part !== '$' && !/^\$\[.*\]$/.test(part)) {
      throw new MongoError(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${part}' in '${path}' is not valid for storage.`,
      );
    }
  }
}

function assertNoConflict(paths: readonly string[]): void {
  const sorted = paths.toSorted();
  for (const [at, path] of sorted.entries()) {
    const next = sorted[at + 1];
    const clash = next === path || sorted.some((other) => other.startsWith(`${path}.`));
    if (clash)
      throw new MongoError(
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict at '${path}'`,
      );
  }
}

function notDocument(operator: string, fields: unknown): MongoError {
  if (
    !fieldChange(operator, 1) &&
    !['$push', '$addToSet', '$pop', '$pull', '$pullAll', '$rename', '$bit'].includes(operator)
  ) {
    return unknownOperator(operator);
  }
  return new MongoError(
    'FailedToParse',
    `Modifiers operate on fields but we found type ${Array.isArray(fields) ? 'array' : typeof fields} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(fields)}}`,
  );
}

function unknownOperator(operator: string): MongoError {
  return new MongoError(
    'FailedToParse',
    `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
  );
}
