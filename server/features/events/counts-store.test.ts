import type { PeopleInState, PoolRows } from './staff-service.ts';
import { createEventCounts, type HeldForNow } from './counts-store.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let counted: string[][];
let confirmed: number;
let holds: HeldForNow[];
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.connection.collection('event-counts').deleteMany({});
  counted = [];
  confirmed = 3;
  holds = [];
});

/** What the database would count: ten places, some held by who is confirmed and by who fills in the form. */
const counts = (during: () => Promise<unknown> = async () => undefined) =>
  createEventCounts({
    connection: database.connection,
    async countPlaces(ids): Promise<PoolRows[]> {
      const held = confirmed + holds.flatMap(({ pools }) => pools).length;
      const row = { pool: 'general', held, released: 0, open: 10 - held };
      await during();
      return ids.map((eventId) => ({ eventId, ...row }));
    },
    async countPeople(ids): Promise<PeopleInState[]> {
      counted.push([...ids]);
      return ids.map((eventId) => ({ eventId, state: 'confirmed', people: confirmed }));
    },
    listHolds: async (ids) => holds.filter(({ eventId }) => ids.includes(eventId)),
  });

const standing = async (of = counts()) => {
  const { places, people } = await of.of(['cardiff']);
  const inState = (state: string) => people.find((one) => one.state === state)?.people ?? 0;
  return { confirmed: inState('confirmed'), holding: inState('holding'), open: places[0]?.open };
};

test('an event is counted once, and again only after something happened to it', async () => {
  await counts().of(['cardiff', 'perth']);
  await counts().of(['cardiff', 'perth']);
  expect(counted).toEqual([['cardiff', 'perth']]);
  confirmed = 5;
  await counts().ask('cardiff');
  expect(await standing()).toEqual({ confirmed: 5, holding: 0, open: 5 });
  await counts().of(['cardiff', 'perth']);
  expect(counted).toEqual([['cardiff', 'perth'], ['cardiff']]);
});

test('what happens while an event is counted makes it count again', async () => {
  const stopped = counts(async () => {
    confirmed = 4;
    await counts().ask('cardiff');
  });
  await stopped.of(['cardiff']);
  expect(await standing()).toEqual({ confirmed: 4, holding: 0, open: 6 });
});

test('holds come and go without an event and without a count', async () => {
  await standing();
  holds = [{ eventId: 'cardiff', people: 2, pools: ['general', 'general'] }];
  expect(await standing()).toEqual({ confirmed: 3, holding: 2, open: 5 });
  holds = [];
  expect(await standing()).toEqual({ confirmed: 3, holding: 0, open: 7 });
  expect(counted).toHaveLength(1);
});

test('a hold that stood while an event was counted is not kept in its count', async () => {
  holds = [{ eventId: 'cardiff', people: 1, pools: ['general'] }];
  expect(await standing()).toEqual({ confirmed: 3, holding: 1, open: 6 });
  holds = [];
  expect(await standing()).toEqual({ confirmed: 3, holding: 0, open: 7 });
});
