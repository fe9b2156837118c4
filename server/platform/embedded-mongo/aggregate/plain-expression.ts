import { MinKey } from 'bson';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber, compareValues } from '#server/platform/embedded-mongo/format/value-order.ts';

/** The value of an expression for a document; undefined is a missing value. */
export type Evaluate = (document: Document) => unknown;

/**
 * Compiles the expressions that groups are mostly made of: paths, constants, comparisons, logic, `$cond` and `$ifNull`.
 * Answers undefined for any other, which mingo then evaluates, more slowly.
 */
export function plainExpression(expression: unknown): Evaluate | undefined {
  if (typeof expression === 'string' && expression.startsWith('$')) return pathOf(expression);
  if (!isDocument(expression)) return Array.isArray(expression) ? undefined : () => expression;
  const [name = ''] = Object.keys(expression);
  if (!name.startsWith('$')) return fieldsOf(expression);
  if (Object.keys(expression).length > 1) return undefined;
  const operand = expression[name];
  if (name === '$literal') return () => operand;
  if (name === '$cond') return condition(operand);
  const build = Object.hasOwn(operators, name) ? operators[name] : undefined;
  const parts = build && allOf(Array.isArray(operand) ? (operand as unknown[]) : [operand]);
  return parts && build?.(parts);
}

/** The order of two values in expressions, where a missing value comes before null. */
function compare(one: unknown, other: unknown): number {
  if (one === undefined || other === undefined) {
    if (one === other) return 0;
    const present = one ?? other;
    const sign = one === undefined ? -1 : 1;
    return present instanceof MinKey ? -sign : sign;
  }
  return compareValues(one, other);
}

/** Whether a value counts as true in an expression. */
function holds(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  return asNumber(value) !== 0;
}

type Build = (parts: Evaluate[]) => Evaluate | undefined;

const comparing =
  (passes: (order: number) => boolean): Build =>
  ([one, other, ...more]) =>
    one && other && more.length === 0
      ? (document) => passes(compare(one(document), other(document)))
      : undefined;

const operators: Readonly<Record<string, Build>> = {
  $eq: comparing((order) => order === 0),
  $ne: comparing((order) => order !== 0),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
  $and: (parts) => (document) => parts.every((part) => holds(part(document))),
  $or: (parts) => (document) => parts.some((part) => holds(part(document))),
  $not: ([part, ...more]) =>
    part && more.length === 0 ? (document) => !holds(part(document)) : undefined,
  $ifNull: (parts) => (parts.length < 2 ? undefined : (document) => firstPresent(parts, document)),
};

function firstPresent(parts: readonly Evaluate[], document: Document): unknown {
  let value: unknown;
  for (const part of parts) {
    value = part(document);
    if (value !== undefined && value !== null) return value;
  }
  return value;
}

function condition(operand: unknown): Evaluate | undefined {
  const branches = Array.isArray(operand)
    ? (operand as unknown[])
    : isDocument(operand) && Object.keys(operand).toSorted().join() === 'else,if,then'
      ? [operand['if'], operand['then'], operand['else']]
      : [];
  const parts = branches.length === 3 ? allOf(branches) : undefined;
  const [test, yes, no] = parts ?? [];
  if (!test || !yes || !no) return undefined;
  return (document) => (holds(test(document)) ? yes(document) : no(document));
}

function allOf(expressions: readonly unknown[]): Evaluate[] | undefined {
  const parts = expressions.map(plainExpression).filter((part) => part !== undefined);
  return parts.length === expressions.length ? parts : undefined;
}

function fieldsOf(expression: Document): Evaluate | undefined {
  const names = Object.keys(expression);
  if (names.some((name) => name === '' || name.startsWith('$') || name.includes('.')))
    return undefined;
  const parts = allOf(names.map((name) => expression[name]));
  if (!parts) return undefined;
  return (document) => {
    const made: Document = {};
    names.forEach((name, at) => {
      const value = parts[at]?.(document);
      if (value !== undefined) made[name] = value;
    });
    return made;
  };
}

function pathOf(text: string): Evaluate | undefined {
  const parts = text.slice(1).split('.');
  if (parts.some((part) => part === '' || part.startsWith('$'))) return undefined;
  const [only = ''] = parts;
  if (parts.length === 1)
    return (document) => (Object.hasOwn(document, only) ? document[only] : undefined);
  return (document) => valueAt(document, parts, 0);
}

/** Through an array a path leads to the array of what its documents have there. */
function valueAt(value: unknown, parts: readonly string[], at: number): unknown {
  if (at === parts.length) return value;
  if (Array.isArray(value))
    return value
      .map((item: unknown) => valueAt(item, parts, at))
      .filter((item) => item !== undefined);
  const part = parts[at] ?? '';
  return isDocument(value) && Object.hasOwn(value, part)
    ? valueAt(value[part], parts, at + 1)
    : undefined;
}
