import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import type { FieldBounds, Interval } from '#server/platform/embedded-mongo/query/bounds.ts';
import type { Plan } from '#server/platform/embedded-mongo/query/plan.ts';

/** The bounds of each field of an index as explain writes them, in the order in which they are read. */
export function indexBounds({ index, bounds, reverse }: Plan & { kind: 'index' }): Document {
  return Object.fromEntries(
    index.fields.map(({ path, descending }, at) => [path, shown(bounds[at], descending, reverse)]),
  );
}

function shown(bounds: FieldBounds | undefined, descending: boolean, reverse: boolean): string[] {
  if (!bounds) return [descending === reverse ? '[MinKey, MaxKey]' : '[MaxKey, MinKey]'];
  return reverse
    ? bounds.intervals.toReversed().map(({ lower, upper }) => show({ lower: upper, upper: lower }))
    : bounds.intervals.map(show);
}

function show({ lower, upper }: Interval): string {
  return `${lower.includes ? '[' : '('}${lower.shown}, ${upper.shown}${upper.includes ? ']' : ')'}`;
}
