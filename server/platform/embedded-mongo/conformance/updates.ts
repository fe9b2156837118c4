import { type Case, changes, codeOf } from './case.ts';

const update = 'reference/operator/update';
const increase = (field: string, by: number): object => ({ $inc: { [field]: by } });

/** What updates do. */
export const updates: Case[] = [
  changes(
    '$set makes the documents of its path',
    `${update}/set`,
    {},
    { $set: { 'a.b': 1 } },
    { a: { b: 1 } },
  ),
  changes(
    '$unset takes a field away',
    `${update}/unset`,
    { a: 1, b: 2 },
    { $unset: { a: '' } },
    { b: 2 },
  ),
  changes(
    '$unset of an element leaves null',
    `${update}/unset`,
    { a: [1, 2] },
    { $unset: { 'a.0': '' } },
    { a: [null, 2] },
  ),
  changes('$inc begins with its amount', `${update}/inc`, {}, { $inc: { n: 2 } }, { n: 2 }),
  changes('$mul of a missing field is 0', `${update}/mul`, {}, { $mul: { n: 2 } }, { n: 0 }),
  changes('$min takes the lower', `${update}/min`, { n: 5 }, { $min: { n: 3 } }, { n: 3 }),
  changes('$max keeps the higher', `${update}/max`, { n: 5 }, { $max: { n: 3 } }, { n: 5 }),
  changes('$rename moves a field', `${update}/rename`, { a: 1 }, { $rename: { a: 'b' } }, { b: 1 }),
  changes('$bit works on bits', `${update}/bit`, { n: 13 }, { $bit: { n: { and: 10 } } }, { n: 8 }),
  changes('$push makes the array', `${update}/push`, {}, { $push: { a: 1 } }, { a: [1] }),
  changes(
    '$push puts in, sorts, then cuts',
    `${update}/push`,
    { a: [3, 1] },
    { $push: { a: { $each: [2], $sort: 1, $slice: 2 } } },
    { a: [1, 2] },
  ),
  changes(
    '$position counts from the start',
    `${update}/position`,
    { a: [1, 2] },
    { $push: { a: { $each: [9], $position: 1 } } },
    { a: [1, 9, 2] },
  ),
  changes(
    '$addToSet adds only what is not there',
    `${update}/addToSet`,
    { a: [1] },
    { $addToSet: { a: { $each: [1, 2] } } },
    { a: [1, 2] },
  ),
  changes('$pop takes the last', `${update}/pop`, { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }),
  changes(
    '$pull takes all that match',
    `${update}/pull`,
    { a: [1, 5, 9] },
    { $pull: { a: { $gte: 5 } } },
    { a: [1] },
  ),
  changes(
    '$pull of documents by some fields',
    `${update}/pull`,
    { a: [{ b: 1, c: 1 }, { b: 2 }] },
    { $pull: { a: { b: 1 } } },
    { a: [{ b: 2 }] },
  ),
  changes(
    '$pullAll takes the values named',
    `${update}/pullAll`,
    { a: [1, 2, 1] },
    { $pullAll: { a: [1] } },
    { a: [2] },
  ),
  changes(
    '$[] changes every element',
    `${update}/positional-all`,
    { a: [1, 2] },
    { $inc: { 'a.$[]': 1 } },
    { a: [2, 3] },
  ),
  changes(
    'a pipeline computes from the old values',
    'tutorial/update-documents-with-aggregation-pipeline',
    { a: 2, b: 3 },
    [{ $set: { sum: { $add: ['$a', '$b'] } } }],
    { a: 2, b: 3, sum: 5 },
  ),
  {
    says: '$ is the element that the filter found',
    page: `${update}/positional`,
    stored: [{ _id: 1, a: [80, 85, 90] }],
    run: async (rows) => {
      await rows.updateOne({ _id: 1, a: 85 }, { $set: { 'a.$': 82 } });
      return (await rows.findOne())?.['a'];
    },
    gives: [80, 82, 90],
  },
  {
    says: '$[name] changes what its filter lets through',
    page: `${update}/positional-filtered`,
    stored: [{ _id: 1, a: [95, 102, 110] }],
    run: async (rows) => {
      const arrayFilters = [{ high: { $gte: 100 } }];
      await rows.updateOne({}, { $set: { 'a.$[high]': 100 } }, { arrayFilters });
      return (await rows.findOne())?.['a'];
    },
    gives: [95, 100, 100],
  },
  {
    says: '$[name] judges an element as it was before the update, whatever another path changes in it',
    page: `${update}/positional-filtered`,
    stored: [
      {
        _id: 1,
        a: [
          { s: 'open', n: 1 },
          { s: 'shut', n: 1 },
        ],
      },
    ],
    run: async (rows) => {
      const change = { $set: { 'a.$[x].s': 'done', 'a.$[x].n': 2 } };
      await rows.updateOne({}, change, { arrayFilters: [{ 'x.s': 'open' }] });
      return (await rows.findOne())?.['a'];
    },
    gives: [
      { s: 'done', n: 2 },
      { s: 'shut', n: 1 },
    ],
  },
  {
    says: 'an upsert takes the equal fields of its filter and $setOnInsert',
    page: `${update}/setOnInsert`,
    run: async (rows) => {
      const change = { $set: { b: 2 }, $setOnInsert: { c: 3 } };
      await rows.updateOne({ _id: 7, a: 1, z: { $gt: 5 } }, change, { upsert: true });
      return rows.findOne();
    },
    gives: { _id: 7, a: 1, b: 2, c: 3 },
  },
  {
    says: 'two operators on one path are refused',
    page: update,
    stored: [{ _id: 1 }],
    run: (rows) => codeOf(rows.updateOne({}, { $set: { a: 1 }, ...increase('a', 1) })),
    gives: 40,
  },
  {
    says: 'the _id is never changed',
    page: `${update}/set`,
    stored: [{ _id: 1 }],
    run: (rows) => codeOf(rows.updateOne({}, { $set: { _id: 2 } })),
    gives: 66,
  },
  {
    says: '$inc of a text is refused',
    page: `${update}/inc`,
    stored: [{ _id: 1, t: 'x' }],
    run: (rows) => codeOf(rows.updateOne({}, increase('t', 1))),
    gives: 14,
  },
  {
    says: 'a path through a text is refused',
    page: `${update}/set`,
    stored: [{ _id: 1, t: 'x' }],
    run: (rows) => codeOf(rows.updateOne({}, { $set: { 't.a': 1 } })),
    gives: 28,
  },
  {
    says: 'a change that changes nothing is matched, not modified',
    page: 'reference/command/update',
    stored: [{ _id: 1, a: 1 }],
    run: async (rows) => {
      const { matchedCount, modifiedCount } = await rows.updateOne({}, { $set: { a: 1 } });
      return { matchedCount, modifiedCount };
    },
    gives: { matchedCount: 1, modifiedCount: 0 },
  },
  {
    says: 'findAndModify answers with the document before, or after when asked',
    page: 'reference/command/findAndModify',
    stored: [
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ],
    run: async (rows) => [
      await rows.findOneAndUpdate({}, increase('n', 5), { sort: { n: -1 } }),
      await rows.findOneAndUpdate({ _id: 1 }, increase('n', 5), { returnDocument: 'after' }),
      await rows.findOneAndDelete({ _id: 9 }),
    ],
    gives: [{ _id: 2, n: 2 }, { _id: 1, n: 6 }, null],
  },
  {
    says: 'a bulk of writes of every kind counts each',
    page: 'reference/method/db.collection.bulkWrite',
    stored: [
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
    ],
    run: async (rows) => {
      const { insertedCount, matchedCount, deletedCount, upsertedCount } = await rows.bulkWrite([
        { insertOne: { document: { _id: 3, n: 1 } } },
        { updateMany: { filter: { n: 1 }, update: increase('n', 1) } },
        { replaceOne: { filter: { _id: 9 }, replacement: { n: 9 }, upsert: true } },
        { deleteOne: { filter: { _id: 1 } } },
      ]);
      return { insertedCount, matchedCount, deletedCount, upsertedCount };
    },
    gives: { insertedCount: 1, matchedCount: 3, deletedCount: 1, upsertedCount: 1 },
  },
];
