import { Decimal128 } from 'mongodb';
import { type Case, codeOf, computes } from './case.ts';

const stage = 'reference/operator/aggregation';
const sales = [
  { _id: 1, item: 'a', price: 10, at: new Date('2030-01-01') },
  { _id: 2, item: 'b', price: 20, at: new Date('2030-01-01') },
  { _id: 3, item: 'a', price: 5, at: new Date('2030-02-01') },
];

/** What pipelines compute. */
export const pipelines: Case[] = [
  computes(
    '$group sums, averages and finds extremes',
    `${stage}/group`,
    sales,
    [
      {
        $group: {
          _id: '$item',
          n: { $sum: 1 },
          sum: { $sum: '$price' },
          mean: { $avg: '$price' },
          top: { $max: '$price' },
          low: { $min: '$price' },
        },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: 'a', n: 2, sum: 15, mean: 7.5, top: 10, low: 5 },
      { _id: 'b', n: 1, sum: 20, mean: 20, top: 20, low: 20 },
    ],
  ),
  computes(
    '$group pushes',
    `${stage}/push`,
    sales,
    [{ $sort: { _id: 1 } }, { $group: { _id: null, all: { $push: '$price' } } }],
    [{ _id: null, all: [10, 20, 5] }],
  ),
  computes(
    '$group by a document of parts',
    `${stage}/group`,
    sales,
    [{ $group: { _id: { m: { $month: '$at' } }, n: { $count: {} } } }, { $sort: { _id: 1 } }],
    [
      { _id: { m: 1 }, n: 2 },
      { _id: { m: 2 }, n: 1 },
    ],
  ),
  computes(
    '$sum passes texts over',
    `${stage}/sum`,
    [{ _id: 1, n: 1 }, { _id: 2, n: 'x' }, { _id: 3 }],
    [{ $group: { _id: null, n: { $sum: '$n' } } }],
    [{ _id: null, n: 1 }],
  ),
  computes(
    '$eq tells missing from null',
    `${stage}/eq`,
    [{ _id: 1, a: null }, { _id: 2 }],
    [{ $group: { _id: { $eq: ['$a', null] }, n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
    [
      { _id: false, n: 1 },
      { _id: true, n: 1 },
    ],
  ),
  computes(
    '$unwind leaves empty arrays out',
    `${stage}/unwind`,
    [
      { _id: 1, a: [1, 2] },
      { _id: 2, a: [] },
    ],
    [{ $unwind: '$a' }],
    [
      { _id: 1, a: 1 },
      { _id: 1, a: 2 },
    ],
  ),
  computes(
    '$unwind can keep them',
    `${stage}/unwind`,
    [{ _id: 2, a: [] }],
    [{ $unwind: { path: '$a', preserveNullAndEmptyArrays: true } }],
    [{ _id: 2 }],
  ),
  computes(
    '$project computes',
    `${stage}/project`,
    [{ _id: 1, a: 2, b: 3 }],
    [{ $project: { _id: 0, sum: { $add: ['$a', '$b'] } } }],
    [{ sum: 5 }],
  ),
  computes(
    '$addFields adds below',
    `${stage}/addFields`,
    [{ _id: 1, a: { b: 1 } }],
    [{ $addFields: { 'a.c': 2 } }],
    [{ _id: 1, a: { b: 1, c: 2 } }],
  ),
  computes(
    '$count counts',
    `${stage}/count`,
    sales,
    [{ $match: { item: 'a' } }, { $count: 'n' }],
    [{ n: 2 }],
  ),
  computes('$count of nothing answers nothing', `${stage}/count`, [], [{ $count: 'n' }], []),
  computes(
    '$facet runs side by side',
    `${stage}/facet`,
    sales,
    [
      {
        $facet: {
          n: [{ $count: 'n' }],
          first: [{ $sort: { _id: 1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
        },
      },
    ],
    [{ n: [{ n: 3 }], first: [{ _id: 1 }] }],
  ),
  computes(
    '$bucket puts into ranges',
    `${stage}/bucket`,
    sales,
    [{ $bucket: { groupBy: '$price', boundaries: [0, 10, 100] } }],
    [
      { _id: 0, count: 1 },
      { _id: 10, count: 2 },
    ],
  ),
  computes(
    '$sortByCount puts the most frequent first',
    `${stage}/sortByCount`,
    sales,
    [{ $sortByCount: '$item' }],
    [
      { _id: 'a', count: 2 },
      { _id: 'b', count: 1 },
    ],
  ),
  computes(
    '$replaceRoot takes a document out',
    `${stage}/replaceRoot`,
    [{ _id: 1, a: { b: 1 } }],
    [{ $replaceRoot: { newRoot: '$a' } }],
    [{ b: 1 }],
  ),
  computes(
    '$filter and $map work on arrays',
    `${stage}/filter`,
    [{ _id: 1, a: [1, 2, 3] }],
    [
      {
        $project: {
          _id: 0,
          a: {
            $map: {
              input: { $filter: { input: '$a', cond: { $gt: ['$$this', 1] } } },
              in: { $multiply: ['$$this', 10] },
            },
          },
        },
      },
    ],
    [{ a: [20, 30] }],
  ),
  computes(
    '$dateToString writes dates',
    `${stage}/dateToString`,
    [{ _id: 1, at: new Date('2030-05-06T07:08:09Z') }],
    [{ $project: { _id: 0, d: { $dateToString: { date: '$at', format: '%Y-%m-%d' } } } }],
    [{ d: '2030-05-06' }],
  ),
  {
    says: '$lookup joins what is equal, and null with missing',
    page: `${stage}/lookup`,
    stored: [{ _id: 1, of: 'x' }, { _id: 2 }],
    run: async (rows, database) => {
      const from = `${rows.collectionName}-other`;
      await database
        .collection<{ _id: number }>(from)
        .insertMany([{ _id: 7, key: 'x' } as never, { _id: 8, key: null } as never]);
      const $lookup = { from, localField: 'of', foreignField: 'key', as: 'found' };
      const all = await rows.aggregate([{ $lookup }, { $sort: { _id: 1 } }]).toArray();
      return all.map((each) => (each['found'] as { _id: number }[]).map(({ _id }) => _id));
    },
    gives: [[7], [8]],
  },
  {
    says: '$bucket refuses a value outside, and puts it elsewhere when told where',
    page: `${stage}/bucket`,
    stored: [{ _id: 1, n: 50 }],
    run: async (rows) => {
      const $bucket = { groupBy: '$n', boundaries: [0, 10] };
      const elsewhere = { $bucket: { ...$bucket, default: 'more' } };
      return [
        await codeOf(rows.aggregate([{ $bucket }]).toArray()),
        await rows.aggregate([elsewhere]).toArray(),
      ];
    },
    gives: [40066, [{ _id: 'more', count: 1 }]],
  },
  {
    says: 'an unknown stage is refused',
    page: 'reference/operator/aggregation-pipeline',
    run: (rows) => codeOf(rows.aggregate([{ $nothing: 1 }]).toArray()),
    gives: 40324,
  },
  {
    says: 'an unknown expression is refused',
    page: stage,
    stored: [{ _id: 1 }],
    run: (rows) => codeOf(rows.aggregate([{ $addFields: { a: { $nothing: 1 } } }]).toArray()),
    gives: 168,
  },
  {
    says: 'a sum keeps the widest kind of number',
    page: 'reference/operator/aggregation/sum',
    stored: [
      { _id: 1, price: Decimal128.fromString('0.1') },
      { _id: 2, price: Decimal128.fromString('0.2') },
    ],
    run: async (rows) => {
      const [row] = await rows
        .aggregate([{ $group: { _id: null, sum: { $sum: '$price' } } }])
        .toArray();
      return String(row?.['sum']);
    },
    gives: '0.3',
  },
];
