import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber, compareValues } from '#server/platform/embedded-mongo/format/value-order.ts';
import {
  compileElement,
  isOperatorDocument,
} from '#server/platform/embedded-mongo/query/matcher.ts';
import { isRegExp, regExpTest } from '#server/platform/embedded-mongo/query/reg-exp.ts';
import { parseSort, sortKey } from '#server/platform/embedded-mongo/query/sort.ts';
import { typeName } from '#server/platform/embedded-mongo/query/type-names.ts';
import type { PlaceChange } from './field-operators.ts';
import { read, write, type Place } from './places.ts';

/** The change that an array operator makes; throws for an operand that it does not take. */
export function arrayChange(operator: string, operand: unknown): PlaceChange | undefined {
  switch (operator) {
    case '$push':
      return push(operand);
    case '$addToSet':
      return addToSet(operand);
    case '$pop':
      return pop(operand);
    case '$pull':
      return pull(operand);
    case '$pullAll':
      return pullAll(operand);
    default:
      return undefined;
  }
}

function push(operand: unknown): PlaceChange {
  const modifiers =
    isDocument(operand) && Object.hasOwn(operand, '$each') ? operand : { $each: [operand] };
  const items = eachOf(modifiers, '$push');
  for (const name of Object.keys(modifiers)) {
    if (!['$each', '$position', '$slice', '$sort'].includes(name)) {
      throw new MongoError('BadValue', `Unrecognized clause in $push: ${name}`);
    }
  }
  return (place, path) => {
    const array = arrayAt(place, path, '$push') ?? [];
    const position = whole(modifiers, '$position') ?? array.length;
    const at = position < 0 ? Math.max(array.length + position, 0) : position;
    const all = array.toSpliced(at, 0, ...items);
    const sorted = Object.hasOwn(modifiers, '$sort') ? sortItems(all, modifiers['$sort']) : all;
    write(place, sliced(sorted, whole(modifiers, '$slice')));
  };
}

function addToSet(operand: unknown): PlaceChange {
  const isEach = isDocument(operand) && Object.hasOwn(operand, '$each');
  const items = isEach ? eachOf(operand, '$addToSet') : [operand];
  return (place, path) => {
    const array = [...(arrayAt(place, path, '$addToSet') ?? [])];
    for (const item of items) {
      if (!array.some((other) => compareValues(other, item) === 0)) array.push(item);
    }
    write(place, array);
  };
}

function pop(operand: unknown): PlaceChange {
  const end = asNumber(operand);
  if (end !== 1 && end !== -1)
    throw new MongoError('FailedToParse', `$pop expects 1 or -1, found: ${String(end)}`);
  return (place, path) => {
    const array = arrayAt(place, path, '$pop');
    if (array) write(place, end === 1 ? array.slice(0, -1) : array.slice(1));
  };
}

function pull(operand: unknown): PlaceChange {
  const test = pullTest(operand);
  return (place, path) => {
    const array = arrayAt(place, path, '$pull');
    if (array)
      write(
        place,
        array.filter((item) => !test(item)),
      );
  };
}

function pullTest(operand: unknown): (item: unknown) => boolean {
  if (isRegExp(operand)) return regExpTest(operand);
  if (!isDocument(operand)) return (item) => compareValues(item, operand) === 0;
  const test = compileElement(operand);
  if (isOperatorDocument(operand)) return test;
  return (item) => isDocument(item) && test(item);
}

function pullAll(operand: unknown): PlaceChange {
  if (!Array.isArray(operand))
    throw new MongoError('BadValue', '$pullAll requires an array argument');
  const gone = operand as unknown[];
  return (place, path) => {
    const array = arrayAt(place, path, '$pullAll');
    if (array)
      write(
        place,
        array.filter((item) => !gone.some((other) => compareValues(other, item) === 0)),
      );
  };
}

function arrayAt(place: Place, path: string, operator: string): unknown[] | undefined {
  const value = read(place);
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value;
  const isAdding = operator === '$push' || operator === '$addToSet';
  throw new MongoError(
    'BadValue',
    isAdding
      ? `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ...}`
      : `Cannot apply ${operator} to a non-array value`,
  );
}

function eachOf(modifiers: Document, operator: string): unknown[] {
  const items = modifiers['$each'];
  if (Array.isArray(items)) return items;
  throw new MongoError(
    'BadValue',
    `The argument to $each in ${operator} must be an array but it was of type: ${typeName(items)}`,
  );
}

function whole(modifiers: Document, name: string): number | undefined {
  if (!Object.hasOwn(modifiers, name)) return undefined;
  const number = asNumber(modifiers[name]);
  if (number === undefined || !Number.isInteger(number)) {
    throw new MongoError(
      'BadValue',
      `The value for ${name} must be an integer value but was given type: ${typeName(modifiers[name])}`,
    );
  }
  return number;
}

function sortItems(items: unknown[], order: unknown): unknown[] {
  if (isDocument(order)) {
    const sort = parseSort(order);
    const keyed = items.map((item) => ({ item, key: sortKey(isDocument(item) ? item : {}, sort) }));
    return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ item }) => item);
  }
  const direction = asNumber(order);
  if (direction !== 1 && direction !== -1) {
    throw new MongoError(
      'BadValue',
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  }
  return items.toSorted((a, b) => compareValues(a, b) * direction);
}

function sliced(items: unknown[], count: number | undefined): unknown[] {
  if (count === undefined) return items;
  if (count === 0) return [];
  return count > 0 ? items.slice(0, count) : items.slice(count);
}
