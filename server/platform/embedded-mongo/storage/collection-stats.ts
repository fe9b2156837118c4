import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import type { Collection } from './collection.ts';

/** What collStats and $collStats tell of a collection; sizes in units of so many bytes. */
export function statsOf(
  namespace: string,
  collection: Collection | undefined,
  scale = 1,
): Document {
  const count = collection?.count ?? 0;
  const bytes = collection?.bytes ?? 0;
  const size = Math.floor(bytes / scale);
  return {
    ns: namespace,
    size,
    count,
    ...(count > 0 ? { avgObjSize: Math.round(bytes / count) } : {}),
    storageSize: size,
    totalSize: size,
    nindexes: collection?.indexes.length ?? 0,
    totalIndexSize: 0,
    indexSizes: Object.fromEntries((collection?.indexes ?? []).map(({ name }) => [name, 0])),
    capped: false,
    scaleFactor: scale,
  };
}
