import type { Document } from 'mongodb';
import { type Case, codeOf } from './case.ts';

/** What indexes, collections and commands do. */
export const collectionsAndIndexes: Case[] = [
  {
    says: 'a unique index refuses the second',
    page: 'core/index-unique',
    stored: [{ _id: 1, a: 1 }],
    run: async (rows) => {
      await rows.createIndex({ a: 1 }, { unique: true });
      return codeOf(rows.insertOne({ _id: 2, a: 1 }));
    },
    gives: 11000,
  },
  {
    says: 'a unique index takes one document without the field',
    page: 'core/index-unique',
    stored: [{ _id: 1 }],
    run: async (rows) => {
      await rows.createIndex({ a: 1 }, { unique: true });
      return codeOf(rows.insertOne({ _id: 2 }));
    },
    gives: 11000,
  },
  {
    says: 'a sparse unique index takes many without the field',
    page: 'core/index-sparse',
    stored: [{ _id: 1 }],
    run: async (rows) => {
      await rows.createIndex({ a: 1 }, { unique: true, sparse: true });
      return codeOf(rows.insertOne({ _id: 2 }));
    },
    gives: 'not refused',
  },
  {
    says: 'a partial unique index counts only what is in it',
    page: 'core/index-partial',
    stored: [{ _id: 1, a: 1 }],
    run: async (rows) => {
      await rows.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { live: true } });
      return codeOf(rows.insertOne({ _id: 2, a: 1 }));
    },
    gives: 'not refused',
  },
  {
    says: 'two arrays in one compound index are refused',
    page: 'core/indexes/index-types/index-multikey',
    run: async (rows) => {
      await rows.createIndex({ a: 1, b: 1 });
      return codeOf(rows.insertOne({ _id: 1, a: [1], b: [2] }));
    },
    gives: 171,
  },
  {
    says: 'an index has the name of its fields and directions',
    page: 'reference/method/db.collection.createIndex',
    run: async (rows) => [
      await rows.createIndex({ a: 1, 'b.c': -1 }),
      (await rows.listIndexes().toArray()).map(({ name }) => name as string),
    ],
    gives: ['a_1_b.c_-1', ['_id_', 'a_1_b.c_-1']],
  },
  {
    says: 'the index of _id stays',
    page: 'reference/command/dropIndexes',
    stored: [{ _id: 1 }],
    run: (rows) => codeOf(rows.dropIndex('_id_')),
    gives: 72,
  },
  {
    says: 'a TTL index on two fields is refused',
    page: 'core/index-ttl',
    run: (rows) => codeOf(rows.createIndex({ a: 1, b: 1 }, { expireAfterSeconds: 5 })),
    gives: 67,
  },
  {
    says: 'an index that is hidden is kept and not used',
    page: 'core/index-hidden',
    stored: [{ _id: 1, a: 1 }],
    run: async (rows, database) => {
      await rows.createIndex({ a: 1 });
      const index = { name: 'a_1', hidden: true };
      await database.command({ collMod: rows.collectionName, index });
      const { queryPlanner } = await rows.find({ a: 1 }).explain('queryPlanner');
      return [(queryPlanner as Document)['winningPlan'].stage, (await rows.indexes()).length];
    },
    gives: ['COLLSCAN', 2],
  },
  {
    says: 'sizes are told in the unit asked for',
    page: 'reference/command/dbStats',
    stored: [{ _id: 1 }],
    run: async (_rows, database) =>
      (await database.command({ dbStats: 1, scale: 1024 }))['scaleFactor'],
    gives: 1024,
  },
  {
    says: 'a parameter that is none is refused',
    page: 'reference/command/getParameter',
    run: (_rows, database) => codeOf(database.admin().command({ getParameter: 1, noSuchThing: 1 })),
    gives: 72,
  },
  {
    says: 'a collection that is there is not made again',
    page: 'reference/command/create',
    stored: [{ _id: 1 }],
    run: (rows, database) =>
      codeOf(database.command({ create: rows.collectionName, capped: false, autoIndexId: true })),
    gives: 48,
  },
  {
    says: 'renaming to a name that is taken is refused',
    page: 'reference/command/renameCollection',
    stored: [{ _id: 1 }],
    run: async (rows, database) => {
      await database.collection(`${rows.collectionName}-2`).insertOne({});
      return codeOf(rows.rename(`${rows.collectionName}-2`));
    },
    gives: 48,
  },
  {
    says: 'an _id that is an array is refused',
    page: 'core/document',
    run: (rows) => codeOf(rows.insertOne({ _id: [1] as never })),
    gives: 53,
  },
  {
    says: 'unordered inserts go on after a refusal',
    page: 'reference/method/db.collection.insertMany',
    stored: [{ _id: 1 }],
    run: async (rows) => [
      await codeOf(rows.insertMany([{ _id: 1 }, { _id: 2 }], { ordered: false })),
      await rows.countDocuments(),
    ],
    gives: [11000, 2],
  },
  {
    says: 'ordered inserts stop at a refusal',
    page: 'reference/method/db.collection.insertMany',
    stored: [{ _id: 1 }],
    run: async (rows) => [
      await codeOf(rows.insertMany([{ _id: 1 }, { _id: 2 }])),
      await rows.countDocuments(),
    ],
    gives: [11000, 1],
  },
  {
    says: 'a getMore of a cursor that is not there is refused',
    page: 'reference/command/getMore',
    stored: [{ _id: 1 }],
    run: (rows, database) =>
      codeOf(database.command({ getMore: 99n, collection: rows.collectionName })),
    gives: 43,
  },
  {
    says: 'a field that a command does not have is refused',
    page: 'reference/command/find',
    run: (rows, database) =>
      codeOf(database.command({ find: rows.collectionName, filters: { a: 1 } })),
    gives: 40415,
  },
  {
    says: 'an unknown command is refused',
    page: 'reference/command',
    run: (_rows, database) => codeOf(database.command({ noSuchThing: 1 })),
    gives: 59,
  },
];
