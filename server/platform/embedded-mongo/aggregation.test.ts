import { startTestDatabase, type TestDatabase } from './test-database.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
  await server.database.collection('events').insertMany([
    {
      _id: 1 as never,
      nation: 'wales',
      kind: 'webinar',
      seats: 10,
      tags: ['a', 'b'],
      team: { lead: 'x' },
    },
    {
      _id: 2 as never,
      nation: 'wales',
      kind: 'conference',
      seats: 200.5,
      tags: ['b'],
      team: { lead: 'y' },
    },
    {
      _id: 3 as never,
      nation: 'scotland',
      kind: 'webinar',
      seats: 30,
      tags: [],
      team: { lead: 'x' },
    },
  ]);
  await server.database.collection('people').insertMany([
    { _id: 'x' as never, name: 'Ann', at: [1, 3] },
    { _id: 'y' as never, name: 'Ben', at: [2] },
  ]);
});
afterAll(() => server.close());

async function aggregate(pipeline: object[], from = 'events'): Promise<object[]> {
  return server.database.collection(from).aggregate(pipeline).toArray();
}

// https://www.mongodb.com/docs/manual/reference/operator/aggregation-pipeline/
test.each<[string, object[], object[]]>([
  ['$match and $count', [{ $match: { nation: 'wales' } }, { $count: 'n' }], [{ n: 2 }]],
  [
    '$group and $sort',
    [
      { $group: { _id: '$nation', seats: { $sum: '$seats' }, kinds: { $addToSet: '$kind' } } },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: 'scotland', seats: 30, kinds: ['webinar'] },
      { _id: 'wales', seats: 210.5, kinds: ['webinar', 'conference'] },
    ],
  ],
  [
    '$unwind and $sortByCount',
    [{ $unwind: '$tags' }, { $sortByCount: '$tags' }],
    [
      { _id: 'b', count: 2 },
      { _id: 'a', count: 1 },
    ],
  ],
  [
    '$lookup by a field',
    [
      { $match: { _id: 1 } },
      { $lookup: { from: 'people', localField: 'team.lead', foreignField: '_id', as: 'lead' } },
      { $project: { _id: 0, 'lead.name': 1 } },
    ],
    [{ lead: [{ name: 'Ann' }] }],
  ],
  [
    '$lookup by a pipeline with variables',
    [
      { $match: { _id: { $lte: 2 } } },
      {
        $lookup: {
          from: 'people',
          let: { event: '$_id' },
          pipeline: [
            { $match: { $expr: { $in: ['$$event', '$at'] } } },
            { $project: { name: 1, _id: 0 } },
          ],
          as: 'there',
        },
      },
      { $project: { there: 1 } },
    ],
    [
      { _id: 1, there: [{ name: 'Ann' }] },
      { _id: 2, there: [{ name: 'Ben' }] },
    ],
  ],
  [
    '$facet',
    [
      {
        $facet: {
          all: [{ $count: 'n' }],
          big: [{ $match: { seats: { $gt: 20 } } }, { $count: 'n' }],
        },
      },
    ],
    [{ all: [{ n: 3 }], big: [{ n: 2 }] }],
  ],
  [
    '$project with an expression, and _id in front',
    [
      { $match: { _id: 3 } },
      { $project: { twice: { $multiply: ['$seats', 2] }, first: { $slice: ['$tags', 1] } } },
    ],
    [{ _id: 3, twice: 60, first: [] }],
  ],
  [
    '$sort, $skip and $limit',
    [{ $sort: { seats: -1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { _id: 1 } }],
    [{ _id: 3 }],
  ],
  [
    '$unset and $replaceRoot',
    [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: '$team' } }],
    [{ lead: 'x' }],
  ],
  [
    '$bucket',
    [{ $bucket: { groupBy: '$seats', boundaries: [0, 50, 500] } }],
    [
      { _id: 0, count: 2 },
      { _id: 50, count: 1 },
    ],
  ],
  [
    '$collStats',
    [{ $collStats: { count: {} } }, { $project: { _id: 0, count: 1 } }],
    [{ count: 3 }],
  ],
  ['$unionWith', [{ $match: { _id: 1 } }, { $unionWith: 'people' }, { $count: 'n' }], [{ n: 3 }]],
])('%s', async (_name, pipeline, expected) => {
  expect(await aggregate(pipeline)).toEqual(expected);
});

test('$out replaces a collection and $merge adds to one', async () => {
  const copy = server.database.collection('copy');
  await copy.insertOne({ _id: 9 as never });
  await aggregate([{ $match: { nation: 'wales' } }, { $project: { seats: 1 } }, { $out: 'copy' }]);
  expect(await copy.find().sort({ _id: 1 }).toArray()).toEqual([
    { _id: 1, seats: 10 },
    { _id: 2, seats: 200.5 },
  ]);
  await aggregate([
    { $project: { kind: 1 } },
    { $merge: { into: 'copy', on: '_id', whenMatched: 'merge' } },
  ]);
  expect(await copy.findOne({ _id: 1 as never })).toEqual({ _id: 1, seats: 10, kind: 'webinar' });
  expect(await copy.countDocuments()).toBe(3);
});

test.each<[object[], number, string]>([
  [[{ $foo: 1 }], 40324, "Unrecognized pipeline stage name: '$foo'"],
  [[{ $match: {}, $limit: 1 }], 40323, 'exactly one field'],
  [[{ $limit: 0 }], 15958, 'the limit must be positive'],
  [[{ $project: { a: { $foo: 1 } } }], 168, "Unrecognized expression '$foo'"],
  [[{ $sort: { a: 2 } }], 15975, '$sort key ordering'],
  [[{ $out: 'a' }, { $match: {} }], 40601, '$out can only be the final stage'],
])('the pipeline %j is refused', async (pipeline, code, message) => {
  await expect(aggregate(pipeline)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message) as string,
  });
});

test('a join goes by the index of the foreign field, so it does not grow with the product of both sides', async () => {
  const [left, right] = [server.database.collection('left'), server.database.collection('right')];
  await right.createIndex({ key: 1 });
  const some = Array.from({ length: 2000 }, (_, key) => ({ key }));
  await Promise.all([
    left.insertMany(some.map((one) => ({ ...one }))),
    right.insertMany(some.map((one) => ({ ...one }))),
  ]);
  const joined = await aggregate(
    [
      { $lookup: { from: 'right', localField: 'key', foreignField: 'key', as: 'same' } },
      { $match: { same: { $size: 1 } } },
      { $count: 'n' },
    ],
    'left',
  );
  expect(joined).toEqual([{ n: 2000 }]);
});
