import { Decimal128, Double, Long } from 'mongodb';
import { startTestDatabase, type TestDatabase } from './test-database.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.close());

let names = 0;
function collection() {
  return server.database.collection(`updates${(names += 1)}`);
}

// https://www.mongodb.com/docs/manual/reference/operator/update/
test.each<[object, object, object]>([
  [{ a: 1 }, { $set: { 'b.c': 2 } }, { a: 1, b: { c: 2 } }],
  [{ a: [1, 2, 3] }, { $set: { 'a.1': 9 } }, { a: [1, 9, 3] }],
  [{ a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
  [{ a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  [{ a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  [{ a: 1 }, { $inc: { a: 2, b: 3 } }, { a: 3, b: 3 }],
  [{ a: 2 }, { $mul: { a: 3, b: 4 } }, { a: 6, b: 0 }],
  [{ a: 5, b: 5 }, { $min: { a: 3, b: 7 } }, { a: 3, b: 5 }],
  [{ a: 5, b: 5 }, { $max: { a: 3, b: 7, c: 1 } }, { a: 5, b: 7, c: 1 }],
  [{ a: 1, b: { c: 2 } }, { $rename: { a: 'b.d' } }, { b: { c: 2, d: 1 } }],
  [{ a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
  [{ a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
  [{}, { $push: { a: 2 } }, { a: [2] }],
  [{ a: [1, 5] }, { $push: { a: { $each: [3, 2], $sort: 1, $slice: 3 } } }, { a: [1, 2, 3] }],
  [{ a: [1, 5] }, { $push: { a: { $each: [3, 2], $position: 1 } } }, { a: [1, 3, 2, 5] }],
  [{ a: [1, 5] }, { $push: { a: { $each: [7], $slice: -2 } } }, { a: [5, 7] }],
  [
    { a: [{ n: 2 }, { n: 1 }] },
    { $push: { a: { $each: [{ n: 3 }], $sort: { n: -1 } } } },
    { a: [{ n: 3 }, { n: 2 }, { n: 1 }] },
  ],
  [{ a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  [{ a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
  [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
  [{ a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  [{ a: [1, 2, 3, 2] }, { $pull: { a: 2 } }, { a: [1, 3] }],
  [{ a: [1, 2, 3] }, { $pull: { a: { $gte: 2 } } }, { a: [1] }],
  [
    {
      a: [
        { x: 1, y: 1 },
        { x: 2, y: 1 },
      ],
    },
    { $pull: { a: { x: 2 } } },
    { a: [{ x: 1, y: 1 }] },
  ],
  [{ a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  [{ a: [1, 2] }, { $set: { 'a.$[]': 0 } }, { a: [0, 0] }],
  [{ a: { b: [{ c: 1 }] } }, { $set: { 'a.b.0.c': 2, 'a.d': 3 } }, { a: { b: [{ c: 2 }], d: 3 } }],
])('%j with %j becomes %j', async (before, update, after) => {
  const some = collection();
  await some.insertOne({ ...before });
  const result = await some.updateOne({}, update);
  const { _id: _, ...found } = (await some.findOne({})) ?? {};
  expect(found).toEqual(after);
  expect(result.modifiedCount).toBe(JSON.stringify(before) === JSON.stringify(after) ? 0 : 1);
});

test.each<[object, object, number]>([
  [{ a: 'x' }, { $inc: { a: 1 } }, 14],
  [{ a: 1 }, { $inc: { a: 'x' } }, 14],
  [{ a: 1 }, { $push: { a: 1 } }, 2],
  [{ a: 1 }, { $set: { 'a.b': 1 } }, 28],
  [{ a: 1 }, { $set: { a: 1, 'a.b': 1 } }, 40],
  [{ a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
  [{ a: 1 }, { $set: { _id: 5 } }, 66],
  [{ a: 1 }, { $foo: { a: 1 } }, 9],
  [{ a: 1 }, { $set: { '': 1 } }, 56],
  [{ a: 1 }, { $set: { 'b.$foo': 1 } }, 52],
  [{ a: [1] }, { $set: { 'a.$[x]': 1 } }, 2],
  [{ a: [1] }, { $pop: { a: 5 } }, 9],
])('%j refuses %j with code %d', async (before, update, code) => {
  const some = collection();
  await some.insertOne({ ...before });
  const { _id: id } = (await some.findOne({})) ?? {};
  await expect(some.updateOne({}, update)).rejects.toMatchObject({ code });
  expect(await some.findOne({})).toEqual({ _id: id, ...before });
});

// https://www.mongodb.com/docs/manual/reference/operator/update/inc/
test('arithmetic keeps the wider kind of number and widens what overflows', async () => {
  const some = collection();
  await some.insertOne({
    int: 2147483647,
    double: new Double(1),
    long: Long.fromNumber(1),
    decimal: Decimal128.fromString('0.1'),
  });
  await some.updateOne(
    {},
    { $inc: { int: 1, double: 1, long: 1, decimal: Decimal128.fromString('0.2') } },
  );
  const found = await some.findOne({}, { promoteValues: false, promoteLongs: false });
  expect(found).toMatchObject({
    int: Long.fromString('2147483648'),
    double: new Double(2),
    long: Long.fromNumber(2),
    decimal: Decimal128.fromString('0.3'),
  });
});

test('the positional operator changes the element that the filter found', async () => {
  const some = collection();
  await some.insertOne({
    needs: [
      { code: 'a', n: 1 },
      { code: 'b', n: 1 },
    ],
  });
  await some.updateOne({ 'needs.code': 'b' }, { $inc: { 'needs.$.n': 5 } });
  await some.updateOne({ needs: { $elemMatch: { code: 'a' } } }, { $set: { 'needs.$.n': 9 } });
  expect(await some.findOne({})).toMatchObject({ needs: [{ n: 9 }, { n: 6 }] });
  await expect(some.updateOne({}, { $set: { 'needs.$.n': 9 } })).rejects.toMatchObject({ code: 2 });
});

test('filtered positions change only the elements that pass', async () => {
  const some = collection();
  await some.insertOne({
    grades: [
      { g: 80, kinds: ['a', 'b'] },
      { g: 90, kinds: ['b'] },
    ],
  });
  await some.updateOne(
    {},
    { $set: { 'grades.$[high].kinds.$[kind]': 'c' } },
    { arrayFilters: [{ 'high.g': { $gte: 85 } }, { kind: 'b' }] },
  );
  expect(await some.findOne({})).toMatchObject({
    grades: [{ kinds: ['a', 'b'] }, { kinds: ['c'] }],
  });
});

test('a pipeline computes the new document from the old', async () => {
  const some = collection();
  await some.insertOne({ _id: 1 as never, a: 2, b: 3 });
  await some.updateOne({}, [{ $set: { sum: { $add: ['$a', '$b'] } } }, { $unset: 'a' }]);
  expect(await some.findOne({})).toEqual({ _id: 1, b: 3, sum: 5 });
});

// https://www.mongodb.com/docs/manual/reference/method/db.collection.updateOne/#upsert-with-filter
test('an upsert takes equal fields of the filter and tells the id it made', async () => {
  const some = collection();
  const made = await some.updateOne(
    { name: 'Ann', age: { $gt: 5 }, $and: [{ kind: { $eq: 'k' } }] },
    { $set: { a: 1 }, $setOnInsert: { b: 2 } },
    { upsert: true },
  );
  expect(made).toMatchObject({ upsertedCount: 1, matchedCount: 0, modifiedCount: 0 });
  expect(await some.findOne({})).toEqual({
    _id: made.upsertedId,
    name: 'Ann',
    kind: 'k',
    a: 1,
    b: 2,
  });
  await some.updateOne({ name: 'Ann' }, { $setOnInsert: { b: 9 } }, { upsert: true });
  expect(await some.findOne({})).toMatchObject({ b: 2 });
  await some.replaceOne({ _id: 7 as never }, { only: true }, { upsert: true });
  expect(await some.findOne({ _id: 7 as never })).toEqual({ _id: 7, only: true });
});

test('many documents are changed by one statement and counted', async () => {
  const some = collection();
  await some.insertMany([{ n: 1 }, { n: 2 }, { n: 3, done: true }]);
  expect(await some.updateMany({}, { $set: { done: true } })).toMatchObject({
    matchedCount: 3,
    modifiedCount: 2,
  });
  await expect(some.updateMany({}, { $set: { _id: 1 } })).rejects.toMatchObject({ code: 66 });
  expect(await some.deleteMany({ n: { $lt: 3 } })).toMatchObject({ deletedCount: 2 });
});

// https://www.mongodb.com/docs/manual/reference/command/findAndModify/
test('findAndModify answers with the document before or after, or removes it', async () => {
  const some = collection();
  await some.insertMany([
    { n: 1, k: 'x' },
    { n: 2, k: 'x' },
  ]);
  expect(
    await some.findOneAndUpdate({ k: 'x' }, { $set: { k: 'y' } }, { sort: { n: -1 } }),
  ).toMatchObject({ n: 2, k: 'x' });
  expect(
    await some.findOneAndUpdate(
      { n: 1 },
      { $inc: { n: 10 } },
      { returnDocument: 'after', projection: { _id: 0, n: 1 } },
    ),
  ).toEqual({ n: 11 });
  expect(
    await some.findOneAndReplace({ n: 11 }, { z: 1 }, { returnDocument: 'after' }),
  ).toMatchObject({ z: 1 });
  expect(await some.findOneAndDelete({ z: 1 })).toMatchObject({ z: 1 });
  expect(await some.findOneAndUpdate({ z: 1 }, { $set: { a: 1 } })).toBeNull();
  const full = await some.findOneAndUpdate(
    { z: 5 },
    { $set: { a: 1 } },
    { upsert: true, returnDocument: 'after', includeResultMetadata: true },
  );
  expect(full.lastErrorObject).toMatchObject({ updatedExisting: false, upserted: full.value?._id });
});

// https://www.mongodb.com/docs/manual/reference/method/db.collection.bulkWrite/
test('ordered writes stop at the first error, unordered ones go on', async () => {
  const some = collection();
  const documents = [{ _id: 1 as never }, { _id: 1 as never }, { _id: 2 as never }];
  await expect(some.insertMany(documents)).rejects.toMatchObject({
    code: 11000,
    result: { insertedCount: 1 },
  });
  expect(await some.countDocuments({})).toBe(1);
  await expect(some.insertMany(documents, { ordered: false })).rejects.toMatchObject({
    code: 11000,
    writeErrors: [{ index: 0 }, { index: 1 }],
  });
  expect(await some.countDocuments({})).toBe(2);
  const bulk = await some.bulkWrite([
    { insertOne: { document: { _id: 3 as never } } },
    { updateOne: { filter: { _id: 3 as never }, update: { $set: { a: 1 } } } },
    { updateMany: { filter: {}, update: { $set: { b: 1 } } } },
    { updateOne: { filter: { _id: 9 as never }, update: { $set: { a: 1 } }, upsert: true } },
    { deleteOne: { filter: { _id: 1 as never } } },
  ]);
  expect(bulk).toMatchObject({
    insertedCount: 1,
    matchedCount: 4,
    modifiedCount: 4,
    upsertedCount: 1,
    deletedCount: 1,
  });
});
