import type { Engine } from '#server/platform/embedded-mongo/engine.ts';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { statsOf } from '#server/platform/embedded-mongo/storage/collection-stats.ts';

/** The documents of a first stage that makes its own: what is known of a collection or its indexes. */
export function sourceStage(
  { catalog }: Engine,
  namespace: string,
  pipeline: readonly Document[],
): Document[] | undefined {
  const [stage] = pipeline;
  const [name = ''] = Object.keys(stage ?? {});
  const collection = catalog.find(namespace);
  if (name !== '$collStats' && name !== '$indexStats') return undefined;
  if (!collection)
    throw new MongoError('NamespaceNotFound', `Collection [${namespace}] not found.`);
  if (name === '$indexStats') {
    return collection.indexes.map((index) => ({
      name: index.name,
      key: index.spec['key'],
      host: 'localhost',
      spec: index.spec,
    }));
  }
  const wanted = (stage?.['$collStats'] ?? {}) as Document;
  const found: Document = { ns: namespace, host: 'localhost', localTime: new Date() };
  if ('count' in wanted) found['count'] = collection.count;
  if ('storageStats' in wanted) found['storageStats'] = statsOf(namespace, collection);
  return [found];
}
