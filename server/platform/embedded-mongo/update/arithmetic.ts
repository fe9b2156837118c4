import { Decimal128, Double, Long } from 'bson';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';

/** Whether a value is a number of any BSON kind. */
export function isNumeric(value: unknown): boolean {
  return asNumber(value) !== undefined;
}

/** Adds or multiplies as MongoDB does: the wider kind wins, and an int32 that overflows becomes an int64. */
export function combine(left: unknown, right: unknown, operation: 'add' | 'multiply'): unknown {
  if (left instanceof Decimal128 || right instanceof Decimal128)
    return decimals(String(left), String(right), operation);
  if (!isWhole(left) || !isWhole(right)) {
    const [a, b] = [asNumber(left) ?? 0, asNumber(right) ?? 0];
    return double(operation === 'add' ? a + b : a * b);
  }
  const [a, b] = [bigOf(left), bigOf(right)];
  const exact = operation === 'add' ? a + b : a * b;
  if (left instanceof Long || right instanceof Long) return longOr(exact);
  return exact >= -2147483648n && exact <= 2147483647n ? Number(exact) : longOr(exact);
}

/** A double that keeps its kind when stored. */
function double(value: number): number | Double {
  return value === (value | 0) ? new Double(value) : value;
}

function isWhole(value: unknown): boolean {
  return value instanceof Long || (typeof value === 'number' && value === (value | 0));
}

function bigOf(value: unknown): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(value as number);
}

function longOr(value: bigint): Long | undefined {
  return BigInt.asIntN(64, value) === value ? Long.fromBigInt(value) : undefined;
}

function decimals(left: string, right: string, operation: 'add' | 'multiply'): Decimal128 {
  const [a, b] = [parts(left), parts(right)];
  if (!a || !b) return Decimal128.fromString('NaN');
  if (operation === 'multiply') return decimal(a.digits * b.digits, a.exponent + b.exponent);
  const exponent = Math.min(a.exponent, b.exponent);
  const sum =
    a.digits * 10n ** BigInt(a.exponent - exponent) +
    b.digits * 10n ** BigInt(b.exponent - exponent);
  return decimal(sum, exponent);
}

function parts(text: string): { digits: bigint; exponent: number } | undefined {
  const match = /^([+-]?\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) return undefined;
  const [, whole = '0', fraction = '', power = '0'] = match;
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

function decimal(digits: bigint, exponent: number): Decimal128 {
  return Decimal128.fromStringWithRounding(`${digits}E${exponent}`);
}
