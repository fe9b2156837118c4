import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import type { Matcher } from './matcher.ts';

/** Whether a filter has a condition on a path or below it: only then has it found an element. */
export function mentions(filter: Document, path: readonly string[]): boolean {
  const name = path.join('.');
  return Object.keys(filter).some((key) => {
    const value = filter[key];
    if (!key.startsWith('$')) return key === name || key.startsWith(`${name}.`);
    return (
      Array.isArray(value) && value.some((clause) => isDocument(clause) && mentions(clause, path))
    );
  });
}

/** The place of the first element of an array by which a document matches: what the positional `$` stands for. */
export function matchedIndex(
  document: Document,
  path: readonly string[],
  matches: Matcher,
): number | undefined {
  const array = path.reduce<unknown>(
    (value, part) => (isDocument(value) ? value[part] : undefined),
    document,
  );
  if (!Array.isArray(array)) return undefined;
  const index = array.findIndex((item: unknown) => matches(withValue(document, path, [item])));
  return index < 0 ? undefined : index;
}

function withValue(
  document: Document,
  [name = '', ...rest]: readonly string[],
  value: unknown,
): Document {
  if (rest.length === 0) return { ...document, [name]: value };
  const below = document[name];
  return { ...document, [name]: isDocument(below) ? withValue(below, rest, value) : below };
}
