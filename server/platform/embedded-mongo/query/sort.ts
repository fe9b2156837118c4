import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { KeyWriter } from '#server/platform/embedded-mongo/format/key-writer.ts';
import { asNumber, compareValues } from '#server/platform/embedded-mongo/format/value-order.ts';
import { emptyArray, writeField } from '#server/platform/embedded-mongo/storage/index-entries.ts';
import { someValue } from './paths.ts';

/** One field of a sort. */
export type SortField = { path: string; parts: readonly string[]; descending: boolean };

/** Reads a sort; throws BadValue for a direction other than 1 and -1. */
export function parseSort(sort: unknown): SortField[] {
  if (sort === undefined || sort === null) return [];
  if (!isDocument(sort))
    throw new MongoError('TypeMismatch', 'Expected field sort to be of type object');
  return Object.keys(sort)
    .filter((path) => path !== '$natural')
    .map((path) => {
      const direction = asNumber(sort[path]);
      if (isDocument(sort[path]))
        throw new MongoError('NotImplemented', '$meta sorts are not supported by this server');
      if (direction !== 1 && direction !== -1) {
        throw new MongoError(
          15975,
          '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
        );
      }
      return { path, parts: path.split('.'), descending: direction < 0 };
    });
}

const writer = new KeyWriter();

/** Bytes that order documents by a sort: of an array the lowest element counts, or the highest when descending. */
export function sortKey(document: Document, sort: readonly SortField[]): Buffer {
  writer.reset();
  for (const { path, parts, descending } of sort) {
    const value = parts.length === 1 ? document[path] : undefined;
    const isPlain = parts.length === 1 && !Array.isArray(value);
    writeField(writer, isPlain ? value : extreme(document, parts, descending), descending);
  }
  return writer.copy();
}

function extreme(document: Document, parts: readonly string[], descending: boolean): unknown {
  let best: unknown;
  let found = false;
  const offer = (value: unknown): void => {
    if (!found || rank(value, best) * (descending ? -1 : 1) < 0) best = value;
    found = true;
  };
  someValue(document, parts, (value) => {
    if (!Array.isArray(value)) offer(value);
    else if (value.length === 0) offer(emptyArray);
    else for (const item of value as unknown[]) offer(item);
    return false;
  });
  return found ? best : undefined;
}

function rank(one: unknown, other: unknown): number {
  if (one === emptyArray || other === emptyArray)
    return Number(other === emptyArray) - Number(one === emptyArray);
  return compareValues(one, other);
}
