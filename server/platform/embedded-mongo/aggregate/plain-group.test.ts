import { Decimal128, Double, Long } from 'bson';
import fc from 'fast-check';
import { Aggregator } from 'mingo/aggregator';
import type { AnyObject, Options } from 'mingo/types';
import type { Document } from '#server/platform/embedded-mongo/format/document.ts';
import { orderBytes } from '#server/platform/embedded-mongo/format/value-order.ts';
import { plainGroup } from './plain-group.ts';
import { stageContext } from './stages.ts';

function grouped(documents: Document[], operand: Document): Document[] {
  const grouping = plainGroup(operand);
  if (!grouping) throw new Error('this group is left to mingo');
  for (const document of documents) grouping.add(document);
  return grouping.results();
}

// https://www.mongodb.com/docs/manual/reference/operator/aggregation/group/
test('missing and null are one group, numbers of every kind count by value, and documents by their fields', () => {
  const documents: Document[] = [
    { a: 1 },
    { a: new Double(1) },
    { a: new Long(1) },
    { a: Decimal128.fromString('1.0') },
    { a: null },
    {},
    { a: '1' },
  ];
  expect(grouped(documents, { _id: '$a', n: { $sum: 1 } })).toEqual([
    { _id: 1, n: 4 },
    { _id: null, n: 2 },
    { _id: '1', n: 1 },
  ]);
  expect(grouped([{ a: null }, {}], { _id: { a: '$a' }, n: { $count: {} } })).toEqual([
    { _id: { a: null }, n: 1 },
    { _id: {}, n: 1 },
  ]);
});

// https://www.mongodb.com/docs/manual/reference/operator/aggregation/eq/
test('in a comparison a missing value is not null and comes before it', () => {
  const documents: Document[] = [{ a: null }, {}, { a: 5 }];
  const held = (test: Document) =>
    grouped(documents, { _id: null, n: { $sum: { $cond: [test, 1, 0] } } })[0]?.['n'];
  expect(held({ $eq: ['$a', null] })).toBe(1);
  expect(held({ $ne: ['$a', null] })).toBe(2);
  expect(held({ $lt: ['$a', null] })).toBe(1);
  expect(held({ $eq: [{ $ifNull: ['$a', null] }, null] })).toBe(2);
});

test('what is no count, sum, average or extreme is left to mingo', () => {
  expect(plainGroup({ _id: null, all: { $push: '$a' } })).toBeUndefined();
  expect(plainGroup({ _id: { $toUpper: '$a' }, n: { $sum: 1 } })).toBeUndefined();
  expect(plainGroup({ _id: '$$ROOT.a', n: { $sum: 1 } })).toBeUndefined();
  expect(plainGroup({ n: { $sum: 1 } })).toBeUndefined();
});

const plain = { noNullPrototype: true };
const row = fc.record(
  {
    pool: fc.constantFrom('general', 'staff'),
    holder: fc.option(fc.constantFrom('r1', 'r2')),
    no: fc.integer({ min: -5, max: 50 }),
    party: fc.record({ size: fc.integer({ min: 1, max: 4 }) }, plain),
  },
  plain,
);

test('groups of place rows are those that mingo makes', () => {
  const operand = {
    _id: { pool: '$pool', kind: { $cond: [{ $ne: ['$holder', null] }, 'held', 'free'] } },
    rows: { $sum: 1 },
    people: { $sum: '$party.size' },
    top: { $max: '$no' },
    low: { $min: '$no' },
    mean: { $avg: '$no' },
  };
  const options = { context: stageContext({}) } as unknown as Options;
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const other = new Aggregator([{ $group: operand }], options).run<Document>(
        rows as AnyObject[],
      );
      const inOrder = (all: Document[]) =>
        all.toSorted((a, b) => Buffer.compare(orderBytes(a['_id']), orderBytes(b['_id'])));
      expect(inOrder(grouped(rows, operand))).toEqual(inOrder(other));
    }),
  );
});
