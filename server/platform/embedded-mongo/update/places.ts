import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import {
  isDocument,
  setField,
  type Document,
} from '#server/platform/embedded-mongo/format/document.ts';
import type { ValueTest } from '#server/platform/embedded-mongo/query/operators.ts';
import { isIndex } from '#server/platform/embedded-mongo/query/paths.ts';

/** Where an operator acts: a field of a document or a place in an array. */
export type Place = { holder: Document | unknown[]; key: string };

/** What a path may refer to besides names: the element the filter matched, and the named filters. */
export type PathContext = {
  matched: number | undefined;
  arrayFilters: ReadonlyMap<string, ValueTest>;
};

const longestArray = 1_500_000;

/** Puts places for `$`, `$[]` and `$[name]` of a path: one list of plain parts for each element meant. */
export function plainPaths(
  document: Document,
  parts: readonly string[],
  context: PathContext,
): string[][] {
  let paths: { parts: string[]; value: unknown }[] = [{ parts: [], value: document }];
  for (const part of parts) {
    paths = paths.flatMap((path) =>
      keysFor(part, path.value, path.parts, context).map((key) => ({
        parts: [...path.parts, key],
        value: child(path.value, key),
      })),
    );
  }
  return paths.map((path) => path.parts);
}

/** The place at the end of a plain path; makes the documents on the way when asked to, else undefined when there are none. */
export function findPlace(
  document: Document,
  parts: readonly string[],
  make: boolean,
): Place | undefined {
  let holder: Document | unknown[] = document;
  for (let at = 0; at < parts.length - 1; at += 1) {
    const key = parts[at] ?? '';
    let next = child(holder, key);
    if (
      next === undefined ||
      (Array.isArray(holder) && next === null && Number(key) >= holder.length)
    ) {
      if (!make) return undefined;
      next = {};
      write({ holder, key }, next);
    }
    if (!isDocument(next) && !Array.isArray(next)) {
      if (!make) return undefined;
      throw notViable(parts[at + 1] ?? '', key, next);
    }
    holder = next;
  }
  const key = parts.at(-1) ?? '';
  if (Array.isArray(holder) && !isIndex(key)) {
    if (!make) return undefined;
    throw notViable(key, parts.at(-2) ?? '', holder);
  }
  return { holder, key };
}

/** The value at a place, undefined when there is none. */
export function read({ holder, key }: Place): unknown {
  return child(holder, key);
}

/** Sets the value at a place; an array that is too short is filled up with null. */
export function write({ holder, key }: Place, value: unknown): void {
  if (!Array.isArray(holder)) {
    setField(holder, key, value);
    return;
  }
  const index = Number(key);
  if (index > holder.length + longestArray) {
    throw new MongoError('BadValue', `can't backfill more than ${longestArray} elements`);
  }
  while (holder.length < index) holder.push(null);
  holder[index] = value;
}

/** Removes what is at a place; in an array null takes its place. */
export function clear({ holder, key }: Place): void {
  if (!Array.isArray(holder)) delete holder[key];
  else if (Number(key) < holder.length) holder[Number(key)] = null;
}

function child(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return isIndex(key) ? value[Number(key)] : undefined;
  return isDocument(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function keysFor(
  part: string,
  value: unknown,
  path: readonly string[],
  context: PathContext,
): string[] {
  if (part === '$') {
    if (context.matched === undefined) {
      throw new MongoError(
        'BadValue',
        'The positional operator did not find the match needed from the query.',
      );
    }
    return [String(context.matched)];
  }
  const name = /^\$\[(.*)\]$/.exec(part)?.[1];
  if (name === undefined) return [part];
  if (!Array.isArray(value)) {
    const shown = path.join('.');
    throw new MongoError(
      'BadValue',
      value === undefined
        ? `The path '${shown}' must exist in the document in order to apply array updates.`
        : `Cannot apply array updates to non-array element ${path.at(-1) ?? ''}`,
    );
  }
  const test = context.arrayFilters.get(name);
  if (name !== '' && !test) {
    throw new MongoError(
      'BadValue',
      `No array filter found for identifier '${name}' in path '${[...path, part].join('.')}'`,
    );
  }
  return value.flatMap((item: unknown, index) => (!test || test(item) ? [String(index)] : []));
}

function notViable(field: string, name: string, value: unknown): MongoError {
  const shown = Array.isArray(value) ? '[...]' : JSON.stringify(value);
  return new MongoError(
    'PathNotViable',
    `Cannot create field '${field}' in element {${name}: ${shown}}`,
  );
}
