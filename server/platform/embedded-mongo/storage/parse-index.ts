import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { asNumber } from '#server/platform/embedded-mongo/format/value-order.ts';
import { compileFilter } from '#server/platform/embedded-mongo/query/matcher.ts';
import type { IndexField, IndexSpec } from './index-spec.ts';

const known = new Set([
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'v',
  'ns',
  'hidden',
]);

/** Reads an index as createIndexes takes it; throws for kinds and options that are not supported. */
export function parseIndex(spec: Document, id: number): IndexSpec {
  const key = spec['key'];
  if (!isDocument(key) || Object.keys(key).length === 0) {
    throw new MongoError('CannotCreateIndex', 'Index keys cannot be an empty object');
  }
  for (const option of Object.keys(spec))
    if (!known.has(option)) refuseOption(option, spec[option]);
  const fields = Object.keys(key).map((path) => parseField(path, key[path]));
  const name = typeof spec['name'] === 'string' ? spec['name'] : nameOf(fields);
  const partialFilter = spec['partialFilterExpression'];
  if (partialFilter !== undefined && !isDocument(partialFilter)) {
    throw new MongoError('TypeMismatch', "The field 'partialFilterExpression' must be an object");
  }
  const isId = name === '_id_';
  return {
    id,
    name,
    spec: tidy(spec, key, name, isId),
    fields,
    unique: isId || truthy(spec['unique']),
    sparse: truthy(spec['sparse']),
    partial: partialFilter && compileFilter(partialFilter),
    partialFilter,
    expireAfterSeconds: expiry(spec['expireAfterSeconds'], fields),
    multikey: new Set(),
    longKeys: false,
  };
}

/** Whether an option that MongoDB takes as boolean or number is on. */
export function truthy(value: unknown): boolean {
  return value === true || (asNumber(value) ?? 0) !== 0;
}

function parseField(path: string, direction: unknown): IndexField {
  if (typeof direction === 'string') {
    const isKnown = ['text', 'hashed', '2d', '2dsphere'].includes(direction);
    throw new MongoError(
      'CannotCreateIndex',
      isKnown
        ? `${direction} indexes are not supported by this server`
        : `Unknown index plugin '${direction}'`,
    );
  }
  const number = asNumber(direction);
  if (number === undefined || number === 0 || Number.isNaN(number)) {
    throw new MongoError('CannotCreateIndex', 'Values in the index key pattern cannot be 0.');
  }
  if (path === '' || path.split('.').includes('')) {
    throw new MongoError('CannotCreateIndex', 'Index keys cannot contain an empty field');
  }
  if (path.split('.').some((part) => part.startsWith('$'))) {
    const isWildcard = path.endsWith('$**');
    throw new MongoError(
      'CannotCreateIndex',
      isWildcard
        ? 'wildcard indexes are not supported by this server'
        : "Index key contains an illegal field name: field name starts with '$'.",
    );
  }
  return { path, parts: path.split('.'), descending: number < 0 };
}

function refuseOption(option: string, value: unknown): void {
  if (option === 'collation') {
    if (isDocument(value) && value['locale'] === 'simple') return;
    throw new MongoError(
      'NotImplemented',
      'indexes with a collation are not supported by this server',
    );
  }
  throw new MongoError(
    'InvalidIndexSpecificationOption',
    `The field '${option}' is not valid for an index specification.`,
  );
}

function expiry(value: unknown, fields: readonly IndexField[]): number | undefined {
  if (value === undefined) return undefined;
  const seconds = asNumber(value);
  if (seconds === undefined || seconds < 0 || seconds > 2_147_483_647) {
    throw new MongoError(
      'CannotCreateIndex',
      'TTL index expireAfterSeconds must be within 0 and 2147483647',
    );
  }
  if (fields.length !== 1) {
    throw new MongoError(
      'CannotCreateIndex',
      'TTL indexes are single-field indexes, compound indexes do not support TTL.',
    );
  }
  return seconds;
}

function tidy(spec: Document, key: Document, name: string, isId: boolean): Document {
  const { key: _key, name: _name, v: _version, background: _background, ns: _ns, ...rest } = spec;
  if (isId) return { v: 2, key, name };
  for (const option of ['unique', 'sparse'])
    if (option in rest) rest[option] = truthy(rest[option]);
  return { v: 2, key, name, ...rest };
}

function nameOf(fields: readonly IndexField[]): string {
  return fields.map(({ path, descending }) => `${path}_${descending ? -1 : 1}`).join('_');
}
