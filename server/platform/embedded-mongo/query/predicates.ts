import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { isOperatorDocument } from './matcher.ts';
import { isRegExp } from './reg-exp.ts';

/** One condition that every match of a filter meets on a path. */
export type Predicate = { operator: string; operand: unknown; options: string | undefined };

/** The conditions of a filter that an index can help with, by path: what every match must meet. */
export function predicatesOf(filter: Document): Map<string, Predicate[]> {
  const found = new Map<string, Predicate[]>();
  collect(filter, '', found);
  return found;
}

function collect(filter: Document, base: string, found: Map<string, Predicate[]>): void {
  for (const key of Object.keys(filter)) {
    const value = filter[key];
    if (isConjunction(key, value)) {
      for (const clause of value) if (isDocument(clause)) collect(clause, base, found);
    } else if (!key.startsWith('$')) collectField(base + key, value, found);
  }
}

/** `$or` with one branch says no more than the branch. */
function isConjunction(key: string, value: unknown): value is unknown[] {
  return Array.isArray(value) && (key === '$and' || (key === '$or' && value.length === 1));
}

function collectField(path: string, value: unknown, found: Map<string, Predicate[]>): void {
  if (!isOperatorDocument(value)) {
    add(found, path, isRegExp(value) ? '$regex' : '$eq', value);
    return;
  }
  for (const operator of Object.keys(value)) {
    const operand = value[operator];
    if (operator === '$elemMatch' && isDocument(operand)) {
      if (!isOperatorDocument(operand)) collect(operand, `${path}.`, found);
    } else if (operator === '$all' && Array.isArray(operand)) {
      const first: unknown = operand[0];
      if (isDocument(first) && isOperatorDocument(first)) collectField(path, first, found);
      else if (operand.length > 0 && !isRegExp(first)) add(found, path, '$eq', first);
    } else add(found, path, operator, operand, textOrNone(value['$options']));
  }
}

function add(
  found: Map<string, Predicate[]>,
  path: string,
  operator: string,
  operand: unknown,
  options?: string,
): void {
  const list = found.get(path);
  const predicate = { operator, operand, options };
  if (list) list.push(predicate);
  else found.set(path, [predicate]);
}

function textOrNone(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
