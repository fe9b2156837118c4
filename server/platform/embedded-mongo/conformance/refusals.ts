import { type Case, codeOf } from './case.ts';

/** A case of a command on the case's own collection that is refused by a code. */
function refuses(
  says: string,
  page: string,
  command: (name: string) => object,
  code: number,
): Case {
  return {
    says,
    page,
    run: (rows, database) => codeOf(database.command(command(rows.collectionName))),
    gives: code,
  };
}

/** What commands, statements and options that are none get: nothing is passed over. */
export const refusals: Case[] = [
  refuses(
    'a write command without statements is refused',
    'reference/limits',
    (name) => ({ insert: name, documents: [] }),
    16,
  ),
  refuses(
    'an update statement has no fields but its own',
    'reference/command/update',
    (name) => ({ update: name, updates: [{ q: {}, u: { $set: { a: 1 } }, many: true }] }),
    40415,
  ),
  refuses(
    'an update statement without its update is refused',
    'reference/command/update',
    (name) => ({ update: name, updates: [{ q: {} }] }),
    40414,
  ),
  refuses(
    'a delete statement takes one document or all',
    'reference/command/delete',
    (name) => ({ delete: name, deletes: [{ q: {}, limit: 2 }] }),
    9,
  ),
  refuses(
    'an aggregation asks for a cursor',
    'reference/command/aggregate',
    (name) => ({ aggregate: name, pipeline: [] }),
    9,
  ),
  refuses(
    'an option of createIndexes that is none is refused',
    'reference/command/createIndexes',
    (name) => ({ createIndexes: name, indexes: [{ key: { a: 1 }, name: 'a' }], many: 1 }),
    40415,
  ),
  refuses(
    'an unknown operator is refused also where no collection is',
    'reference/operator/query',
    (name) => ({ find: name, filter: { a: { $like: 1 } } }),
    2,
  ),
  refuses(
    'a stand-alone server has no second member to wait for',
    'reference/write-concern',
    (name) => ({ insert: name, documents: [{ a: 1 }], writeConcern: { w: 2 } }),
    2,
  ),
  refuses(
    'a stand-alone server has no snapshots to read',
    'reference/read-concern-snapshot',
    (name) => ({ find: name, readConcern: { level: 'snapshot' } }),
    123,
  ),
  refuses(
    'a time limit below zero is refused',
    'reference/method/cursor.maxTimeMS',
    (name) => ({ find: name, maxTimeMS: -1 }),
    2,
  ),
  refuses(
    'a verbosity of explain that is none is refused',
    'reference/command/explain',
    (name) => ({ explain: { find: name }, verbosity: 'chatty' }),
    2,
  ),
  {
    says: 'a collection of the system is not written to',
    page: 'reference/system-collections',
    run: (_rows, database) => codeOf(database.collection('system.mine').insertOne({ a: 1 })),
    gives: 73,
  },
  {
    says: 'an array filter that no path names is refused',
    page: 'reference/method/db.collection.updateOne',
    stored: [{ _id: 1, a: [1] }],
    run: (rows) =>
      codeOf(rows.updateOne({ _id: 1 }, { $set: { b: 1 } }, { arrayFilters: [{ x: 1 }] })),
    gives: 9,
  },
  {
    says: 'an upsert cannot take two values of one field from its filter',
    page: 'reference/method/db.collection.updateOne',
    run: (rows) =>
      codeOf(rows.updateOne({ $and: [{ a: 1 }, { a: 2 }] }, { $set: { b: 1 } }, { upsert: true })),
    gives: 54,
  },
  {
    says: 'an upsert takes the field of an $or with one branch',
    page: 'reference/method/db.collection.updateOne',
    run: async (rows) => {
      await rows.updateOne({ $or: [{ _id: 7 }] }, { $set: { b: 1 } }, { upsert: true });
      return rows.find().toArray();
    },
    gives: [{ _id: 7, b: 1 }],
  },
  {
    says: 'an unknown stage inside another is refused',
    page: 'reference/operator/aggregation/facet',
    run: (rows) => codeOf(rows.aggregate([{ $facet: { a: [{ $nothing: 1 }] } }]).toArray()),
    gives: 40324,
  },
  {
    says: 'a cursor whose index is dropped ends with an error, not early',
    page: 'reference/method/db.collection.dropIndex',
    stored: Array.from({ length: 500 }, (_, no) => ({ _id: no, a: no })),
    run: async (rows) => {
      await rows.createIndex({ a: 1 });
      const cursor = rows.find({ a: { $gte: 0 } }, { batchSize: 10 });
      await cursor.next();
      await rows.dropIndex('a_1');
      return codeOf(cursor.toArray());
    },
    gives: 175,
  },
];
