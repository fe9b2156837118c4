import { randomBytes } from 'node:crypto';
import { Binary } from 'bson';
import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { readDocument } from '#server/platform/embedded-mongo/format/read-document.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import { clearLeftovers } from './clear-prefix.ts';
import { Collection } from './collection.ts';
import { createGroupCommit, type Commit } from './group-commit.ts';
import { parseIndex } from './parse-index.ts';
import type { IndexSpec } from './index-spec.ts';
import { afterPrefix, countsKey, leftoverKey, namespaceKey, tablePrefix, tables } from './keys.ts';
import { readBytes, readRange, type Store } from './store.ts';

/** All collections, and the one way to write: `commit`. Methods that change the catalogue run inside a commit. */
export class Catalog {
  readonly commit: Commit;
  readonly idle: () => Promise<void>;
  readonly store: Store;
  private collections = new Map<string, Collection>();
  private nextId = 1;
  private readonly touched = new Set<Collection>();
  private readonly marked = new Set<Collection>();

  constructor(store: Store) {
    this.store = store;
    clearLeftovers(store);
    this.load();
    const { commit, idle } = createGroupCommit(store, {
      beforeCommit: () => this.save(),
      afterCommit: () => this.settle(),
      afterAbort: () => this.reload(),
    });
    this.commit = commit;
    this.idle = idle;
  }

  find(namespace: string): Collection | undefined {
    return this.collections.get(namespace);
  }

  list(database: string): Collection[] {
    return [...this.collections.values()].filter((each) =>
      each.namespace.startsWith(`${database}.`),
    );
  }

  all(): Collection[] {
    return [...this.collections.values()];
  }

  /** The collection, made when it is not there; call it inside a commit. */
  ensure(namespace: string, options: Document = {}): Collection {
    const found = this.collections.get(namespace);
    if (found) return found;
    assertNamespace(namespace);
    const entry = {
      namespace,
      id: this.newId(),
      uuid: uuid(),
      options,
      indexes: [this.newIndex({ name: '_id_', key: { _id: 1 } })],
    };
    const collection = new Collection(this.store, {
      ...entry,
      count: 0,
      bytes: 0,
      touch: this.touch,
    });
    this.collections.set(namespace, collection);
    this.touch(collection, true);
    return collection;
  }

  newIndex(spec: Document): IndexSpec {
    return parseIndex(spec, this.newId());
  }

  /** Forgets a collection and hands back the prefixes of what it leaves in the store. */
  drop(collection: Collection): Buffer[] {
    collection.dropped = true;
    this.collections.delete(collection.namespace);
    this.touched.delete(collection);
    this.marked.delete(collection);
    this.store.removeSync(namespaceKey(collection.namespace));
    this.store.removeSync(countsKey(collection.id));
    const prefixes = [
      tablePrefix(tables.documents, collection.id),
      ...collection.indexes.map((index) => tablePrefix(tables.entries, index.id)),
    ];
    for (const prefix of prefixes) this.markLeftover(prefix);
    return prefixes;
  }

  /** Marks keys that have to go, so that a crash before they are gone leaves nothing. */
  markLeftover(prefix: Buffer): void {
    this.store.putSync(leftoverKey(prefix), Buffer.alloc(0));
  }

  /** Takes the mark of keys that stay after all away. */
  keepLeftover(prefix: Buffer): void {
    this.store.removeSync(leftoverKey(prefix));
  }

  rename(collection: Collection, namespace: string): void {
    assertNamespace(namespace);
    this.collections.delete(collection.namespace);
    this.store.removeSync(namespaceKey(collection.namespace));
    const renamed = new Collection(this.store, {
      namespace,
      id: collection.id,
      uuid: collection.uuid,
      options: collection.options,
      indexes: collection.indexes,
      count: collection.count,
      bytes: collection.bytes,
      touch: this.touch,
    });
    collection.dropped = true;
    this.collections.set(namespace, renamed);
    this.touch(renamed, true);
  }

  readonly touch = (collection: Collection, marks: boolean): void => {
    if (collection.dropped) return;
    this.touched.add(collection);
    if (marks) this.marked.add(collection);
  };

  private newId(): number {
    const id = this.nextId;
    this.nextId += 1;
    return id;
  }

  private save(): void {
    for (const collection of this.touched) {
      this.store.putSync(
        countsKey(collection.id),
        writeDocument({ count: collection.count, bytes: collection.bytes }),
      );
    }
    for (const collection of this.marked) {
      this.store.putSync(namespaceKey(collection.namespace), writeDocument(entryOf(collection)));
    }
  }

  private settle(): void {
    this.touched.clear();
    this.marked.clear();
  }

  /** After an abort the counters and marks in memory say more than the disk: take them from there again. */
  private reload(): void {
    this.settle();
    const before = this.collections;
    this.load();
    for (const [namespace, old] of before) {
      const now = this.collections.get(namespace);
      if (now?.id !== old.id) old.dropped = true;
      else {
        Object.assign(old, { count: now.count, bytes: now.bytes, indexes: now.indexes });
        this.collections.set(namespace, old);
      }
    }
  }

  private load(): void {
    this.collections = new Map();
    const prefix = Buffer.from([tables.namespaces]);
    const range = {
      start: prefix,
      end: afterPrefix(prefix),
      limit: Number.MAX_SAFE_INTEGER,
      reverse: false,
      after: undefined,
    };
    for (const { key, value } of readRange(this.store, range)) {
      const namespace = key.toString('utf8', 1);
      this.collections.set(namespace, this.openCollection(namespace, readDocument(value)));
    }
  }

  private openCollection(namespace: string, entry: Document): Collection {
    const id = Number(entry['id']);
    const indexes = (entry['indexes'] as Document[]).map((saved) => {
      const index = parseIndex(saved['spec'] as Document, Number(saved['id']));
      for (const path of saved['multikey'] as string[]) index.multikey.add(path);
      index.longKeys = saved['longKeys'] === true;
      this.nextId = Math.max(this.nextId, index.id + 1);
      return index;
    });
    this.nextId = Math.max(this.nextId, id + 1);
    const counts = readBytes(this.store, countsKey(id));
    const saved: Document = counts ? readDocument(counts) : {};
    return new Collection(this.store, {
      namespace,
      id,
      uuid: Buffer.from((entry['uuid'] as Binary).value()),
      options: entry['options'] as Document,
      indexes,
      count: Number(saved['count'] ?? 0),
      bytes: Number(saved['bytes'] ?? 0),
      touch: this.touch,
    });
  }
}

function entryOf(collection: Collection): Document {
  return {
    id: collection.id,
    uuid: new Binary(collection.uuid, Binary.SUBTYPE_UUID),
    options: collection.options,
    indexes: collection.indexes.map((index) => ({
      id: index.id,
      spec: index.spec,
      multikey: [...index.multikey],
      longKeys: index.longKeys,
    })),
  };
}

function uuid(): Buffer {
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes;
}

function assertNamespace(namespace: string): void {
  const name = namespace.slice(namespace.indexOf('.') + 1);
  if (name.startsWith('system.'))
    throw new MongoError('InvalidNamespace', `cannot write to '${namespace}'`);
  const isBad = name === '' || name.includes('$') || name.includes('\0') || name.startsWith('.');
  if (isBad || Buffer.byteLength(namespace) > 255) {
    throw new MongoError('InvalidNamespace', `Invalid collection name: ${name}`);
  }
}
