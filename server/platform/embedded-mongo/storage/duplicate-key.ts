import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { showValue } from '#server/platform/embedded-mongo/format/show-value.ts';
import type { IndexSpec } from './index-spec.ts';

/** The refusal of a second document with the key of a unique index, as MongoDB words it. */
export function duplicateKey(namespace: string, index: IndexSpec, document: Document): MongoError {
  const keyPattern: Document = {};
  const keyValue: Document = {};
  for (const field of index.fields) {
    keyPattern[field.path] = field.descending ? -1 : 1;
    keyValue[field.path] = valueAt(document, field.parts) ?? null;
  }
  const shown = Object.keys(keyValue)
    .map((path) => `${path}: ${showValue(keyValue[path])}`)
    .join(', ');
  return new MongoError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${namespace} index: ${index.name} dup key: { ${shown} }`,
    { keyPattern, keyValue },
  );
}

function valueAt(value: unknown, parts: readonly string[]): unknown {
  let found = value;
  for (const part of parts) {
    if (Array.isArray(found))
      found = found.flatMap((item: unknown) => (isDocument(item) ? [item[part]] : []))[0];
    else if (isDocument(found)) found = found[part];
    else return undefined;
  }
  return Array.isArray(found) ? found[0] : found;
}
