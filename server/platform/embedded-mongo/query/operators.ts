import { Binary, BSONSymbol, Long } from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import {
  asNumber,
  compareValues,
  typeByteOf,
  typeBytes,
} from '#server/platform/embedded-mongo/format/value-order.ts';
import { isRegExp, regExpTest } from './reg-exp.ts';
import { typeTest } from './type-names.ts';

/** Says whether one value passes; a missing value comes as undefined. */
export type ValueTest = (value: unknown) => boolean;

/** The test of an operator that looks at one value at a time; throws BadValue for one that does not exist. */
export function operatorTest(name: string, operand: unknown, operators: Document): ValueTest {
  switch (name) {
    case '$eq':
      return equalTo(operand);
    case '$gt':
      return ordered(operand, (order) => order > 0, false);
    case '$gte':
      return ordered(operand, (order) => order >= 0, true);
    case '$lt':
      return ordered(operand, (order) => order < 0, false);
    case '$lte':
      return ordered(operand, (order) => order <= 0, true);
    case '$in':
      return memberOf(operand);
    case '$regex':
      return regExpTest(operand, textOf(operators['$options']));
    case '$options':
      throw new MongoError('BadValue', '$options needs a $regex');
    case '$mod':
      return remainder(operand);
    case '$type':
      return typeTest(operand);
    case '$bitsAllSet':
    case '$bitsAnySet':
    case '$bitsAllClear':
    case '$bitsAnyClear':
      return bits(name, operand);
    case '$near':
    case '$nearSphere':
    case '$geoWithin':
    case '$geoIntersects':
    case '$within':
      throw new MongoError('NotImplemented', `${name} is not supported by this server`);
    default:
      throw new MongoError('BadValue', `unknown operator: ${name}`);
  }
}

/** Equality as MongoDB has it: numbers of any kind by value, null also for what is missing. */
export function equalTo(operand: unknown): ValueTest {
  if (operand === null || operand === undefined)
    return (value) => value === null || value === undefined;
  if (typeof operand === 'boolean') return (value) => value === operand;
  if (typeof operand === 'string') return (value) => textIn(value) === operand;
  const type = typeByteOf(operand);
  return (value) =>
    value !== undefined && typeByteOf(value) === type && compareValues(value, operand) === 0;
}

/** The text of a symbol, the old kind of text that compares as one; any other value as it is. */
function textIn(value: unknown): unknown {
  return value instanceof BSONSymbol ? value.value : value;
}

function ordered(operand: unknown, holds: (order: number) => boolean, orEqual: boolean): ValueTest {
  if (isRegExp(operand))
    throw new MongoError('BadValue', "Can't have RegEx as arg to predicate over field");
  if (operand === null || operand === undefined) {
    return (value) => orEqual && (value === null || value === undefined);
  }
  const type = typeByteOf(operand);
  if (type === typeBytes.minKey || type === typeBytes.maxKey) {
    return (value) => value !== undefined && holds(compareValues(value, operand));
  }
  const isNaNOperand = Number.isNaN(asNumber(operand) ?? 0);
  return (value) => {
    if (value === undefined || typeByteOf(value) !== type) return false;
    if (type === typeBytes.number && Number.isNaN(asNumber(value)) !== isNaNOperand) return false;
    return holds(compareValues(value, operand));
  };
}

function memberOf(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw new MongoError('BadValue', '$in needs an array');
  const texts = new Set<unknown>();
  const tests: ValueTest[] = [];
  for (const item of operand as unknown[]) {
    if (typeof item === 'string') texts.add(item);
    else tests.push(isRegExp(item) ? regExpTest(item) : equalTo(item));
  }
  return (value) => texts.has(textIn(value)) || tests.some((test) => test(value));
}

function remainder(operand: unknown): ValueTest {
  if (!Array.isArray(operand) || operand.length < 2) {
    throw new MongoError('BadValue', 'malformed mod, not enough elements');
  }
  if (operand.length > 2) throw new MongoError('BadValue', 'malformed mod, too many elements');
  const [divisor, rest] = operand.map((item: unknown) => Math.trunc(asNumber(item) ?? Number.NaN));
  if (divisor === undefined || rest === undefined || Number.isNaN(divisor) || Number.isNaN(rest)) {
    throw new MongoError('BadValue', 'malformed mod, divisor and remainder must be numbers');
  }
  if (divisor === 0) throw new MongoError('BadValue', 'divisor cannot be 0');
  return (value) => {
    const number = asNumber(value);
    return (
      number !== undefined &&
      Number.isFinite(number) &&
      (Math.trunc(number) % divisor) + 0 === rest + 0
    );
  };
}

function bits(name: string, operand: unknown): ValueTest {
  const mask = bitMask(operand, name);
  return (value) => {
    const own = bitsOf(value);
    if (own === undefined) return false;
    const set = own & mask;
    if (name === '$bitsAllSet') return set === mask;
    if (name === '$bitsAnySet') return set !== 0n;
    if (name === '$bitsAllClear') return set === 0n;
    return set !== mask;
  };
}

function bitMask(operand: unknown, name: string): bigint {
  if (Array.isArray(operand)) {
    return operand.reduce<bigint>(
      (mask, place: unknown) => mask | (1n << BigInt(asNumber(place) ?? 0)),
      0n,
    );
  }
  const mask = bitsOf(operand);
  if (mask === undefined || mask < 0n) {
    throw new MongoError('BadValue', `${name} takes an Array, a number, or a BinData`);
  }
  return mask;
}

function bitsOf(value: unknown): bigint | undefined {
  if (value instanceof Long) return value.toBigInt();
  if (value instanceof Binary) {
    return [...value.value()].reduceRight<bigint>((all, byte) => (all << 8n) | BigInt(byte), 0n);
  }
  const number = asNumber(value);
  return number !== undefined && Number.isInteger(number) ? BigInt(number) : undefined;
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new MongoError('BadValue', '$options has to be a string');
  return value;
}
