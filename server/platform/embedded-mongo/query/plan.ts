import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { compareValues } from '#server/platform/embedded-mongo/format/value-order.ts';
import type { Collection } from '#server/platform/embedded-mongo/storage/collection.ts';
import type { IndexSpec } from '#server/platform/embedded-mongo/storage/index-spec.ts';
import { tablePrefix, tables } from '#server/platform/embedded-mongo/storage/keys.ts';
import { fitKey, maxKeyBytes } from '#server/platform/embedded-mongo/storage/index-entries.ts';
import { edgeBytes, fieldBounds, type FieldBounds, type Interval } from './bounds.ts';
import { impliesPartial, rejectsMissing } from './implies.ts';
import { predicatesOf, type Predicate } from './predicates.ts';
import type { SortField } from './sort.ts';

/** A run of keys to read; `exact` when it is the one key of a unique index. */
export type KeyRange = { start: Buffer; end: Buffer; exact: Buffer | undefined };

/** How the documents for a filter are found. */
export type Plan =
  | { kind: 'all'; reverse: boolean; sorted: boolean }
  | {
      kind: 'index';
      index: IndexSpec;
      bounds: FieldBounds[];
      ranges: KeyRange[];
      reverse: boolean;
      sorted: boolean;
    }
  | { kind: 'any'; plans: Plan[]; sorted: boolean };

/** What a plan is made for. */
export type Question = { filter: Document; sort: readonly SortField[]; hint: unknown };

/** Beyond this many runs of keys, `$in` on several fields bounds fewer fields. */
const maxRanges = 2000;

/**
 * Chooses the index with the most leading fields held to single values, then one whose next field has a range, then one
 * that gives the sort, then the one with fewer fields. With no bounds an index serves only the sort.
 */
export function planFor(collection: Collection, question: Question): Plan {
  const predicates = predicatesOf(question.filter);
  const hinted = hintedIndex(collection, question.hint);
  if (hinted) return candidate(hinted, predicates, question.sort).plan;
  const natural = naturalHint(question.hint);
  if (natural !== undefined)
    return { kind: 'all', reverse: natural < 0, sorted: question.sort.length === 0 };
  const best = collection.indexes
    .filter((index) => index.spec['hidden'] !== true && holdsAll(index, predicates))
    .map((index) => candidate(index, predicates, question.sort))
    .reduce<Candidate | undefined>(
      (one, other) => (one && one.rank >= other.rank ? one : other),
      undefined,
    );
  if (best && best.bounded) return best.plan;
  const union = unionPlan(collection, question);
  if (union) return union;
  const servesSort = best !== undefined && question.sort.length > 0 && best.plan.sorted;
  return servesSort
    ? best.plan
    : { kind: 'all', reverse: false, sorted: question.sort.length === 0 };
}

type Candidate = { plan: Plan & { kind: 'index' }; rank: number; bounded: boolean };

function candidate(
  index: IndexSpec,
  predicates: ReadonlyMap<string, readonly Predicate[]>,
  sort: readonly SortField[],
): Candidate {
  const bounds = leadingBounds(index, predicates);
  const equal = bounds.filter((each) => each.points).length;
  const ranged = bounds.length - equal;
  const direction = index.longKeys ? undefined : sortDirection(index, bounds, sort);
  const ranges = keyRanges(index, bounds);
  const sorted = sort.length === 0 || direction !== undefined;
  const full = index.unique && equal === index.fields.length;
  const rank =
    (full ? 1000 : 0) +
    equal * 100 +
    ranged * 20 +
    (direction !== undefined ? 10 : 0) -
    index.fields.length / 100;
  return {
    plan: { kind: 'index', index, bounds, ranges, reverse: direction === -1, sorted },
    rank,
    bounded: bounds.length > 0,
  };
}

function leadingBounds(
  index: IndexSpec,
  predicates: ReadonlyMap<string, readonly Predicate[]>,
): FieldBounds[] {
  const leading: FieldBounds[] = [];
  const usedArrays = new Set<string>();
  let count = 1;
  for (const field of index.fields) {
    const given = predicates.get(field.path);
    if (!given) break;
    const arrays = [...index.multikey].filter(
      (path) => field.path === path || field.path.startsWith(`${path}.`),
    );
    if (arrays.some((path) => usedArrays.has(path))) break;
    const bounds = fieldBounds(field, given, arrays.length > 0);
    if (!bounds || count * bounds.intervals.length > maxRanges) break;
    for (const path of arrays) usedArrays.add(path);
    count *= bounds.intervals.length;
    leading.push(bounds);
    if (!bounds.points) break;
  }
  return leading;
}

