import { createHash } from 'node:crypto';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { KeyWriter } from '#server/platform/embedded-mongo/format/key-writer.ts';
import { typeBytes, writeValue } from '#server/platform/embedded-mongo/format/value-order.ts';
import type { IndexField, IndexSpec } from './index-spec.ts';

/** Longer keys than this (in bytes) are cut and ended with a hash: the store takes 1,978. */
export const maxKeyBytes = 1800;

/** What an empty array is indexed as: MongoDB puts it below null. */
export const emptyArray = Symbol('empty array');

/** The keys of a document in an index, without table prefix and record number, each once; notes arrays and cuts. */
export function indexKeys(index: IndexSpec, document: Document): Buffer[] {
  if (index.partial && !index.partial(document)) return [];
  const tuples = fieldTuples(index.fields, document, index.multikey);
  const keys: Buffer[] = [];
  for (const tuple of tuples) {
    if (index.sparse && tuple.every((value) => value === undefined)) continue;
    const key = encodeTuple(index, tuple);
    if (tuples.length === 1 || !keys.some((other) => other.equals(key))) keys.push(key);
  }
  return keys;
}

/** Cuts a key that is too long for the store, the same key always the same way. */
export function fitKey(key: Buffer): Buffer {
  if (key.length <= maxKeyBytes) return key;
  return Buffer.concat([key.subarray(0, maxKeyBytes), createHash('sha256').update(key).digest()]);
}

/** Writes one field of a key, turned over when the index holds the field in descending order. */
export function writeField(writer: KeyWriter, value: unknown, descending: boolean): void {
  const start = writer.length;
  if (value === emptyArray) writer.byte(typeBytes.emptyArray);
  else writeValue(writer, value);
  if (descending) writer.invert(start);
}

const keyWriter = new KeyWriter();

function encodeTuple(index: IndexSpec, tuple: readonly unknown[]): Buffer {
  keyWriter.reset();
  index.fields.forEach((field, at) => writeField(keyWriter, tuple[at], field.descending));
  const key = keyWriter.copy();
  if (key.length > maxKeyBytes) index.longKeys = true;
  return fitKey(key);
}

function fieldTuples(
  fields: readonly IndexField[],
  document: Document,
  multikey: Set<string>,
): unknown[][] {
  const plain: unknown[] = [];
  for (const field of fields) {
    const value = field.parts.length === 1 ? document[field.path] : undefined;
    if (field.parts.length > 1 || Array.isArray(value)) {
      const walks = fields.map(({ parts }) => walk(document, parts, 0));
      return expand(fields, walks, multikey);
    }
    plain.push(value);
  }
  return [plain];
}

/** Where a path leads: to a value, or to an array with `next` parts still to go. */
type Walk = { value: unknown; next: number; array: unknown[] | undefined };

function walk(start: unknown, parts: readonly string[], from: number): Walk {
  let value = start;
  let next = from;
  while (next < parts.length) {
    const part = parts[next] ?? '';
    if (Array.isArray(value)) {
      if (!/^\d+$/.test(part)) return { value: undefined, next, array: value };
      value = value[Number(part)];
    } else if (isDocument(value)) value = Object.hasOwn(value, part) ? value[part] : undefined;
    else return { value: undefined, next: parts.length, array: undefined };
    next += 1;
  }
  return Array.isArray(value)
    ? { value: undefined, next, array: value }
    : { value, next, array: undefined };
}

function expand(
  fields: readonly IndexField[],
  walks: readonly Walk[],
  multikey: Set<string>,
): unknown[][] {
  const first = walks.findIndex((each) => each.array !== undefined);
  const array = walks[first]?.array;
  if (array === undefined) return [walks.map(({ value }) => value)];
  walks.forEach((each, at) => {
    if (each.array === undefined) return;
    if (each.array !== array) throw parallelArrays(fields[first], fields[at]);
    multikey.add(fields[at]?.parts.slice(0, each.next).join('.') ?? '');
  });
  if (array.length === 0) return [walks.map((each) => valueOfEmpty(each, fields, walks))];
  return array.flatMap((item) => {
    const deeper = walks.map((each, at): Walk => {
      const parts = fields[at]?.parts ?? [];
      if (each.array === undefined) return each;
      if (each.next >= parts.length) return { value: item, next: each.next, array: undefined };
      if (Array.isArray(item)) return { value: undefined, next: parts.length, array: undefined };
      return walk(item, parts, each.next);
    });
    return expand(fields, deeper, multikey);
  });
}

function valueOfEmpty(each: Walk, fields: readonly IndexField[], walks: readonly Walk[]): unknown {
  if (each.array === undefined) return each.value;
  const parts = fields[walks.indexOf(each)]?.parts ?? [];
  return each.next >= parts.length ? emptyArray : undefined;
}

function parallelArrays(one: IndexField | undefined, other: IndexField | undefined): MongoError {
  const last = (field: IndexField | undefined) => field?.parts.at(-1) ?? '';
  return new MongoError(
    'CannotIndexParallelArrays',
    `cannot index parallel arrays [${last(other)}] [${last(one)}]`,
  );
}
