import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { duplicateKey } from './duplicate-key.ts';
import { indexKeys } from './index-entries.ts';
import type { IndexSpec } from './index-spec.ts';
import {
  afterPrefix,
  documentKey,
  entryKey,
  recordBytes,
  recordValue,
  tablePrefix,
  tables,
} from './keys.ts';
import { readBytes, readRange, type Store } from './store.ts';

const nothing = Buffer.alloc(0);

/** A collection: its documents by record number, in order of insertion, and its indexes, always in step. */
export class Collection {
  readonly namespace: string;
  readonly id: number;
  readonly uuid: Buffer;
  readonly options: Document;
  indexes: IndexSpec[];
  /** Indexes that are being made: writes keep them, queries do not use them. */
  building: IndexSpec[] = [];
  count: number;
  bytes: number;
  dropped = false;
  /** Tells the catalogue that counters or index marks have to be saved with this commit. */
  readonly touch: (collection: Collection, marks: boolean) => void;
  private readonly store: Store;
  private nextRecord: number;

  constructor(store: Store, entry: CollectionEntry) {
    this.store = store;
    this.namespace = entry.namespace;
    this.id = entry.id;
    this.uuid = entry.uuid;
    this.options = entry.options;
    this.indexes = entry.indexes;
    this.count = entry.count;
    this.bytes = entry.bytes;
    this.touch = entry.touch;
    this.nextRecord = this.lastRecord() + 1;
  }

  read(record: number): Buffer | undefined {
    return readBytes(this.store, documentKey(this.id, record));
  }

  /** Adds a document; throws DuplicateKey before anything is written. */
  insert(document: Document, bytes: Buffer): number {
    const record = this.nextRecord;
    const entries = this.kept().map((index) => ({ index, keys: this.keysFor(index, document) }));
    for (const { index, keys } of entries) this.assertFree(index, keys, undefined, document);
    this.nextRecord += 1;
    this.store.putSync(documentKey(this.id, record), bytes);
    for (const { index, keys } of entries)
      for (const key of keys) this.putEntry(index, key, record);
    this.account(1, bytes.length);
    return record;
  }

  /** Replaces a document and the index entries that differ; throws DuplicateKey before anything is written. */
  replace(
    record: number,
    before: { document: Document; bytes: Buffer },
    document: Document,
    bytes: Buffer,
  ): void {
    const changes = this.kept().map((index) => {
      const old = indexKeys(index, before.document);
      const next = this.keysFor(index, document);
      return {
        index,
        gone: old.filter((key) => !next.some((other) => other.equals(key))),
        added: next.filter((key) => !old.some((other) => other.equals(key))),
      };
    });
    for (const { index, added } of changes) this.assertFree(index, added, record, document);
    this.store.putSync(documentKey(this.id, record), bytes);
    for (const { index, gone, added } of changes) {
      for (const key of gone) this.removeEntry(index, key, record);
      for (const key of added) this.putEntry(index, key, record);
    }
    this.account(0, bytes.length - before.bytes.length);
  }

  remove(record: number, document: Document, bytes: Buffer): void {
    this.store.removeSync(documentKey(this.id, record));
    for (const index of this.kept()) {
      for (const key of indexKeys(index, document)) this.removeEntry(index, key, record);
    }
    this.account(-1, -bytes.length);
  }

  /** Adds a document that is already stored to a new index; does nothing when it is there. */
  addToIndex(index: IndexSpec, record: number, bytes: Buffer): void {
    const document = readDocument(bytes);
    const keys = this.keysFor(index, document);
    this.assertFree(index, keys, record, document);
    for (const key of keys) this.putEntry(index, key, record);
  }

  private kept(): readonly IndexSpec[] {
    return this.building.length === 0 ? this.indexes : [...this.indexes, ...this.building];
  }

  private keysFor(index: IndexSpec, document: Document): Buffer[] {
    const paths = index.multikey.size;
    const wasLong = index.longKeys;
    const keys = indexKeys(index, document);
    if (index.multikey.size !== paths || index.longKeys !== wasLong) this.touch(this, true);
    return keys;
  }

  private assertFree(
    index: IndexSpec,
    keys: Buffer[],
    own: number | undefined,
    document: Document,
  ): void {
    if (!index.unique) return;
    for (const key of keys) {
      const holder = readBytes(this.store, entryKey(index.id, key, undefined));
      if (holder && holder.readUIntBE(0, recordBytes) !== own)
        throw duplicateKey(this.namespace, index, document);
    }
  }

  private putEntry(index: IndexSpec, key: Buffer, record: number): void {
    if (index.unique) this.store.putSync(entryKey(index.id, key, undefined), recordValue(record));
    else this.store.putSync(entryKey(index.id, key, record), nothing);
  }

  private removeEntry(index: IndexSpec, key: Buffer, record: number): void {
    this.store.removeSync(entryKey(index.id, key, index.unique ? undefined : record));
  }

  private account(documents: number, bytes: number): void {
    this.count += documents;
    this.bytes += bytes;
    this.touch(this, false);
  }

  private lastRecord(): number {
    const prefix = tablePrefix(tables.documents, this.id);
    const [last] = readRange(this.store, {
      start: prefix,
      end: afterPrefix(prefix),
      limit: 1,
      reverse: true,
      after: undefined,
    });
    return last ? last.key.readUIntBE(5, recordBytes) : 0;
  }
}

/** What a collection is opened with. */
export type CollectionEntry = {
  namespace: string;
  id: number;
  uuid: Buffer;
  options: Document;
  indexes: IndexSpec[];
  count: number;
  bytes: number;
  touch: (collection: Collection, marks: boolean) => void;
};

/** The index of a name or a key pattern; throws IndexNotFound. */
export function findIndex(collection: Collection, name: string): IndexSpec {
  const found = collection.indexes.find((index) => index.name === name);
  if (!found) throw new MongoError('IndexNotFound', `index not found with name [${name}]`);
  return found;
}
