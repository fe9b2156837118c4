import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { orderBytes } from '#server/platform/embedded-mongo/format/value-order.ts';
import { someValue } from '#server/platform/embedded-mongo/query/paths.ts';
import { assertSimpleCollation, documentOf, namespaceOf } from './arguments.ts';
import type { Command } from './command.ts';
import { prepare, visitRows } from './query-request.ts';

/** The different values of a path among the documents that match; the elements of an array count, not the array. */
export const distinct: Command = async (request): Promise<Document> => {
  const { engine, body } = request;
  assertSimpleCollation(body['collation']);
  const path = body['key'];
  if (typeof path !== 'string')
    throw new MongoError(
      'TypeMismatch',
      "BSON field 'distinct.key' is the wrong type, expected type 'string'",
    );
  const prepared = prepare(engine.catalog.find(namespaceOf(request)), {
    filter: documentOf(body['query'], 'query'),
    hint: body['hint'],
  });
  const values = new Map<string, unknown>();
  if (!prepared) return { values: [] };
  const parts = path.split('.');
  const keep = (value: unknown): boolean => {
    if (value === undefined) return false;
    const each = Array.isArray(value) ? (value as unknown[]) : [value];
    for (const one of each) {
      const key = orderBytes(one).toString('latin1');
      if (!values.has(key)) values.set(key, one);
    }
    return false;
  };
  await visitRows(request, prepared, ({ document }) => {
    someValue(document, parts, keep);
  });
  return { values: [...values.values()] };
};
