import { BSONRegExp, Binary, Decimal128, Double, Long, MaxKey, MinKey, ObjectId } from 'bson';
import { isDocument } from './document.ts';

/** A value as MongoDB writes it in its messages and explanations. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof Binary)
    return `BinData(${value.sub_type}, ${Buffer.from(value.value()).toString('hex').toUpperCase()})`;
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`;
  if (value instanceof MinKey) return 'MinKey';
  if (value instanceof MaxKey) return 'MaxKey';
  if (value instanceof Double) return value.valueOf().toFixed(1);
  if (value instanceof Long || value instanceof Decimal128) return value.toString();
  if (Array.isArray(value)) return `[ ${value.map(showValue).join(', ')} ]`;
  if (isDocument(value)) {
    const fields = Object.keys(value).map((name) => `${name}: ${showValue(value[name])}`);
    return `{ ${fields.join(', ')} }`;
  }
  return String(value as number | boolean);
}
