import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import type { Collection } from './collection.ts';

/** What collStats and $collStats tell of a collection. */
export function statsOf(namespace: string, collection: Collection | undefined): Document {
  const count = collection?.count ?? 0;
  const size = collection?.bytes ?? 0;
  return {
    ns: namespace,
    size,
    count,
    ...(count > 0 ? { avgObjSize: Math.round(size / count) } : {}),
    storageSize: size,
    totalSize: size,
    nindexes: collection?.indexes.length ?? 0,
    totalIndexSize: 0,
    indexSizes: Object.fromEntries((collection?.indexes ?? []).map(({ name }) => [name, 0])),
    capped: false,
    scaleFactor: 1,
  };
}
