import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument, type Document } from '#server/platform/embedded-mongo/format/document.ts';
import { compareValues } from '#server/platform/embedded-mongo/format/value-order.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import { buildIndex } from '#server/platform/embedded-mongo/storage/build-index.ts';
import { clearPrefix } from '#server/platform/embedded-mongo/storage/clear-prefix.ts';
import { findIndex, type Collection } from '#server/platform/embedded-mongo/storage/collection.ts';
import type { IndexSpec } from '#server/platform/embedded-mongo/storage/index-spec.ts';
import { tablePrefix, tables } from '#server/platform/embedded-mongo/storage/keys.ts';
import { parseIndex } from '#server/platform/embedded-mongo/storage/parse-index.ts';
import { countOf, documentOf, namespaceOf } from './arguments.ts';
import { each } from './collections.ts';
import type { Command, Request } from './command.ts';
import { cursorReply } from './cursor-reply.ts';

/** Makes indexes that are not there yet; throws when one is there with other options. */
export const createIndexes: Command = async (request) => {
  const { engine, body } = request;
  const namespace = namespaceOf(request);
  const specs = body['indexes'];
  if (!Array.isArray(specs) || specs.length === 0)
    throw new MongoError('BadValue', 'Must specify at least one index to create');
  for (const spec of specs as Document[]) {
    if (isDocument(spec) && typeof spec['name'] !== 'string') {
      throw new MongoError(
        'FailedToParse',
        `Error in specification ${JSON.stringify(spec)} :: caused by :: The 'name' field is a required property of an index specification`,
      );
    }
    parseIndex(spec, 0);
  }
  const wasThere = engine.catalog.find(namespace) !== undefined;
  const collection = await engine.catalog.commit(() => engine.catalog.ensure(namespace));
  const numIndexesBefore = collection.indexes.length;
  for (const spec of specs as Document[]) {
    if (!existing(collection, parseIndex(spec, 0)))
      await buildIndex(engine.store, engine.catalog, collection, spec);
  }
  const numIndexesAfter = collection.indexes.length;
  const note = numIndexesAfter === numIndexesBefore ? { note: 'all indexes already exist' } : {};
  return { numIndexesBefore, numIndexesAfter, createdCollectionAutomatically: !wasThere, ...note };
};

/** The indexes of a collection; throws NamespaceNotFound. */
export const listIndexes: Command = async (request) => {
  const { engine, body } = request;
  const namespace = namespaceOf(request);
  const collection = existingCollection(request, `ns does not exist: ${namespace}`);
  const cursor = documentOf(body['cursor'], 'cursor');
  const found = collection.indexes.map((index) => writeDocument(index.spec));
  const batchSize = countOf(cursor['batchSize'], 'batchSize', Number.POSITIVE_INFINITY);
  return cursorReply(
    await engine.cursors.first(namespace, each(found), { batchSize }),
    'firstBatch',
  );
};

/** Removes indexes by name, by key or all but that of _id. */
export const dropIndexes: Command = async (request) => {
  const { engine, body } = request;
  const collection = existingCollection(request, `ns not found ${namespaceOf(request)}`);
  const nIndexesWas = collection.indexes.length;
  const gone = indexesToDrop(collection, body['index']);
  if (gone.some(({ name }) => name === '_id_'))
    throw new MongoError('InvalidOptions', 'cannot drop _id index');
  await engine.catalog.commit(() => {
    collection.indexes = collection.indexes.filter(
      ({ id }) => !gone.some((index) => index.id === id),
    );
    for (const index of gone) engine.catalog.markLeftover(tablePrefix(tables.entries, index.id));
    engine.catalog.touch(collection, true);
  });
  for (const index of gone)
    await clearPrefix(engine.store, engine.catalog.commit, tablePrefix(tables.entries, index.id));
  return { nIndexesWas };
};

/** Changes when a TTL index lets documents expire, or hides an index. */
export const collMod: Command = async (request) => {
  const { engine, body } = request;
  const collection = existingCollection(request, 'ns does not exist');
  if (body['index'] === undefined) return {};
  const wanted = documentOf(body['index'], 'index');
  const [old] = indexesToDrop(collection, wanted['name'] ?? wanted['keyPattern']);
  const { expireAfterSeconds, hidden } = wanted;
  if (!old || (expireAfterSeconds === undefined && hidden === undefined))
    throw new MongoError('InvalidOptions', 'no expireAfterSeconds or hidden field');
  if (old.name === '_id_' && hidden !== undefined)
    throw new MongoError('BadValue', "can't hide _id index");
  const changes = withoutUndefined({ expireAfterSeconds, hidden });
  const changed: IndexSpec = {
    ...parseIndex({ ...old.spec, ...changes }, old.id),
    multikey: old.multikey,
    longKeys: old.longKeys,
  };
  await engine.catalog.commit(() => {
    collection.indexes = collection.indexes.map((index) => (index.id === old.id ? changed : index));
    engine.catalog.touch(collection, true);
  });
  return withoutUndefined(
    Object.fromEntries(
      Object.keys(changes).flatMap((name) => [
        [`${name}_old`, old.spec[name]],
        [`${name}_new`, changed.spec[name]],
      ]),
    ),
  );
};

function withoutUndefined(fields: Document): Document {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function existingCollection(request: Request, message: string): Collection {
  const collection = request.engine.catalog.find(namespaceOf(request));
  if (!collection) throw new MongoError('NamespaceNotFound', message);
  return collection;
}

function existing(collection: Collection, wanted: IndexSpec): boolean {
  for (const index of collection.indexes) {
    const sameName = index.name === wanted.name;
    const sameKey = sameKeys(index.spec['key'], wanted.spec['key']) && sameFilter(index, wanted);
    if (!sameName && !sameKey) continue;
    if (sameKey && index.name === '_id_') return true;
    if (sameName && sameKey && sameOptions(index, wanted)) return true;
    if (sameName) {
      throw new MongoError(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${JSON.stringify(wanted.spec)}, existing index: ${JSON.stringify(index.spec)}`,
      );
    }
    throw new MongoError(
      'IndexOptionsConflict',
      `Index already exists with a different name: ${index.name}`,
    );
  }
  return false;
}

function sameKeys(one: unknown, other: unknown): boolean {
  return compareValues(one, other) === 0;
}

function sameFilter(one: IndexSpec, other: IndexSpec): boolean {
  return compareValues(one.partialFilter ?? null, other.partialFilter ?? null) === 0;
}

function sameOptions(one: IndexSpec, other: IndexSpec): boolean {
  return (
    one.unique === other.unique &&
    one.sparse === other.sparse &&
    one.expireAfterSeconds === other.expireAfterSeconds
  );
}

function indexesToDrop(collection: Collection, wanted: unknown): IndexSpec[] {
  if (wanted === '*') return collection.indexes.filter(({ name }) => name !== '_id_');
  if (Array.isArray(wanted)) return wanted.map((name) => findIndex(collection, String(name)));
  if (typeof wanted === 'string') return [findIndex(collection, wanted)];
  const found = collection.indexes.find((index) => sameKeys(index.spec['key'], wanted));
  if (!found)
    throw new MongoError('IndexNotFound', `can't find index with key: ${JSON.stringify(wanted)}`);
  return [found];
}
