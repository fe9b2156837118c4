import {
  Binary,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';
import { startTestDatabase, type TestDatabase } from './test-database.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.close());

let names = 0;
function collection() {
  return server.database.collection(`documents${(names += 1)}`);
}

// https://www.mongodb.com/docs/manual/reference/bson-types/
describe('types', () => {
  test('every BSON type comes back as it was stored, also after an update of another field', async () => {
    const people = collection();
    const values = {
      int: new Int32(5),
      double: new Double(5),
      fraction: 1.5,
      long: Long.fromString('9007199254740993'),
      decimal: Decimal128.fromString('1.10'),
      text: 'ŵŷ \u{1F600} \0 end',
      binary: new Binary(Buffer.from([1, 2, 3]), 128),
      id: new ObjectId(),
      yes: true,
      date: new Date(0),
      nothing: null,
      pattern: /^a.b/i,
      stamp: new Timestamp({ t: 7, i: 3 }),
      least: new MinKey(),
      most: new MaxKey(),
      list: [1, [2, { three: 3 }]],
      inner: { deeper: { deepest: [] } },
    };
    await people.insertOne({ ...values });
    await people.updateOne({}, { $set: { other: 1 } });
    const found = await people.findOne({}, { promoteValues: false, promoteLongs: false });
    const { _id: _, other: __, ...rest }: Record<string, unknown> = found ?? {};
    expect(rest).toMatchObject({
      double: new Double(5),
      int: new Int32(5),
      long: values.long,
      decimal: values.decimal,
      text: values.text,
      date: values.date,
      stamp: values.stamp,
      nothing: null,
    });
    expect(Object.keys(rest)).toEqual(Object.keys(values));
    const plain = await people.findOne({});
    expect(plain).toMatchObject({
      list: values.list,
      inner: values.inner,
      pattern: values.pattern,
    });
  });

  test('an _id is made in front of a document that has none', async () => {
    const people = collection();
    await server.database.command({ insert: people.collectionName, documents: [{ a: 1 }] });
    expect(Object.keys((await people.findOne({})) ?? {})).toEqual(['_id', 'a']);
  });

  test('a document over 16 MB is refused', async () => {
    const people = collection();
    await people.insertOne({ _id: 1 as never, text: 'x'.repeat(15_000_000) });
    await expect(
      people.updateOne({}, { $set: { more: 'x'.repeat(2_000_000) } }),
    ).rejects.toMatchObject({
      code: 10334,
    });
    expect(await people.countDocuments({ more: { $exists: true } })).toBe(0);
  });
});

// https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
test('a sort over mixed types follows the comparison order', async () => {
  const mixed = collection();
  const inOrder = [
    new MinKey(),
    null,
    -1.5,
    Long.fromNumber(7),
    Decimal128.fromString('7.1'),
    'a',
    'b',
    { a: 1 },
    { a: 2 },
    new Binary(Buffer.from([1]), 0),
    new ObjectId('000000000000000000000001'),
    false,
    true,
    new Date(5),
    new Timestamp({ t: 1, i: 1 }),
    /x/,
    new MaxKey(),
  ];
  await mixed.insertMany(inOrder.map((value, place) => ({ place, value })).toReversed());
  const walk = await mixed.find({}).sort({ value: 1 }).toArray();
  expect(walk.map(({ place }) => place)).toEqual(inOrder.map((_, place) => place));
  await mixed.createIndex({ value: -1 });
  const byIndex = await mixed.find({}).sort({ value: -1 }).toArray();
  expect(byIndex.map(({ place }) => place)).toEqual(inOrder.map((_, place) => place).toReversed());
});

// https://www.mongodb.com/docs/manual/tutorial/query-for-null-fields/
test('null matches what is null or missing, and $exists tells them apart', async () => {
  const some = collection();
  await some.insertMany([
    { n: 1, a: null },
    { n: 2 },
    { n: 3, a: 5 },
    { n: 4, a: [null, 1] },
    { n: 5, a: [] },
  ]);
  const numbers = async (filter: object) =>
    (await some.find(filter).sort({ n: 1 }).toArray()).map(({ n }) => n);
  for (const index of [undefined, 'a_1']) {
    if (index) await some.createIndex({ a: 1 });
    expect(await numbers({ a: null })).toEqual([1, 2, 4]);
    expect(await numbers({ a: { $ne: null } })).toEqual([3, 5]);
    expect(await numbers({ a: { $exists: true } })).toEqual([1, 3, 4, 5]);
    expect(await numbers({ a: { $exists: false } })).toEqual([2]);
    expect(await numbers({ a: { $type: 'null' } })).toEqual([1, 4]);
    expect(await numbers({ a: { $in: [null, 5] } })).toEqual([1, 2, 3, 4]);
    expect(await numbers({ a: [] })).toEqual([5]);
  }
});

// https://www.mongodb.com/docs/manual/tutorial/query-arrays/
test.each([
  ['an element', { tags: 'a' }, [1, 2]],
  ['the whole array in order', { tags: ['a', 'b'] }, [1]],
  ['all of some', { tags: { $all: ['b', 'a'] } }, [1, 2]],
  ['a size', { tags: { $size: 3 } }, [2]],
  ['a place', { 'tags.0': 'b' }, [2, 4]],
  ['different elements for each bound', { marks: { $gt: 15, $lt: 9 } }, [1]],
  ['one element for both bounds', { marks: { $elemMatch: { $gt: 7, $lt: 12 } } }, [1, 2]],
  ['a field of the elements', { 'needs.code': 'bsl' }, [1, 3]],
  ['fields of one element', { needs: { $elemMatch: { code: 'bsl', state: 'met' } } }, [3]],
  ['fields of any elements', { 'needs.code': 'bsl', 'needs.state': 'met' }, [1, 3]],
  ['a missing field of an element', { 'needs.state': null }, [2, 4]],
  ['what is not in a list', { tags: { $nin: ['a', 'c'] } }, [3, 4]],
  ['a text prefix', { name: /^Be/ }, [2, 3]],
  ['a text anywhere, whatever its case', { name: { $regex: 'E', $options: 'i' } }, [2, 3]],
  ['either of two', { $or: [{ name: 'Ann' }, { 'tags.0': 'b' }] }, [1, 2, 4]],
  ['neither of two', { $nor: [{ name: 'Ann' }, { 'tags.0': 'b' }] }, [3]],
  ['a remainder', { n: { $mod: [2, 1] } }, [1, 3]],
  ['the opposite of a condition', { n: { $not: { $gt: 2 } } }, [1, 2]],
  ['an expression', { $expr: { $gt: ['$n', 3] } }, [4]],
  ['set bits', { n: { $bitsAllSet: [1] } }, [2, 3]],
])('a filter finds %s', async (_name, filter, expected) => {
  const people = collection();
  await people.insertMany([
    {
      n: 1,
      name: 'Ann',
      tags: ['a', 'b'],
      marks: [8, 20],
      needs: [
        { code: 'bsl', state: 'asked' },
        { code: 'x', state: 'met' },
      ],
    },
    { n: 2, name: 'Ben', tags: ['b', 'a', 'c'], marks: [11], needs: [{ code: 'loop' }] },
    { n: 3, name: 'Bella', tags: [], marks: [1, 2], needs: [{ code: 'bsl', state: 'met' }] },
    { n: 4, name: 'Dan', tags: ['b'] },
  ]);
  const numbers = async () =>
    (await people.find(filter).sort({ n: 1 }).toArray()).map(({ n }) => n);
  expect(await numbers()).toEqual(expected);
  for (const field of ['tags', 'marks', 'needs.code', 'needs.state', 'name', 'n'])
    await people.createIndex({ [field]: 1 });
  await people.createIndex({ 'needs.code': 1, 'needs.state': 1 });
  expect(await numbers()).toEqual(expected);
});

test.each([
  [{ $foo: 1 }, 2, 'unknown top level operator: $foo'],
  [{ a: { $foo: 1 } }, 2, 'unknown operator: $foo'],
  [{ $or: [] }, 2, '$and/$or/$nor must be a nonempty array'],
  [{ a: { $in: 1 } }, 2, '$in needs an array'],
  [{ $where: '1' }, 238, '$where is not supported'],
])('the filter %j is refused', async (filter, code, message) => {
  const people = collection();
  await people.insertOne({ a: 1 });
  await expect(people.find(filter as never).toArray()).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message) as string,
  });
});

