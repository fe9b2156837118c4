import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { compileFilter } from '#server/platform/embedded-mongo/query/matcher.ts';
import type { ValueTest } from '#server/platform/embedded-mongo/query/operators.ts';

/** Compiles arrayFilters to a test for each name; throws FailedToParse when one is malformed. */
export function compileArrayFilters(filters: unknown): Map<string, ValueTest> {
  const tests = new Map<string, ValueTest>();
  if (filters === undefined || filters === null) return tests;
  if (!Array.isArray(filters))
    throw new MongoError('TypeMismatch', 'arrayFilters must be an array');
  for (const filter of filters) {
    if (!isDocument(filter))
      throw new MongoError('TypeMismatch', 'arrayFilters entries must be objects');
    const name = nameIn(filter);
    if (tests.has(name)) {
      throw new MongoError(
        'FailedToParse',
        `Found multiple array filters with the same top-level field name ${name}`,
      );
    }
    const matcher = compileFilter(filter);
    tests.set(name, (value) => matcher({ [name]: value }));
  }
  return tests;
}

function nameIn(filter: Document): string {
  const names = new Set(topNames(filter));
  const [name] = names;
  if (name === undefined || names.size > 1) {
    throw new MongoError(
      'FailedToParse',
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${[...names].join("' and '")}'`,
    );
  }
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
    throw new MongoError(
      'BadValue',
      `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
    );
  }
  return name;
}

function topNames(filter: Document): string[] {
  return Object.keys(filter).flatMap((key) => {
    const value = filter[key];
    if (key.startsWith('$') && Array.isArray(value)) {
      return value.flatMap((clause: unknown) => (isDocument(clause) ? topNames(clause) : []));
    }
    return [key.split('.')[0] ?? ''];
  });
}
