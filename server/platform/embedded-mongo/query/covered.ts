import { Double, Int32, Long, ObjectId } from 'bson';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber, typeByteOf } from '#server/platform/embedded-mongo/format/value-order.ts';
import { maxKeyBytes } from '#server/platform/embedded-mongo/storage/index-entries.ts';
import { recordBytes } from '#server/platform/embedded-mongo/storage/keys.ts';
import { readBytes, type Store } from '#server/platform/embedded-mongo/storage/store.ts';
import { isOperatorDocument } from './matcher.ts';
import type { Plan } from './plan.ts';
import { predicatesOf, type Predicate } from './predicates.ts';

/** A plan by one index. */
export type IndexPlan = Plan & { kind: 'index' };

/**
 * The plan whose keys alone count the matches of a filter, or undefined when the documents have to be looked at. Keys
 * and matches are one to one when no key was cut, each condition is a bound of a leading field, and the one field of
 * arrays, where there is one, is held to one value: a document has one key for each value.
 */
export function coveredPlan(plan: Plan, filter: Document): IndexPlan | undefined {
  if (plan.kind !== 'index') return undefined;
  const { index, ranges } = plan;
  if (index.longKeys) return undefined;
  if (!Object.keys(filter).every((key) => key === '$comment' || isBound(key, filter[key])))
    return undefined;
  const predicates = predicatesOf(filter);
  const leading = index.fields.slice(0, predicates.size);
  let runs = 1;
  for (const [at, { path }] of leading.entries()) {
    const given = predicates.get(path) ?? [];
    const points = pointsOf(given);
    if (points === undefined && (at < leading.length - 1 || !isRun(given))) return undefined;
    if (isArray(index, path) && !isOneValue(given)) return undefined;
    runs *= points ?? 1;
  }
  const ofArrays = index.fields.filter(({ path }) => isArray(index, path));
  // Two fields of one array stand in its keys element by element, and match across elements.
  if (ofArrays.length > 1 || ofArrays.some((field) => !leading.includes(field))) return undefined;
  const longest = maxKeyBytes - recordBytes;
  const isBounded = predicates.size > 0 && leading.length === predicates.size;
  const isWhole = ranges.every((range) => range.start.length < longest);
  return isBounded && isWhole && ranges.length === runs ? plan : undefined;
}

/** How many keys a plan has. LMDB itself counts them, so nothing is read into memory. */
export function countKeys(store: Store, { ranges }: IndexPlan): number {
  let count = 0;
  for (const { start, end, exact } of ranges) {
    if (exact) count += readBytes(store, exact) ? 1 : 0;
    else count += store.getKeysCount({ start, end });
  }
  return count;
}

const isArray = ({ multikey }: IndexPlan['index'], path: string): boolean =>
  [...multikey].some((array) => path === array || path.startsWith(`${array}.`));

/** Whether a field of arrays is held to one value that an array itself cannot stand for. */
const isOneValue = (given: readonly Predicate[]): boolean =>
  pointsOf(given) === 1 &&
  given.every(({ operator, operand }) => operator === '$eq' && operand !== null);

const bounding = new Set(['$eq', '$in', '$gt', '$gte', '$lt', '$lte']);

/** Whether nothing in a condition is beyond what the bounds of an index can say, as `$elemMatch` and `$all` are. */
function isBound(key: string, value: unknown): boolean {
  if (key.startsWith('$')) return false;
  return !isOperatorDocument(value) || Object.keys(value).every((name) => bounding.has(name));
}

/** The number of single values that a field is held to, when its one condition says just that. */
function pointsOf([only, ...more]: readonly Predicate[]): number | undefined {
  if (!only || more.length > 0) return undefined;
  const values =
    only.operator === '$eq'
      ? [only.operand]
      : only.operator === '$in' && Array.isArray(only.operand)
        ? (only.operand as unknown[])
        : undefined;
  return values?.every(isPlain) === true ? new Set(values).size : undefined;
}

/** Whether conditions are a run of values of one type, all of which pass. */
function isRun(predicates: readonly Predicate[]): boolean {
  const [first] = predicates;
  if (!first) return false;
  const type = typeByteOf(first.operand);
  const isOneType = predicates.every(
    ({ operator, operand }) =>
      ['$gt', '$gte', '$lt', '$lte'].includes(operator) &&
      isPlain(operand) &&
      operand !== null &&
      typeByteOf(operand) === type,
  );
  // NaN comes before all numbers in the index, but is below none of them in a query.
  const startsAbove = predicates.some(({ operator }) => operator.startsWith('$gt'));
  return isOneType && (asNumber(first.operand) === undefined || startsAbove);
}

function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return true;
  const number = asNumber(value);
  if (number !== undefined)
    return (
      !Number.isNaN(number) &&
      (typeof value === 'number' ||
        value instanceof Double ||
        value instanceof Int32 ||
        value instanceof Long)
    );
  return value instanceof Date || value instanceof ObjectId;
}
