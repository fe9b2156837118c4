import { Decimal128, Double, Long } from 'bson';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import {
  asNumber,
  compareValues,
  orderBytes,
} from '#server/platform/embedded-mongo/format/value-order.ts';
import { combine, isNumeric } from '#server/platform/embedded-mongo/update/arithmetic.ts';
import { plainExpression, type Evaluate } from './plain-expression.ts';

/** A `$group` in the making: takes documents one by one and keeps only what it needs of them. */
export type Grouping = { add: (document: Document) => void; results: () => Document[] };

/** Compiles a `$group` of counts, sums, averages and extremes; undefined when it asks for more. */
export function plainGroup(operand: unknown): Grouping | undefined {
  if (!isDocument(operand) || !Object.hasOwn(operand, '_id')) return undefined;
  const id = plainExpression(operand['_id']);
  const names = Object.keys(operand).filter((name) => name !== '_id');
  if (names.some((name) => name.includes('.') || name.startsWith('$'))) return undefined;
  const fields = names.map((name) => fieldOf(name, operand[name])).filter((each) => each !== null);
  if (!id || fields.length < names.length) return undefined;
  const groups = new Map<string, Group>();
  return {
    add: (document) => {
      const value = id(document);
      const key = keyOf(value);
      let group = groups.get(key);
      if (!group) {
        group = { id: value ?? null, states: fields.map(({ begin }) => begin()) };
        groups.set(key, group);
      }
      for (let at = 0; at < fields.length; at += 1)
        group.states[at]?.take(fields[at]?.value(document));
    },
    results: () => Array.from(groups.values(), (group) => resultOf(group, fields)),
  };
}

type State = { take: (value: unknown) => void; result: () => unknown };
type Field = { name: string; value: Evaluate; begin: () => State };
type Group = { id: unknown; states: State[] };

function fieldOf(name: string, accumulator: unknown): Field | null {
  if (!isDocument(accumulator)) return null;
  const [kind = '', ...more] = Object.keys(accumulator);
  const begin = Object.hasOwn(accumulators, kind) ? accumulators[kind] : undefined;
  const operand = accumulator[kind];
  const isCount = kind === '$count' && isDocument(operand) && Object.keys(operand).length === 0;
  if (!begin || more.length > 0 || (kind === '$count' && !isCount)) return null;
  const value = plainExpression(isCount ? 1 : operand);
  return value ? { name, value, begin } : null;
}

function resultOf({ id, states }: Group, fields: readonly Field[]): Document {
  const made: Document = { _id: id };
  fields.forEach(({ name }, at) => {
    made[name] = states[at]?.result();
  });
  return made;
}

/** The wider kind of number wins; an int64 that overflows goes on as a double. */
function sum(): State {
  let total: unknown = 0;
  return {
    take: (value) => {
      if (typeof value === 'number' && typeof total === 'number') total += value;
      else if (isNumeric(value))
        total =
          combine(total, value, 'add') ??
          new Double((asNumber(total) ?? 0) + (asNumber(value) ?? 0));
    },
    result: () => total,
  };
}

function average(): State {
  let total = 0;
  let count = 0;
  return {
    take: (value) => {
      const number = asNumber(value);
      if (number === undefined) return;
      total += number;
      count += 1;
    },
    result: () => (count === 0 ? null : total / count),
  };
}

function extreme(sign: 1 | -1): State {
  let best: unknown;
  return {
    take: (value) => {
      if (value === undefined || value === null) return;
      if (best === undefined || compareValues(value, best) * sign > 0) best = value;
    },
    result: () => best ?? null,
  };
}

const accumulators: Readonly<Record<string, () => State>> = {
  $sum: sum,
  $count: sum,
  $avg: average,
  $max: () => extreme(1),
  $min: () => extreme(-1),
};

/** A text that equal values share; numbers of any kind count by value. */
function keyOf(value: unknown): string {
  if (typeof value === 'string') return `s${value.length}:${value}`;
  if (value === null || value === undefined) return 'n';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (isDocument(value)) {
    const fields = Object.keys(value).map((name) => `${name.length}:${name}${keyOf(value[name])}`);
    return `{${fields.join('')}}`;
  }
  const near = asNumber(value);
  const isRounded =
    value instanceof Decimal128 || (value instanceof Long && !Number.isSafeInteger(near));
  if (near === undefined || (isRounded && !orderBytes(value).equals(orderBytes(near))))
    return `o${orderBytes(value).toString('latin1')}`;
  return `d${near};`;
}
