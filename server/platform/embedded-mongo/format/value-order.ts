import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import type { Document } from './document.ts';
import { KeyWriter } from './key-writer.ts';
import { decimalResidual } from './decimal-order.ts';

/** The first byte of a value in a key: MongoDB's order of types. Texts and symbols share one, as all numbers do. */
export const typeBytes = {
  minKey: 0x01,
  emptyArray: 0x05,
  null: 0x0a,
  number: 0x14,
  text: 0x1e,
  object: 0x28,
  array: 0x32,
  binary: 0x3c,
  objectId: 0x46,
  boolean: 0x50,
  date: 0x5a,
  timestamp: 0x64,
  regExp: 0x6e,
  dbPointer: 0x72,
  code: 0x78,
  codeWithScope: 0x7a,
  maxKey: 0xf0,
} as const;

/** The place of a value's type in MongoDB's comparison order; a missing value counts as null. */
export function typeByteOf(value: unknown): number {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return typeBytes.number;
    case 'string':
      return typeBytes.text;
    case 'boolean':
      return typeBytes.boolean;
    case 'object':
      return value === null ? typeBytes.null : objectTypeByte(value);
    default:
      return typeBytes.null;
  }
}

/**
 * Writes a value so that the bytes of two values compare as MongoDB compares the values.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
export function writeValue(writer: KeyWriter, value: unknown): void {
  const type = typeByteOf(value);
  writer.byte(type);
  writeBody(writer, type, value);
}

/** Compares two values as MongoDB does across all types: below 0, 0 or above 0. */
export function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  const byType = typeByteOf(left) - typeByteOf(right);
  if (byType !== 0) return byType;
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime();
  if (typeof left === 'boolean') return Number(left) - Number(right);
  return Buffer.compare(orderBytes(left), orderBytes(right));
}

/** The key bytes of one value. */
export function orderBytes(value: unknown): Buffer {
  const writer = new KeyWriter();
  writeValue(writer, value);
  return writer.copy();
}

/** A number of any BSON kind as a JavaScript number (rounded), or undefined. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Double || value instanceof Int32) return value.valueOf();
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  return undefined;
}

function objectTypeByte(value: object): number {
  if (Array.isArray(value)) return typeBytes.array;
  if (value instanceof Date) return typeBytes.date;
  if (value instanceof ObjectId) return typeBytes.objectId;
  if (value instanceof Long && !(value instanceof Timestamp)) return typeBytes.number;
  if (value instanceof Double || value instanceof Int32 || value instanceof Decimal128)
    return typeBytes.number;
  if (value instanceof Binary) return typeBytes.binary;
  if (value instanceof Timestamp) return typeBytes.timestamp;
  if (value instanceof BSONRegExp || value instanceof RegExp) return typeBytes.regExp;
  if (value instanceof BSONSymbol) return typeBytes.text;
  if (value instanceof MinKey) return typeBytes.minKey;
  if (value instanceof MaxKey) return typeBytes.maxKey;
  if (value instanceof Code) return value.scope ? typeBytes.codeWithScope : typeBytes.code;
  if (value instanceof DBRef) return typeBytes.dbPointer;
  return typeBytes.object;
}

function writeBody(writer: KeyWriter, type: number, value: unknown): void {
  if (typeof value === 'string') writer.text(value);
  else if (typeof value === 'boolean') writer.byte(value ? 1 : 0);
  else if (type === typeBytes.number) writeNumber(writer, value);
  else if (value instanceof ObjectId) writer.raw(value.id);
  else if (value instanceof Date) writer.int64(dateBits(value));
  else if (Array.isArray(value)) writeItems(writer, value);
  else if (value instanceof Binary) writeBinary(writer, value);
  else if (value instanceof Timestamp) {
    writer.uint32(value.getHighBitsUnsigned());
    writer.uint32(value.getLowBitsUnsigned());
  } else if (value instanceof BSONSymbol) writer.text(value.value);
  else if (value instanceof BSONRegExp) {
    writer.text(value.pattern);
    writer.text(value.options);
  } else if (value instanceof RegExp) {
    writer.text(value.source);
    writer.text(value.flags);
  } else if (value instanceof Code) {
    writer.text(String(value.code));
    if (value.scope) writeFields(writer, value.scope as Document);
  } else if (value instanceof DBRef) {
    writer.text(value.collection);
    writer.raw(value.oid.id);
  } else if (type === typeBytes.object) writeFields(writer, value as Document);
}

function dateBits(value: Date): bigint {
  const time = value.getTime();
  return BigInt.asIntN(64, BigInt(Number.isNaN(time) ? 0 : time) ^ (1n << 63n));
}

function writeItems(writer: KeyWriter, items: readonly unknown[]): void {
  for (const item of items) writeValue(writer, item);
  writer.byte(0);
}

function writeBinary(writer: KeyWriter, value: Binary): void {
  writer.uint32(value.length());
  writer.byte(value.sub_type);
  writer.raw(value.value());
}

function writeFields(writer: KeyWriter, document: Document): void {
  for (const name of Object.keys(document)) {
    const value = document[name];
    if (value === undefined) continue;
    const type = typeByteOf(value);
    writer.byte(type);
    writer.text(name);
    writeBody(writer, type, value);
  }
  writer.byte(0);
}

function writeNumber(writer: KeyWriter, value: unknown): void {
  const near = asNumber(value) ?? Number(value);
  const start = writer.length;
  if (Number.isNaN(near)) writer.int64(0n);
  else {
    writer.double(near === 0 ? 0 : near);
    writer.sortDouble(start);
  }
  if (value instanceof Decimal128 || (value instanceof Long && !Number.isSafeInteger(near))) {
    writer.raw(decimalResidual(value.toString(), near));
  } else writer.byte(0x80);
}

function compareNumbers(left: number, right: number): number {
  if (left < right) return -1;
  if (left > right) return 1;
  if (left === right) return 0;
  return Number(Number.isNaN(right)) - Number(Number.isNaN(left));
}

/** MongoDB compares texts by their UTF-8 bytes; JavaScript's UTF-16 order differs only above the surrogates. */
function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  const size = Math.min(left.length, right.length);
  for (let at = 0; at < size; at += 1) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a === b) continue;
    const aPair = a >= 0xd800 && a <= 0xdfff;
    const bPair = b >= 0xd800 && b <= 0xdfff;
    return aPair === bPair ? a - b : aPair ? 1 : -1;
  }
  return left.length - right.length;
}
