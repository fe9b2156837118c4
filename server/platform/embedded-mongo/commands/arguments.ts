import { Long } from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';
import { typeName } from '#server/platform/embedded-mongo/query/type-names.ts';
import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import type { Request } from './command.ts';
import { assertKnownFields } from './known-fields.ts';

/** The most statements or documents of one write command. */
export const maxBatch = 100_000;

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

/** The documents that a write command carries, as they came; throws for none, and for more than a batch may have. */
export function batchOf(body: Document, command: string, field: string): Buffer[] {
  const batch = body[field];
  if (!Array.isArray(batch)) throw missing(`${command}.${field}`);
  if (batch.length === 0 || batch.length > maxBatch) {
    throw new MongoError(
      'InvalidLength',
      `Write batch sizes must be between 1 and ${maxBatch}. Got ${batch.length} operations.`,
    );
  }
  return batch as Buffer[];
}

/** The statements of an update or delete; throws for a field that one lacks or that no statement has. */
export function statementsOf(body: Document, command: string, field: string): Document[] {
  return batchOf(body, command, field).map((raw) => {
    const statement = readDocument(raw);
    assertKnownFields(`${command}.${field}`, statement);
    for (const needed of requiredFields[field] ?? [])
      if (statement[needed] === undefined) throw missing(`${command}.${field}.${needed}`);
    documentOf(statement['q'], `${command}.${field}.q`);
    return statement;
  });
}

const requiredFields: Readonly<Record<string, readonly string[]>> = {
  updates: ['q', 'u'],
  deletes: ['q', 'limit'],
};

function missing(field: string): MongoError {
  return new MongoError(40414, `BSON field '${field}' is missing but a required field`);
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

/** The bytes of the unit that sizes are told in; throws BadValue. */
export function scaleOf(value: unknown): number {
  const scale = value === undefined ? 1 : Math.trunc(asNumber(value) ?? 0);
  if (scale < 1) throw new MongoError('BadValue', 'scale has to be a number from 1 up');
  return scale;
}

/** A cursor id; throws TypeMismatch. */
export function longOf(value: unknown, field: string): Long {
  if (value instanceof Long) return value;
  const number = asNumber(value);
  if (number !== undefined) return Long.fromNumber(number);
  throw new MongoError(
    'TypeMismatch',
    `BSON field '${field}' is the wrong type '${typeName(value)}', expected type 'long'`,
  );
}

/** Refuses a collation that is more than simple comparison. */
export function assertSimpleCollation(collation: unknown): void {
  if (!isDocument(collation) || collation['locale'] === 'simple') return;
  throw new MongoError(
    'NotImplemented',
    'collations other than simple are not supported by this server',
  );
}
