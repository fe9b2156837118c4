/**
 * What is left of an exact decimal (or 64-bit integer) after its nearest double is taken away, as bytes that sort:
 * 0x80 when nothing is, 0x81 and the amount above it, 0x7f and the amount turned over below it.
 */
export function decimalResidual(exact: string, near: number): Uint8Array {
  const decimal = parseDecimal(exact);
  if (decimal === undefined || !Number.isFinite(near)) return Uint8Array.of(0x80);
  const double = exactDouble(near);
  const exponent = Math.min(decimal.exponent, double.exponent);
  const difference =
    decimal.digits * 10n ** BigInt(decimal.exponent - exponent) -
    double.digits * 10n ** BigInt(double.exponent - exponent);
  if (difference === 0n) return Uint8Array.of(0x80);
  const amount = amountBytes(difference < 0n ? -difference : difference, exponent);
  if (difference > 0n) return Uint8Array.of(0x81, ...amount);
  return Uint8Array.of(0x7f, ...amount.map((byte) => 255 - byte));
}

type Decimal = { digits: bigint; exponent: number };

function parseDecimal(text: string): Decimal | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/i.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, exponent: Number(power) - fraction.length };
}

/** Every double is a whole number times a power of two, so it has a finite decimal expansion. */
function exactDouble(value: number): Decimal {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const raw = bits.getBigUint64(0);
  const exponentBits = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xfffffffffffffn;
  const mantissa = exponentBits === 0 ? fraction : fraction | (1n << 52n);
  const power = (exponentBits === 0 ? 1 : exponentBits) - 1075;
  const signed = value < 0 ? -mantissa : mantissa;
  if (power >= 0) return { digits: signed << BigInt(power), exponent: 0 };
  return { digits: signed * 5n ** BigInt(-power), exponent: power };
}

/** Two bytes for the power of ten, then up to 40 digits (more than 34 + 1 decide nothing), then a zero. */
function amountBytes(amount: bigint, exponent: number): number[] {
  const digits = amount.toString();
  const power = exponent + digits.length + 0x8000;
  const kept = digits.slice(0, 40).replace(/0+$/, '');
  return [power >> 8, power & 255, ...Buffer.from(kept, 'latin1'), 0];
}