/** 1 or -1 when reading the index that way gives the sort; undefined when it does not. */
function sortDirection(
  index: IndexSpec,
  bounds: readonly FieldBounds[],
  sort: readonly SortField[],
): 1 | -1 | undefined {
  let direction: 1 | -1 | undefined;
  let at = 0;
  for (const [place, field] of index.fields.entries()) {
    const wanted = sort[at];
    if (!wanted) break;
    const isOne = bounds[place]?.points === true && bounds[place].intervals.length === 1;
    if (wanted.path === field.path) {
      if (
        [...index.multikey].some((path) => field.path === path || field.path.startsWith(`${path}.`))
      )
        return undefined;
      const needed = wanted.descending === field.descending ? 1 : -1;
      if (!isOne && direction !== undefined && direction !== needed) return undefined;
      if (!isOne) direction = needed;
      at += 1;
    } else if (!isOne) return undefined;
  }
  if (at < sort.length) return undefined;
  return sort.length === 0 ? undefined : (direction ?? 1);
}

const nothing = Buffer.alloc(0);
const wholeIndex: Interval = {
  lower: { bytes: nothing, after: false, shown: 'MinKey', includes: true },
  upper: { bytes: nothing, after: true, shown: 'MaxKey', includes: true },
};

function keyRanges(index: IndexSpec, bounds: readonly FieldBounds[]): KeyRange[] {
  const table = tablePrefix(tables.entries, index.id);
  let prefixes: Buffer[] = [nothing];
  let edges: Interval[] = [wholeIndex];
  bounds.forEach((each, place) => {
    if (each.points && place < bounds.length - 1) {
      prefixes = prefixes.flatMap((prefix) =>
        each.intervals.map(({ lower }) => Buffer.concat([prefix, lower.bytes])),
      );
    } else edges = each.intervals;
  });
  const isFull =
    index.unique && bounds.length === index.fields.length && bounds.every((each) => each.points);
  return prefixes.flatMap((prefix) =>
    edges.map((interval) => ({
      start: Buffer.concat([table, cut(edgeBytes(prefix, interval.lower), false)]),
      end: Buffer.concat([table, cut(edgeBytes(prefix, interval.upper), true)]),
      exact: isFull
        ? Buffer.concat([table, fitKey(Buffer.concat([prefix, interval.lower.bytes]))])
        : undefined,
    })),
  );
}

/** Bounds longer than a stored key are widened to all keys that begin alike; the filter decides among them. */
function cut(bytes: Buffer, upper: boolean): Buffer {
  if (bytes.length <= maxKeyBytes) return bytes;
  const kept = bytes.subarray(0, maxKeyBytes);
  return upper ? Buffer.concat([kept, Buffer.from([0xff, 0xff, 0xff])]) : kept;
}

/** A partial or sparse index answers only queries whose matches are all in it. */
function holdsAll(
  index: IndexSpec,
  predicates: ReadonlyMap<string, readonly Predicate[]>,
): boolean {
  if (index.partialFilter && !impliesPartial(predicates, index.partialFilter)) return false;
  if (!index.sparse) return true;
  return index.fields.some(({ path }) => predicates.get(path)?.some(rejectsMissing) === true);
}

function hintedIndex(collection: Collection, hint: unknown): IndexSpec | undefined {
  if (hint === undefined || naturalHint(hint) !== undefined) return undefined;
  if (isDocument(hint) && Object.keys(hint).length === 0) return undefined;
  const found = collection.indexes.find((index) => {
    if (typeof hint === 'string') return index.name === hint;
    const key = index.spec['key'] as Document;
    const sameOrder = isDocument(hint) && Object.keys(hint).join() === Object.keys(key).join();
    return sameOrder && compareValues(hint, key) === 0;
  });
  if (!found) {
    throw new MongoError(
      'BadValue',
      'error processing query: planner returned error: hint provided does not correspond to an existing index',
    );
  }
  return found;
}

function naturalHint(hint: unknown): number | undefined {
  return isDocument(hint) && '$natural' in hint ? Number(hint['$natural']) : undefined;
}

/** The branches of `$or`, each by its own index, when every one has bounds. */
function unionPlan(collection: Collection, question: Question): Plan | undefined {
  const branches = question.filter['$or'];
  if (!Array.isArray(branches)) return undefined;
  const { $or: _or, ...rest } = question.filter;
  const plans = (branches as Document[]).map((branch) =>
    planFor(collection, { filter: { $and: [rest, branch] }, sort: [], hint: undefined }),
  );
  const allBounded = plans.every((plan) => plan.kind !== 'all');
  return allBounded ? { kind: 'any', plans, sorted: question.sort.length === 0 } : undefined;
}
