import { isDocument } from '#server/platform/embedded-mongo/format/document.ts';

/**
 * Visits each value that a dotted path reaches, as MongoDB does: through the documents of arrays, and by number.
 * A missing value is visited as undefined. Stops and answers true as soon as `visit` does.
 */
export function someValue(
  value: unknown,
  parts: readonly string[],
  visit: (value: unknown) => boolean,
  at = 0,
): boolean {
  if (at === parts.length) return visit(value);
  const part = parts[at] ?? '';
  if (Array.isArray(value)) {
    for (const item of value) {
      if (isDocument(item) && someValue(item, parts, visit, at)) return true;
    }
    return (
      isIndex(part) &&
      Number(part) < value.length &&
      someValue(value[Number(part)], parts, visit, at + 1)
    );
  }
  if (isDocument(value)) {
    return someValue(Object.hasOwn(value, part) ? value[part] : undefined, parts, visit, at + 1);
  }
  return visit(undefined);
}

/** Whether part of a path can be the place in an array. */
export function isIndex(part: string): boolean {
  return /^(0|[1-9]\d*)$/.test(part);
}
