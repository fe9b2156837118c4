import type { Document } from '#server/platform/embedded-mongo/format/document.ts';

/** One field of an index. */
export type IndexField = { path: string; parts: readonly string[]; descending: boolean };

/** An index as the server works with it; `spec` is what listIndexes answers. */
export type IndexSpec = {
  id: number;
  name: string;
  spec: Document;
  fields: readonly IndexField[];
  unique: boolean;
  sparse: boolean;
  partial: ((document: Document) => boolean) | undefined;
  partialFilter: Document | undefined;
  expireAfterSeconds: number | undefined;
  /** Paths at which some document had an array when it was indexed. They only grow. */
  multikey: Set<string>;
  /** Some key was longer than the store takes and was cut: order beyond the cut is then unknown. */
  longKeys: boolean;
};
