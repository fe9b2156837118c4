import { BSONRegExp, BSONSymbol, Code, DBRef, Decimal128, Double, Long, Timestamp } from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import {
  asNumber,
  typeByteOf,
  typeBytes,
} from '#server/platform/embedded-mongo/format/value-order.ts';
import type { ValueTest } from './operators.ts';

const numbers: Record<string, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};
const numeric = [1, 16, 18, 19];

/** The test of $type, by name, by number or by a list of them; an array passes for its own elements. */
export function typeTest(operand: unknown): ValueTest {
  const wanted = new Set(
    (Array.isArray(operand) ? (operand as unknown[]) : [operand]).flatMap(typeNumbers),
  );
  if (wanted.size === 0)
    throw new MongoError('FailedToParse', '$type must match at least one type');
  return (value) => value !== undefined && wanted.has(numberOf(value));
}

/** The BSON type number of a value. */
function numberOf(value: unknown): number {
  switch (typeByteOf(value)) {
    case typeBytes.number:
      return numericType(value);
    case typeBytes.text:
      return value instanceof BSONSymbol ? 14 : 2;
    case typeBytes.object:
      return 3;
    case typeBytes.array:
      return 4;
    case typeBytes.binary:
      return 5;
    case typeBytes.objectId:
      return 7;
    case typeBytes.boolean:
      return 8;
    case typeBytes.date:
      return 9;
    case typeBytes.minKey:
      return -1;
    case typeBytes.maxKey:
      return 127;
    default:
      return rareType(value);
  }
}

/** The name of a value's type as MongoDB writes it in its messages. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  const number = numberOf(value);
  return Object.keys(numbers).find((name) => numbers[name] === number) ?? 'unknown';
}

function typeNumbers(operand: unknown): number[] {
  if (operand === 'number') return numeric;
  const number = typeof operand === 'string' ? numbers[operand] : asNumber(operand);
  if (number === undefined || !Object.values(numbers).includes(number)) {
    const shown = typeof operand === 'string' ? operand : String(number);
    throw new MongoError('BadValue', `Unknown type name alias: ${shown}`);
  }
  return [number];
}

function numericType(value: unknown): number {
  if (value instanceof Decimal128) return 19;
  if (value instanceof Long) return 18;
  if (value instanceof Double) return 1;
  return typeof value === 'number' && value === (value | 0) ? 16 : 1;
}

function rareType(value: unknown): number {
  if (value instanceof Timestamp) return 17;
  if (value instanceof BSONRegExp || value instanceof RegExp) return 11;
  if (value instanceof Code) return value.scope ? 15 : 13;
  if (value instanceof DBRef) return 12;
  return 10;
}
