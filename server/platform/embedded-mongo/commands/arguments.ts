import { Long } from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';
import { typeName } from '#server/platform/embedded-mongo/query/type-names.ts';
import type { Request } from './command.ts';

/** The namespace a command is about, from the field named like it (or `field`); throws InvalidNamespace. */
export function namespaceOf({ name, body, database }: Request, field = name): string {
  const collection = body[field];
  if (typeof collection !== 'string') {
    throw new MongoError(
      'InvalidNamespace',
      `collection name has invalid type ${typeName(collection)}`,
    );
  }
  if (collection === '')
    throw new MongoError('InvalidNamespace', `Invalid namespace specified '${database}.'`);
  return `${database}.${collection}`;
}

/** A document argument; an absent one is empty. Throws TypeMismatch. */
export function documentOf(value: unknown, field: string): Document {
  if (value === undefined || value === null) return {};
  if (isDocument(value)) return value;
  throw new MongoError(
    'TypeMismatch',
    `BSON field '${field}' is the wrong type '${typeName(value)}', expected type 'object'`,
  );
}

/** A whole number from 0 up; throws TypeMismatch or BadValue. */
export function countOf(value: unknown, field: string, absent: number): number {
  if (value === undefined || value === null) return absent;
  const number = asNumber(value);
  if (number === undefined) {
    throw new MongoError(
      'TypeMismatch',
      `BSON field '${field}' is the wrong type '${typeName(value)}', expected types '[long, int, decimal, double']`,
    );
  }
  if (number < 0)
    throw new MongoError(
      51024,
      `BSON field '${field}' value must be >= 0, actual value '${number}'`,
    );
  return Math.trunc(number);
}

/** A cursor id. */
export function longOf(value: unknown): Long {
  if (value instanceof Long) return value;
  return Long.fromNumber(asNumber(value) ?? 0);
}

/** Refuses a collation that is more than simple comparison. */
export function assertSimpleCollation(collation: unknown): void {
  if (!isDocument(collation) || collation['locale'] === 'simple') return;
  throw new MongoError(
    'NotImplemented',
    'collations other than simple are not supported by this server',
  );
}

/** Throws MaxTimeMSExpired when a command has run for longer than it may. */
export function assertInTime({ deadline }: Request): void {
  if (deadline !== undefined && Date.now() > deadline) {
    throw new MongoError('MaxTimeMSExpired', 'operation exceeded time limit');
  }
}
