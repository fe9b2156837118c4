import { ObjectId } from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import {
  assertStorable,
  writeStoredDocument,
} from '#server/platform/embedded-mongo/format/write-document.ts';
import { batchOf, namespaceOf } from './arguments.ts';
import type { Command } from './command.ts';
import { runStatements } from './statements.ts';

/** Stores documents. */
export const insert: Command = async (request) => {
  const { engine, body } = request;
  const namespace = namespaceOf(request);
  const documents = batchOf(body, 'insert', 'documents');
  const outcome = await runStatements(engine.catalog, documents, body['ordered'] !== false, {
    together: (raw) => {
      const { document, bytes } = storable(raw);
      return engine.catalog.ensure(namespace).insert(document, bytes);
    },
  });
  return { n: outcome.results.length, ...outcome.errors };
};

/** What is stored of a document that a client sent: its _id in front, made when there is none. */
function storable(raw: Buffer): { document: Document; bytes: Buffer } {
  assertStorable(raw);
  const document = readDocument(raw);
  const [first] = Object.keys(document);
  if (first === '_id') {
    assertId(document['_id']);
    return { document, bytes: raw };
  }
  const { _id: id = new ObjectId(), ...rest } = document;
  assertId(id);
  const withId = { _id: id, ...rest };
  return { document: withId, bytes: writeStoredDocument(withId) };
}

/** Refuses an _id that MongoDB refuses. */
export function assertId(id: unknown): void {
  if (Array.isArray(id)) throw new MongoError(53, "The '_id' value cannot be of type array");
  const isOperator =
    typeof id === 'object' && id !== null && Object.keys(id).some((key) => key.startsWith('$'));
  if (isOperator && Object.getPrototypeOf(id) === Object.prototype) {
    throw new MongoError(
      'DollarPrefixedFieldName',
      `_id fields may not contain '$'-prefixed fields: ${Object.keys(id as object)[0]} is not valid for storage.`,
    );
  }
}
