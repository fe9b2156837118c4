import { Decimal128, Long } from 'mongodb';
import { type Case, codeOf, finds } from './case.ts';

const query = 'reference/operator/query';
const scores = [
  { _id: 1, n: 5 },
  { _id: 2, n: 10 },
  { _id: 3, n: '10' },
  { _id: 4, n: null },
  { _id: 5 },
];
const lists = [
  { _id: 1, a: [1, 20] },
  { _id: 2, a: [7] },
  { _id: 3, a: 7 },
  { _id: 4, a: [] },
  {
    _id: 5,
    a: [
      { b: 1, c: 2 },
      { b: 3, c: 4 },
    ],
  },
];

/** What filters find. */
export const queries: Case[] = [
  finds(
    '$gt compares only values of its own type',
    `${query}/gt`,
    scores,
    { n: { $gt: 1 } },
    [1, 2],
  ),
  finds('$gte takes the value itself', `${query}/gte`, scores, { n: { $gte: 10 } }, [2]),
  finds('$lt leaves null and missing out', `${query}/lt`, scores, { n: { $lt: 100 } }, [1, 2]),
  finds('$lte of a text compares texts', `${query}/lte`, scores, { n: { $lte: 'a' } }, [3]),
  finds(
    'null finds null and missing',
    'tutorial/query-for-null-fields',
    scores,
    { n: null },
    [4, 5],
  ),
  finds('$exists finds null', `${query}/exists`, scores, { n: { $exists: true } }, [1, 2, 3, 4]),
  finds('$type null finds null alone', `${query}/type`, scores, { n: { $type: 'null' } }, [4]),
  finds(
    '$type number finds all numbers',
    `${query}/type`,
    scores,
    { n: { $type: 'number' } },
    [1, 2],
  ),
  finds('$ne finds missing', `${query}/ne`, scores, { n: { $ne: 5 } }, [2, 3, 4, 5]),
  finds('$nin finds missing', `${query}/nin`, scores, { n: { $nin: [5, 10] } }, [3, 4, 5]),
  finds('$in with null finds missing', `${query}/in`, scores, { n: { $in: [null, 5] } }, [1, 4, 5]),
  finds('$in takes regular expressions', `${query}/in`, scores, { n: { $in: [/^1/] } }, [3]),
  finds('$not finds missing', `${query}/not`, scores, { n: { $not: { $gt: 5 } } }, [1, 3, 4, 5]),
  finds('$or joins', `${query}/or`, scores, { $or: [{ n: 5 }, { _id: 3 }] }, [1, 3]),
  finds('$nor is none of all', `${query}/nor`, scores, { $nor: [{ n: 5 }, { n: null }] }, [2, 3]),
  finds(
    '$and of one field',
    `${query}/and`,
    scores,
    { $and: [{ n: { $gt: 5 } }, { n: { $lt: 11 } }] },
    [2],
  ),
  finds(
    '$expr compares fields',
    `${query}/expr`,
    [
      { _id: 1, a: 2, b: 1 },
      { _id: 2, a: 1, b: 2 },
    ],
    { $expr: { $gt: ['$a', '$b'] } },
    [1],
  ),
  finds('$mod takes the remainder', `${query}/mod`, scores, { n: { $mod: [10, 5] } }, [1]),
  finds(
    '$regex with options',
    `${query}/regex`,
    [
      { _id: 1, t: 'Ab' },
      { _id: 2, t: 'b' },
    ],
    { t: { $regex: '^a', $options: 'i' } },
    [1],
  ),
  finds('a value finds elements of arrays', 'tutorial/query-arrays', lists, { a: 7 }, [2, 3]),
  finds('an array is found whole', 'tutorial/query-arrays', lists, { a: [1, 20] }, [1]),
  finds(
    'different elements may meet two conditions',
    'tutorial/query-arrays',
    lists,
    { a: { $gt: 15, $lt: 5 } },
    [1],
  ),
  finds(
    '$elemMatch wants one element for all',
    `${query}/elemMatch`,
    lists,
    { a: { $elemMatch: { $gt: 5, $lt: 15 } } },
    [2],
  ),
  finds(
    '$elemMatch of documents',
    `${query}/elemMatch`,
    lists,
    { a: { $elemMatch: { b: 1, c: 4 } } },
    [],
  ),
  finds(
    'a path goes through arrays of documents',
    'tutorial/query-array-of-documents',
    lists,
    { 'a.b': 1, 'a.c': 4 },
    [5],
  ),
  finds(
    'a path names a place in an array',
    'tutorial/query-array-of-documents',
    lists,
    { 'a.0.b': 1 },
    [5],
  ),
  finds('$all wants every value', `${query}/all`, lists, { a: { $all: [20, 1] } }, [1]),
  finds('$size counts elements', `${query}/size`, lists, { a: { $size: 0 } }, [4]),
  finds(
    'an embedded document is found with its fields in order',
    'tutorial/query-embedded-documents',
    [
      { _id: 1, d: { a: 1, b: 2 } },
      { _id: 2, d: { b: 2, a: 1 } },
    ],
    { d: { a: 1, b: 2 } },
    [1],
  ),
  finds(
    'numbers of all kinds are equal by value',
    'reference/bson-type-comparison-order',
    [
      { _id: 1, n: Long.fromNumber(3) },
      { _id: 2, n: Decimal128.fromString('3.0') },
      { _id: 3, n: 3 },
    ],
    { n: 3 },
    [1, 2, 3],
  ),
  finds(
    '$bitsAllSet looks at bits',
    `${query}/bitsAllSet`,
    [
      { _id: 1, n: 54 },
      { _id: 2, n: 20 },
    ],
    { n: { $bitsAllSet: [1, 5] } },
    [1],
  ),
  {
    says: 'an unknown operator is refused',
    page: query,
    stored: scores,
    run: (rows) => codeOf(rows.find({ n: { $near_by: 1 } }).toArray()),
    gives: 2,
  },
  {
    says: 'a sort puts types in the comparison order',
    page: 'reference/bson-type-comparison-order',
    stored: [...scores, { _id: 6, n: true }, { _id: 7, n: { a: 1 } }, { _id: 8, n: new Date(0) }],
    run: async (rows) =>
      (
        await rows
          .find({ n: { $exists: true } })
          .sort({ n: -1 })
          .toArray()
      ).map(({ _id }) => _id),
    gives: [8, 6, 7, 3, 2, 1, 4],
  },
  {
    says: 'a projection includes fields, and leaves _id out when told to',
    page: 'reference/method/db.collection.find',
    stored: [{ _id: 1, a: 1, b: { c: 2, d: 3 } }],
    run: (rows) => rows.findOne({}, { projection: { 'b.c': 1, _id: 0 } }),
    gives: { b: { c: 2 } },
  },
  {
    says: 'a projection that includes and leaves out is refused',
    page: 'reference/method/db.collection.find',
    stored: [{ _id: 1 }],
    run: (rows) => codeOf(rows.findOne({}, { projection: { a: 1, b: 0 } })),
    gives: 31254,
  },
  {
    says: 'distinct takes the elements of arrays apart',
    page: 'reference/command/distinct',
    stored: [
      { _id: 1, t: ['a', 'b'] },
      { _id: 2, t: 'b' },
    ],
    run: (rows) => rows.distinct('t'),
    gives: ['a', 'b'],
  },
  {
    says: 'an expression finds its equal by index too',
    page: 'reference/operator/query/regex',
    stored: [
      { _id: 1, a: 'abc' },
      { _id: 2, a: /^ab/ },
      { _id: 3, a: 'xab' },
    ],
    run: async (rows) => {
      await rows.createIndex({ a: 1 });
      return (await rows.find({ a: /^ab/ }).toArray()).map(({ _id }) => _id);
    },
    gives: [1, 2],
  },
];
