import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { compareValues, typeByteOf } from '#server/platform/embedded-mongo/format/value-order.ts';
import { predicatesOf, type Predicate } from './predicates.ts';
import { operatorTest } from './operators.ts';

/** Whether every match of a query is in a partial index: each condition of its filter follows from the query. */
export function impliesPartial(
  query: ReadonlyMap<string, readonly Predicate[]>,
  partial: Document,
): boolean {
  if (Object.keys(partial).some((key) => key.startsWith('$') && key !== '$and')) return false;
  for (const [path, needed] of predicatesOf(partial)) {
    const given = query.get(path) ?? [];
    if (!needed.every((need) => given.some((have) => impliesOne(have, need)))) return false;
  }
  return true;
}

/** Whether a condition rules out documents without the field, so that a sparse index has all matches. */
export function rejectsMissing({ operator, operand }: Predicate): boolean {
  switch (operator) {
    case '$eq':
    case '$gte':
    case '$lte':
    case '$ne':
      return operator === '$ne' ? operand === null : operand !== null;
    case '$in':
      return Array.isArray(operand) && !operand.includes(null);
    case '$exists':
      return operand === true || operand === 1;
    case '$gt':
    case '$lt':
    case '$regex':
    case '$type':
    case '$mod':
    case '$size':
      return true;
    default:
      return false;
  }
}

function impliesOne(have: Predicate, need: Predicate): boolean {
  if (need.operator === '$exists' && (need.operand === true || need.operand === 1))
    return rejectsMissing(have);
  if (have.operator === need.operator && compareValues(have.operand, need.operand) === 0)
    return true;
  const values = valuesOf(have);
  if (values)
    return (
      ['$eq', '$in', '$gt', '$gte', '$lt', '$lte', '$type'].includes(need.operator) &&
      values.every(passes(need))
    );
  return impliesRange(have, need);
}

function valuesOf({ operator, operand }: Predicate): unknown[] | undefined {
  if (operator === '$eq' && !Array.isArray(operand)) return [operand];
  if (operator === '$in' && Array.isArray(operand) && !operand.some((item) => Array.isArray(item)))
    return operand;
  return undefined;
}

function passes(need: Predicate): (value: unknown) => boolean {
  return operatorTest(need.operator, need.operand, {});
}

function impliesRange(have: Predicate, need: Predicate): boolean {
  if (typeByteOf(have.operand) !== typeByteOf(need.operand)) return false;
  const order = compareValues(have.operand, need.operand);
  const isAbove = have.operator === '$gt' || have.operator === '$gte';
  const isBelow = have.operator === '$lt' || have.operator === '$lte';
  if (isAbove && need.operator === '$gte') return order >= 0;
  if (isAbove && need.operator === '$gt')
    return order > 0 || (order === 0 && have.operator === '$gt');
  if (isBelow && need.operator === '$lte') return order <= 0;
  if (isBelow && need.operator === '$lt')
    return order < 0 || (order === 0 && have.operator === '$lt');
  return false;
}
