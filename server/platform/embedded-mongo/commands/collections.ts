import { Binary } from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Engine } from '#server/platform/embedded-mongo/engine.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import { compileFilter } from '#server/platform/embedded-mongo/query/matcher.ts';
import type { Collection } from '#server/platform/embedded-mongo/storage/collection.ts';
import { clearPrefix } from '#server/platform/embedded-mongo/storage/clear-prefix.ts';
import { assertSimpleCollation, countOf, documentOf, namespaceOf } from './arguments.ts';
import type { Command } from './command.ts';
import { cursorReply } from './cursor-reply.ts';

/** Makes a collection; throws NamespaceExists. */
export const create: Command = async (request) => {
  const { engine, body } = request;
  const namespace = namespaceOf(request);
  assertSimpleCollation(body['collation']);
  await engine.catalog.commit(() => {
    if (engine.catalog.find(namespace)) {
      throw new MongoError('NamespaceExists', `Collection ${namespace} already exists.`);
    }
    engine.catalog.ensure(namespace);
  });
  return {};
};

/** Removes a collection. */
export const drop: Command = async (request) => {
  const { engine } = request;
  const namespace = namespaceOf(request);
  const collection = engine.catalog.find(namespace);
  if (!collection) throw new MongoError('NamespaceNotFound', 'ns not found');
  const nIndexesWas = collection.indexes.length;
  await dropCollections(engine, [collection]);
  return { nIndexesWas, ns: namespace };
};

/** Removes a database. */
export const dropDatabase: Command = async ({ engine, database }) => {
  const collections = engine.catalog.list(database);
  await dropCollections(engine, collections);
  return collections.length > 0 ? { dropped: database } : {};
};

/** Gives a collection another name. */
export const renameCollection: Command = async ({ engine, body }) => {
  const [from, to] = [String(body['renameCollection']), String(body['to'])];
  const target = engine.catalog.find(to);
  if (!engine.catalog.find(from))
    throw new MongoError('NamespaceNotFound', `Source collection ${from} does not exist`);
  if (from === to) throw new MongoError('IllegalOperation', "Can't rename a collection to itself");
  if (target && body['dropTarget'] !== true)
    throw new MongoError('NamespaceExists', 'target namespace exists');
  if (target) await dropCollections(engine, [target]);
  await engine.catalog.commit(() => {
    const collection = engine.catalog.find(from);
    if (!collection)
      throw new MongoError('NamespaceNotFound', `Source collection ${from} does not exist`);
    engine.catalog.rename(collection, to);
  });
  return {};
};

/** The collections of a database. */
export const listCollections: Command = async ({ engine, body, database }) => {
  const matches = compileFilter(documentOf(body['filter'], 'filter'));
  const cursor = documentOf(body['cursor'], 'cursor');
  const found = engine.catalog
    .list(database)
    .map((collection) => described(collection, body['nameOnly'] === true))
    .filter(matches)
    .map(writeDocument);
  const batchSize = countOf(cursor['batchSize'], 'batchSize', Number.POSITIVE_INFINITY);
  return cursorReply(
    await engine.cursors.first(`${database}.$cmd.listCollections`, each(found), { batchSize }),
    'firstBatch',
  );
};

/** The databases, which are there as long as a collection is. */
export const listDatabases: Command = ({ engine, body }): Document => {
  const matches = compileFilter(documentOf(body['filter'], 'filter'));
  const sizes = new Map<string, number>();
  for (const { namespace, bytes } of engine.catalog.all()) {
    const name = namespace.slice(0, namespace.indexOf('.'));
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  }
  const databases = [...sizes]
    .map(([name, bytes]): Document => ({ name, sizeOnDisk: bytes, empty: false }))
    .filter(matches);
  if (body['nameOnly'] === true) return { databases: databases.map(({ name }) => ({ name })) };
  const totalSize = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  return { databases, totalSize, totalSizeMb: Math.round(totalSize / 1_048_576) };
};

/** Turns a list into what cursors read. */
export async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

async function dropCollections(
  { catalog, store }: Engine,
  collections: readonly Collection[],
): Promise<void> {
  const prefixes = await catalog.commit(() =>
    collections.flatMap((collection) => (collection.dropped ? [] : catalog.drop(collection))),
  );
  for (const prefix of prefixes) await clearPrefix(store, catalog.commit, prefix);
}

function described(collection: Collection, nameOnly: boolean): Document {
  const name = collection.namespace.slice(collection.namespace.indexOf('.') + 1);
  if (nameOnly) return { name, type: 'collection' };
  return {
    name,
    type: 'collection',
    options: collection.options,
    info: { readOnly: false, uuid: new Binary(collection.uuid, Binary.SUBTYPE_UUID) },
    idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
  };
}
