import { Binary, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { KeyWriter } from './format/key-writer.ts';
import { compareValues, orderBytes } from './format/value-order.ts';
import { writeField } from './storage/index-entries.ts';

const text = fc.string({ unit: 'binary' });
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc.integer({ min: -1000, max: 1000 }).map((value) => Decimal128.fromString(`${value / 8}`)),
  fc.integer({ min: -50, max: 50 }).map((value) => new Double(value)),
);
const scalar = fc.oneof(
  number,
  text,
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => new Binary(bytes, 0)),
  fc.tuple(fc.nat(1000), fc.nat(1000)).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom(new MinKey(), new MaxKey()),
);
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'c'), scalar, { noNullPrototype: true }),
);

test('the bytes of two numbers of any kind compare as their exact values do', () => {
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(Math.sign(Buffer.compare(orderBytes(one), orderBytes(other)))).toBe(
        exactOrder(one, other),
      );
    }),
    { numRuns: 2000 },
  );
});

test('the bytes of two texts compare as their UTF-8 does', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const wanted = Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other)));
      expect(Math.sign(Buffer.compare(orderBytes(one), orderBytes(other)))).toBe(wanted);
      expect(Math.sign(compareValues(one, other))).toBe(wanted);
    }),
    { numRuns: 2000 },
  );
});

test('the quick comparison agrees with the bytes, whatever the types', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(Math.sign(compareValues(one, other))).toBe(
        Math.sign(Buffer.compare(orderBytes(one), orderBytes(other))),
      );
    }),
    { numRuns: 2000 },
  );
});

test('a descending field turns the order over, also in front of another field', () => {
  const key = (first: unknown, second: unknown): Buffer => {
    const writer = new KeyWriter();
    writeField(writer, first, true);
    writeField(writer, second, false);
    return writer.copy();
  };
  fc.assert(
    fc.property(value, value, value, value, (a, b, c, d) => {
      const first = Math.sign(compareValues(a, b));
      const wanted = first === 0 ? Math.sign(compareValues(c, d)) : -first;
      expect(Math.sign(Buffer.compare(key(a, c), key(b, d)))).toBe(wanted);
    }),
    { numRuns: 2000 },
  );
});

test('numbers that a double cannot tell apart are told apart', () => {
  const close = ['9007199254740992', '9007199254740993', '9007199254740994'].map((digits) =>
    Long.fromString(digits),
  );
  expect(close.toReversed().toSorted(compareValues)).toEqual(close);
  const tenths = [
    '0.0999999999999999999999999999999999',
    '0.1',
    '0.1000000000000000055511151231257828',
  ].map((digits) => Decimal128.fromString(digits));
  expect(tenths.toReversed().toSorted(compareValues)).toEqual(tenths);
  expect(compareValues(Decimal128.fromString('0.5'), 0.5)).toBe(0);
});

/** Compares by whole numbers of 2^-1074 times 10^-20, which every generated number is. */
function exactOrder(one: unknown, other: unknown): number {
  const [a, b] = [scaled(one), scaled(other)];
  return a < b ? -1 : Number(a > b);
}

function scaled(number: unknown): bigint {
  if (number instanceof Long) return number.toBigInt() << 1074n;
  const value = number instanceof Decimal128 ? Number(number.toString()) : Number(number);
  if (!Number.isFinite(value)) return BigInt(Math.sign(value)) << 3000n;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(value));
  const raw = bits.getBigUint64(0);
  const exponent = Number(raw >> 52n);
  const mantissa = exponent === 0 ? raw : (raw & 0xfffffffffffffn) | (1n << 52n);
  const exact = mantissa << BigInt(Math.max(exponent - 1, 0));
  return value < 0 ? -exact : exact;
}
