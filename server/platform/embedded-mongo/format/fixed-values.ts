import { Double, Long, Timestamp } from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';

/** A double; one that an int32 could be taken for keeps its kind. */
export function doubleFrom(value: number): number | Double {
  const passesForInt32 = value === (value | 0);
  return passesForInt32 ? new Double(value) : value;
}

/** A boolean; throws InvalidBSON for a byte that is neither. */
export function booleanFrom(byte: number | undefined): boolean {
  if (byte === 1) return true;
  if (byte === 0) return false;
  throw new MongoError('InvalidBSON', 'Invalid BSON: boolean is neither 0 nor 1');
}

/** A timestamp from its eight bytes. */
export function timestampAt(buffer: Buffer, start: number): Timestamp {
  return new Timestamp({ i: buffer.readUInt32LE(start), t: buffer.readUInt32LE(start + 4) });
}

/** An int64 from its eight bytes. */
export function longAt(buffer: Buffer, start: number): Long {
  return new Long(buffer.readInt32LE(start), buffer.readInt32LE(start + 4));
}
