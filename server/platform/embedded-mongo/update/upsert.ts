import { ObjectId } from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { predicatesOf } from '#server/platform/embedded-mongo/query/predicates.ts';
import type { Update } from './compile-update.ts';
import { findPlace, write } from './places.ts';

/** The document that an upsert inserts: the filter's equal fields, then the update, with an _id in front. */
export function upsertedDocument(filter: Document, update: Update, replaces: boolean): Document {
  const seed: Document = {};
  for (const [path, predicates] of predicatesOf(filter)) {
    if (replaces && path !== '_id') continue;
    const [equal, second] = predicates.filter(({ operator }) => operator === '$eq');
    if (second)
      throw new MongoError(
        'NotSingleValueField',
        `cannot infer query fields to set, path '${path}' is matched twice`,
      );
    const place = equal && findPlace(seed, path.split('.'), true);
    if (place) write(place, equal.operand);
  }
  const made = update(seed, { matched: undefined, inserting: true });
  const { _id: id, ...rest } = made;
  return { _id: id ?? new ObjectId(), ...rest };
}
