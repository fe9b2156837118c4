import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  MaxKey,
  MinKey,
  ObjectId,
} from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { setField, type Document } from './document.ts';
import { fieldName } from './field-names.ts';
import { booleanFrom, doubleFrom, longAt, timestampAt } from './fixed-values.ts';

/** MongoDB refuses documents nested deeper than this. */
const maxDepth = 200;

/**
 * Reads one BSON document that starts at `offset`, keeping every type apart; arrays named in `rawArrays` at the
 * top level are left as buffers, one for each of their documents. Throws InvalidBSON when the bytes lie.
 */
export function readDocument(
  buffer: Buffer,
  offset = 0,
  rawArrays?: ReadonlySet<string>,
): Document {
  return readFields(buffer, offset, documentEnd(buffer, offset, buffer.length), 0, rawArrays);
}

/** The length in bytes of the document at `offset`; throws InvalidBSON when it does not end within `limit`. */
export function documentEnd(buffer: Buffer, offset: number, limit: number): number {
  if (offset + 5 > limit) invalid();
  const end = offset + buffer.readInt32LE(offset);
  if (end < offset + 5 || end > limit || buffer[end - 1] !== 0) invalid();
  return end;
}

function invalid(what = 'incorrect BSON length'): never {
  throw new MongoError('InvalidBSON', `Invalid BSON: ${what}`);
}

function readFields(
  buffer: Buffer,
  offset: number,
  end: number,
  depth: number,
  rawArrays?: ReadonlySet<string>,
): Document {
  if (depth > maxDepth)
    throw new MongoError('Overflow', `BSONObj exceeds maximum nested object depth: ${maxDepth}`);
  const result: Document = {};
  position = offset + 4;
  const last = end - 1;
  while (position < last) {
    const type = buffer[position++] ?? 0;
    const name = readName(buffer, last);
    const value =
      type === 4 && rawArrays?.has(name) === true
        ? readRawArray(buffer, last)
        : readValue(buffer, type, last, depth);
    setField(result, name, value);
  }
  if (position !== last) invalid();
  position = end;
  return result;
}

/** Where the reader stands. Reading is synchronous, so one cursor serves all and no tuple is made for each value. */
let position = 0;

function readName(buffer: Buffer, last: number): string {
  const start = position;
  let hash = 0;
  for (let at = start; at < last; at += 1) {
    const byte = buffer[at] ?? 0;
    if (byte === 0) {
      position = at + 1;
      return fieldName(buffer, start, at, hash);
    }
    hash = (Math.imul(hash, 31) + byte) | 0;
  }
  return invalid('field name is not terminated');
}

function take(size: number, last: number): number {
  const start = position;
  if (size < 0 || start + size > last) invalid();
  position = start + size;
  return start;
}

function readString(buffer: Buffer, last: number): string {
  const size = buffer.readInt32LE(take(4, last));
  if (size < 1) invalid('string length');
  const start = take(size, last);
  if (buffer[start + size - 1] !== 0) invalid('string is not terminated');
  return size < 2 ? '' : buffer.toString('utf8', start, start + size - 1);
}

function readNested(buffer: Buffer, last: number, depth: number): Document {
  const start = position;
  return readFields(buffer, start, documentEnd(buffer, start, last), depth + 1);
}

function readArray(buffer: Buffer, last: number, depth: number): unknown[] {
  if (depth >= maxDepth)
    throw new MongoError('Overflow', `BSONObj exceeds maximum nested object depth: ${maxDepth}`);
  const end = documentEnd(buffer, position, last);
  const items: unknown[] = [];
  position += 4;
  while (position < end - 1) {
    const type = buffer[position++] ?? 0;
    skipName(buffer, end - 1);
    items.push(readValue(buffer, type, end - 1, depth + 1));
  }
  position = end;
  return items;
}

function readRawArray(buffer: Buffer, last: number): Buffer[] {
  const end = documentEnd(buffer, position, last);
  const items: Buffer[] = [];
  position += 4;
  while (position < end - 1) {
    const type = buffer[position++] ?? 0;
    skipName(buffer, end - 1);
    if (type !== 3)
      throw new MongoError(
        'TypeMismatch',
        'array of documents holds something that is not an object',
      );
    const stop = documentEnd(buffer, position, end - 1);
    items.push(buffer.subarray(position, stop));
    position = stop;
  }
  position = end;
  return items;
}

function skipName(buffer: Buffer, last: number): void {
  while (position < last && buffer[position] !== 0) position += 1;
  if (position >= last) invalid('field name is not terminated');
  position += 1;
}

function readValue(buffer: Buffer, type: number, last: number, depth: number): unknown {
  switch (type) {
    case 0x01:
      return doubleFrom(buffer.readDoubleLE(take(8, last)));
    case 0x02:
      return readString(buffer, last);
    case 0x03:
      return readNested(buffer, last, depth);
    case 0x04:
      return readArray(buffer, last, depth);
    case 0x05:
      return readBinary(buffer, last);
    case 0x06:
    case 0x0a:
      return null;
    case 0x07:
      return readObjectId(buffer, last);
    case 0x08:
      return booleanFrom(buffer[take(1, last)]);
    case 0x09:
      return new Date(Number(buffer.readBigInt64LE(take(8, last))));
    case 0x0b:
      return readRegExp(buffer, last);
    case 0x10:
      return buffer.readInt32LE(take(4, last));
    case 0x11:
      return timestampAt(buffer, take(8, last));
    case 0x12:
      return longAt(buffer, take(8, last));
    default:
      return readRareValue(buffer, type, last, depth);
  }
}

function readRareValue(buffer: Buffer, type: number, last: number, depth: number): unknown {
  switch (type) {
    case 0x0c: {
      const collection = readString(buffer, last);
      return new DBRef(collection, readObjectId(buffer, last));
    }
    case 0x0d:
      return new Code(readString(buffer, last));
    case 0x0e:
      return new BSONSymbol(readString(buffer, last));
    case 0x0f: {
      take(4, last);
      const code = readString(buffer, last);
      return new Code(code, readNested(buffer, last, depth));
    }
    case 0x13: {
      const start = take(16, last);
      return new Decimal128(Uint8Array.from(buffer.subarray(start, start + 16)));
    }
    case 0x7f:
      return new MaxKey();
    case 0xff:
      return new MinKey();
    default:
      return invalid(`unrecognised BSON type ${type}`);
  }
}

function readObjectId(buffer: Buffer, last: number): ObjectId {
  const start = take(12, last);
  return new ObjectId(Uint8Array.prototype.slice.call(buffer, start, start + 12));
}

function readBinary(buffer: Buffer, last: number): Binary {
  const size = buffer.readInt32LE(take(4, last));
  const subtype = buffer[take(1, last)] ?? 0;
  const start = take(size, last);
  return new Binary(Uint8Array.prototype.slice.call(buffer, start, start + size), subtype);
}

function readRegExp(buffer: Buffer, last: number): BSONRegExp {
  const pattern = readName(buffer, last);
  const options = readName(buffer, last);
  if (!/^[ilmsux]*$/.test(options)) invalid('regular expression options');
  return new BSONRegExp(pattern, options);
}
