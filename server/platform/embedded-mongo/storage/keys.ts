/** The tables of the store, by the first byte of their keys. */
export const tables = {
  format: 0x01,
  namespaces: 0x02,
  counts: 0x03,
  leftovers: 0x04,
  documents: 0x10,
  entries: 0x20,
} as const;

/** The size in bytes of a record number at the end of a key. */
export const recordBytes = 6;

/** The key of the store's format version. */
export const formatKey = Buffer.from([tables.format]);

/** The key of a collection's catalogue entry. */
export function namespaceKey(namespace: string): Buffer {
  return Buffer.concat([Buffer.from([tables.namespaces]), Buffer.from(namespace, 'utf8')]);
}

/** The key of a collection's counters. */
export function countsKey(collectionId: number): Buffer {
  return tablePrefix(tables.counts, collectionId);
}

/** Marks a prefix whose keys are to be removed, also after a crash. */
export function leftoverKey(prefix: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tables.leftovers]), prefix]);
}

/** The first bytes of everything that belongs to a collection's documents or an index's entries. */
export function tablePrefix(table: number, id: number): Buffer {
  const prefix = Buffer.allocUnsafe(5);
  prefix[0] = table;
  prefix.writeUInt32BE(id, 1);
  return prefix;
}

/** The first key after everything under a prefix; no table holds a key part that starts with 0xff. */
export function afterPrefix(prefix: Buffer): Buffer {
  return Buffer.concat([prefix, Buffer.from([0xff])]);
}

/** The key of a document. */
export function documentKey(collectionId: number, record: number): Buffer {
  const key = Buffer.allocUnsafe(5 + recordBytes);
  key[0] = tables.documents;
  key.writeUInt32BE(collectionId, 1);
  key.writeUIntBE(record, 5, recordBytes);
  return key;
}

/** The key of an entry: a unique index has one record a key, the others carry the record in the key. */
export function entryKey(indexId: number, key: Buffer, record: number | undefined): Buffer {
  const size = 5 + key.length + (record === undefined ? 0 : recordBytes);
  const entry = Buffer.allocUnsafe(size);
  entry[0] = tables.entries;
  entry.writeUInt32BE(indexId, 1);
  entry.set(key, 5);
  if (record !== undefined) entry.writeUIntBE(record, 5 + key.length, recordBytes);
  return entry;
}

/** A record number as the value of a unique index's entry. */
export function recordValue(record: number): Buffer {
  const value = Buffer.allocUnsafe(recordBytes);
  value.writeUIntBE(record, 0, recordBytes);
  return value;
}
