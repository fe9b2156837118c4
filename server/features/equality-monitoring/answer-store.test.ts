import { randomBytes } from 'node:crypto';
import { createCipher } from '#server/platform/cipher.ts';
import { newId } from '#server/platform/ids.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { createAnswerStore } from './answer-store.ts';
import type { AnswerStore, Bucket } from './ports.ts';

let database: TestDatabase;
let store: AnswerStore;
beforeAll(async () => {
  database = await testDatabase();
  const cipher = createCipher({ keys: new Map([['k1', randomBytes(32)]]), current: 'k1' });
  store = createAnswerStore(database.connection, cipher);
  await database.index();
});
afterAll(() => database.close());

const bucket: Bucket = {
  eventId: 'event',
  nation: 'scotland',
  quarter: '2030-Q1',
  day: '2030-01-15',
  set: 'scotland-1',
};
const later = new Date('2032-01-15T00:00:00Z');

async function heard(quarters: readonly string[] | null): Promise<string[]> {
  const words: string[] = [];
  await store.each(quarters, ({ responses }) =>
    words.push(...responses.map(({ more }) => more ?? '')),
  );
  return words.toSorted();
}

test('people who answer at the same moment are all counted, each once however often they send', async () => {
  const people = Array.from({ length: 20 }, (_one, no) => ({
    token: newId(),
    answers: {},
    more: `words ${String(no).padStart(2, '0')}`,
  }));
  await Promise.all([...people, ...people].map((one) => store.add(bucket, one, later)));
  expect(await heard(['2030-Q1'])).toEqual(people.map(({ more }) => more));
});

test('answers are found by the quarters of their events', async () => {
  const other = { ...bucket, quarter: '2030-Q2', day: '2030-04-01' };
  await store.add(other, { token: newId(), answers: { age: 'under_16' }, more: null }, later);
  expect(await heard(['2030-Q2'])).toEqual(['']);
  expect(await heard(null)).toHaveLength(21);
  expect((await store.listQuarters()).toSorted()).toEqual(['2030-Q1', '2030-Q2']);
});

test('answers go when their time is over, and not before', async () => {
  expect(await store.removeOverdue(new Date('2032-01-14T23:59:59Z'))).toBe(0);
  expect(await store.removeOverdue(later)).toBe(2);
});
