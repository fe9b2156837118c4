import type { Document } from 'mongodb';
import type { Case, Row } from './case.ts';

const stored: Row[] = Array.from({ length: 20 }, (_, no) => ({
  _id: no,
  a: no,
  b: no % 4,
  name: `row-${no}`,
}));

/** A case of what explain says of a search: the index, the way it is read, and the bounds of each of its fields. */
function reads(
  says: string,
  index: Document,
  filter: Document,
  sort: Document,
  gives: { direction: string; indexBounds: Document },
): Case {
  return {
    says,
    page: 'reference/explain-results',
    stored,
    run: async (rows) => {
      await rows.createIndex(index as never);
      const found = await rows
        .find(filter)
        .sort(sort as never)
        .explain('queryPlanner');
      const { direction, indexBounds } = scanIn(found['queryPlanner'].winningPlan) ?? {};
      return { direction, indexBounds };
    },
    gives,
  };
}

function scanIn(stage: Document | undefined): Document | undefined {
  return stage?.['stage'] === 'IXSCAN' ? stage : stage && scanIn(stage['inputStage']);
}

const forward = 'forward';
const backward = 'backward';

/** What explain tells. */
export const plans: Case[] = [
  reads(
    'equality is one point',
    { a: 1 },
    { a: 5 },
    {},
    {
      direction: forward,
      indexBounds: { a: ['[5, 5]'] },
    },
  ),
  reads(
    'a list is its points in order',
    { a: 1 },
    { a: { $in: [7, 3] } },
    {},
    {
      direction: forward,
      indexBounds: { a: ['[3, 3]', '[7, 7]'] },
    },
  ),
  reads(
    'a range has open and closed ends',
    { a: 1 },
    { a: { $gt: 3, $lte: 8 } },
    {},
    {
      direction: forward,
      indexBounds: { a: ['(3, 8]'] },
    },
  ),
  reads(
    'a range with one end goes to the end of the type',
    { a: 1 },
    { a: { $gte: 3 } },
    {},
    {
      direction: forward,
      indexBounds: { a: ['[3, inf.0]'] },
    },
  ),
  reads(
    'a text has its own end',
    { name: 1 },
    { name: { $lt: 'row-2' } },
    {},
    {
      direction: forward,
      indexBounds: { name: ['["", "row-2")'] },
    },
  ),
  reads(
    'a compound index has bounds for each field, a descending one turned over',
    { b: 1, a: -1 },
    { b: 2, a: { $gt: 3 } },
    {},
    { direction: forward, indexBounds: { b: ['[2, 2]'], a: ['[inf.0, 3)'] } },
  ),
  reads(
    'a sort the other way reads backward',
    { b: 1, a: -1 },
    { b: 2 },
    { a: 1 },
    {
      direction: backward,
      indexBounds: { b: ['[2, 2]'], a: ['[MinKey, MaxKey]'] },
    },
  ),
  {
    says: 'what was looked at is counted',
    page: 'reference/explain-results',
    stored,
    run: async (rows) => {
      await rows.createIndex({ b: 1 });
      const { executionStats } = await rows.find({ b: 1, a: 5 }).explain('executionStats');
      const { nReturned, totalKeysExamined, totalDocsExamined } = executionStats as Document;
      return { nReturned, totalKeysExamined, totalDocsExamined };
    },
    gives: { nReturned: 1, totalKeysExamined: 5, totalDocsExamined: 5 },
  },
];
