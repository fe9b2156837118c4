import { MaxKey, MinKey } from 'bson';
import { showValue } from '#server/platform/embedded-mongo/format/show-value.ts';
import { KeyWriter } from '#server/platform/embedded-mongo/format/key-writer.ts';
import {
  asNumber,
  typeByteOf,
  typeBytes,
} from '#server/platform/embedded-mongo/format/value-order.ts';
import { writeField } from '#server/platform/embedded-mongo/storage/index-entries.ts';
import type { IndexField } from '#server/platform/embedded-mongo/storage/index-spec.ts';
import type { Predicate } from './predicates.ts';
import { asRegExp, isRegExp, prefixOf } from './reg-exp.ts';
import { typeLimits } from './type-limits.ts';

/**
 * A place between keys: before or after all that begin with these bytes. For explain it says which value stands there
 * and whether that value is within.
 */
export type Edge = { bytes: Buffer; after: boolean; shown: string; includes: boolean };

/** A run of one field's values, in the order of the index. */
export type Interval = { lower: Edge; upper: Edge };

/** The bounds of one field: single values, or one run (`points` false). */
export type FieldBounds = { intervals: Interval[]; points: boolean };

/**
 * The bounds that the predicates on a field give, or undefined when they give none. On a path that holds arrays one
 * predicate alone may bound the scan, because different elements may meet the others.
 */
export function fieldBounds(
  field: IndexField,
  predicates: readonly Predicate[],
  multikey: boolean,
): FieldBounds | undefined {
  const points = predicates
    .map((each) => pointsOf(field, each, multikey))
    .filter((each) => each !== undefined);
  points.sort((a, b) => a.length - b.length);
  const [fewest] = points;
  if (fewest) return { intervals: unique(fewest), points: true };
  const runs = predicates.map((each) => runOf(each, multikey)).filter((each) => each !== undefined);
  const [first] = runs;
  if (!first) return undefined;
  const run = multikey ? first : runs.reduce(narrower);
  const intervals = [field.descending ? turned(run) : run];
  const pattern = predicates.find((each) => each.operator === '$regex');
  if (pattern) intervals.push(point(field, asRegExp(pattern.operand, pattern.options)));
  return { intervals: field.descending ? intervals.toReversed() : intervals, points: false };
}

/** The bytes at an edge; no part of a key begins with three bytes of 0xff. */
export function edgeBytes(prefix: Buffer, edge: Pick<Edge, 'bytes' | 'after'>): Buffer {
  return Buffer.concat(edge.after ? [prefix, edge.bytes, afterAll] : [prefix, edge.bytes]);
}

const afterAll = Buffer.from([0xff, 0xff, 0xff]);
const writer = new KeyWriter();

function pointsOf(
  field: IndexField,
  predicate: Predicate,
  multikey: boolean,
): Interval[] | undefined {
  const { operator, operand } = predicate;
  if (operator === '$exists' && (operand === false || operand === 0)) return [point(field, null)];
  if (operator === '$gte' || operator === '$lte')
    return operand === null ? [point(field, null)] : undefined;
  if (operator === '$eq')
    return multikey && Array.isArray(operand) ? undefined : [point(field, operand)];
  if (operator !== '$in' || !Array.isArray(operand)) return undefined;
  const items = operand as unknown[];
  if (items.some((item) => isRegExp(item) || (multikey && Array.isArray(item)))) return undefined;
  return items.map((item) => point(field, item));
}

function point(field: IndexField, value: unknown): Interval {
  writer.reset();
  writeField(writer, value ?? null, field.descending);
  const bytes = writer.copy();
  return around(bytes, showValue(value ?? null));
}

function around(bytes: Buffer, shown: string): Interval {
  return {
    lower: { bytes, after: false, shown, includes: true },
    upper: { bytes, after: true, shown, includes: true },
  };
}

function unique(intervals: Interval[]): Interval[] {
  if (intervals.length < 2) return intervals;
  const sorted = intervals.toSorted((a, b) => Buffer.compare(a.lower.bytes, b.lower.bytes));
  return sorted.filter(
    (each, at) => at === 0 || !each.lower.bytes.equals(sorted[at - 1]?.lower.bytes ?? afterAll),
  );
}

function runOf({ operator, operand, options }: Predicate, multikey: boolean): Interval | undefined {
  if (operator === '$regex') return prefixRun(operand, options);
  if (!['$gt', '$gte', '$lt', '$lte'].includes(operator)) return undefined;
  if (operand instanceof MinKey || operand instanceof MaxKey || operand === null) return undefined;
  if (Array.isArray(operand) && multikey) return undefined;
  if (Number.isNaN(asNumber(operand) ?? 0)) return undefined;
  const type = typeByteOf(operand);
  const bytes = encode(operand);
  const { lower, upper } = around(bytes, showValue(operand));
  const all = wholeType(type);
  if (operator === '$gt')
    return { lower: { ...lower, after: true, includes: false }, upper: all.upper };
  if (operator === '$gte') return { lower, upper: all.upper };
  if (operator === '$lt')
    return { lower: all.lower, upper: { ...upper, after: false, includes: false } };
  return { lower: all.lower, upper };
}

/** The run of texts that begin as every match of the expression does. */
function prefixRun(operand: unknown, options: string | undefined): Interval | undefined {
  const prefix = prefixOf(operand, options);
  if (prefix === undefined) return undefined;
  writer.reset();
  writer.byte(typeBytes.text);
  writer.textStart(prefix);
  const bytes = writer.copy();
  const { lower, upper } = around(bytes, showValue(prefix));
  const next = String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
  return {
    lower,
    upper: { ...upper, shown: showValue(prefix.slice(0, -1) + next), includes: false },
  };
}

function wholeType(type: number): Interval {
  const [least, most, includes] = typeLimits(type);
  return {
    lower: { bytes: Buffer.from([type]), after: false, shown: least, includes: true },
    upper: { bytes: Buffer.from([type + 1]), after: false, shown: most, includes },
  };
}

function encode(value: unknown): Buffer {
  writer.reset();
  writeField(writer, value, false);
  return writer.copy();
}

function narrower(one: Interval, other: Interval): Interval {
  return {
    lower: compareEdges(one.lower, other.lower) >= 0 ? one.lower : other.lower,
    upper: compareEdges(one.upper, other.upper) <= 0 ? one.upper : other.upper,
  };
}

function compareEdges(one: Edge, other: Edge): number {
  return Buffer.compare(edgeBytes(nothing, one), edgeBytes(nothing, other));
}

const nothing = Buffer.alloc(0);

function turned({ lower, upper }: Interval): Interval {
  return { lower: turnedEdge(upper), upper: turnedEdge(lower) };
}

function turnedEdge({ bytes, after, ...rest }: Edge): Edge {
  return { ...rest, bytes: Buffer.from(bytes.map((byte) => 255 - byte)), after: !after };
}
