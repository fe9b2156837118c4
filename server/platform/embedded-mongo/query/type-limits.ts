import { typeBytes } from '#server/platform/embedded-mongo/format/value-order.ts';

/** Least and greatest value of a type as MongoDB writes them, and whether the greatest is of the type itself. */
type Limits = readonly [least: string, most: string, includes: boolean];

const limits = new Map<number, Limits>([
  [typeBytes.number, ['-inf.0', 'inf.0', true]],
  [typeBytes.text, ['""', '{}', false]],
  [typeBytes.object, ['{}', '[]', false]],
  [typeBytes.array, ['[]', 'BinData(0, )', false]],
  [typeBytes.binary, ['BinData(0, )', "ObjectId('000000000000000000000000')", false]],
  [
    typeBytes.objectId,
    ["ObjectId('000000000000000000000000')", "ObjectId('ffffffffffffffffffffffff')", true],
  ],
  [typeBytes.boolean, ['false', 'true', true]],
  [typeBytes.date, ['new Date(-9223372036854775808)', 'new Date(9223372036854775807)', true]],
  [typeBytes.timestamp, ['Timestamp(0, 0)', 'Timestamp(4294967295, 4294967295)', true]],
]);

/** The limits of the type with this byte, for explain. */
export function typeLimits(type: number): Limits {
  return limits.get(type) ?? ['MinKey', 'MaxKey', true];
}
