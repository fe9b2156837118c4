import { BSONRegExp, Double, Int32, Long } from 'bson';
import { isDocument } from '#server/platform/embedded-mongo/format/document.ts';

/** Turns the kinds of numbers that mingo does not know into plain ones; an int64 beyond 2^53 stays as it is. */
export function plainNumbers(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainNumbers);
  if (value instanceof Double || value instanceof Int32) return value.valueOf();
  if (value instanceof Long && value.constructor === Long) return fromLong(value);
  if (value instanceof BSONRegExp)
    return new RegExp(value.pattern, value.options.replace(/[^imsu]/g, ''));
  if (!isDocument(value)) return value;
  const plain: Record<string, unknown> = {};
  for (const name of Object.keys(value)) plain[name] = plainNumbers(value[name]);
  return plain;
}

function fromLong(value: Long): unknown {
  const number = value.toNumber();
  return Number.isSafeInteger(number) ? number : value;
}