// https://www.mongodb.com/docs/manual/reference/method/db.collection.find/#projection
test.each([
  [{ a: 1 }, { _id: 1, a: { b: 1, c: 2 } }],
  [{ 'a.b': 1, _id: 0 }, { a: { b: 1 } }],
  [
    { a: 0 },
    {
      _id: 1,
      list: [
        { x: 1, y: 1 },
        { x: 2, y: 2 },
      ],
    },
  ],
  [
    { 'list.x': 0, a: 0 },
    { _id: 1, list: [{ y: 1 }, { y: 2 }] },
  ],
  [{ 'list.x': 1 }, { _id: 1, list: [{ x: 1 }, { x: 2 }] }],
  [
    { list: { $slice: 1 }, a: 0 },
    { _id: 1, list: [{ x: 1, y: 1 }] },
  ],
  [{ list: { $elemMatch: { x: 2 } } }, { _id: 1, list: [{ x: 2, y: 2 }] }],
  [{ _id: 0, sum: { $add: ['$a.b', '$a.c'] } }, { sum: 3 }],
  [{ _id: 1 }, { _id: 1 }],
])('the projection %j keeps %j', async (projection, expected) => {
  const some = collection();
  await some.insertOne({
    _id: 1 as never,
    a: { b: 1, c: 2 },
    list: [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ],
  });
  expect(await some.findOne({}, { projection })).toEqual(expected);
});
