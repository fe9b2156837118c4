import { anAddressee } from '#tests/support/addressees.ts';
import { aBroadcast, broadcastDesk, writer } from '#tests/support/broadcast-desk.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const organiser = writer('organiser');

test('a preview pages through everybody whom it reaches, and records how many names each page gave', async () => {
  const counts: number[] = [];
  const desk = broadcastDesk(database, fixedClock(), {
    people: Array.from({ length: 120 }, (_person, at) => anAddressee(`P${at}`)),
    wrap: (ports) => ({
      ...ports,
      audit: { read: async ({ count = 0 }) => void counts.push(count) },
    }),
  });
  const { id } = await desk.broadcasts.create('belfast', aBroadcast(), organiser);
  const pages = [1, 2, 3, 4].map((page) => desk.broadcasts.preview(id, { page }, organiser));
  const shown = await Promise.all(pages);
  const names = shown.flatMap(({ people }) => people.map(({ name }) => name));
  expect(new Set(names).size).toBe(120);
  expect(shown.map(({ people, total }) => [people.length, total])).toEqual([
    [50, 120],
    [50, 120],
    [20, 120],
    [0, 120],
  ]);
  expect(shown.map((one) => one.shown?.name)).toEqual(['P0', 'P50', 'P100', undefined]);
  expect(counts.toSorted((one, other) => one - other)).toEqual([0, 20, 50, 50]);
});

test('whoever is named is shown, on whatever page', async () => {
  const people = Array.from({ length: 60 }, (_person, at) => anAddressee(`Q${at}`));
  const desk = broadcastDesk(database, fixedClock(), { people });
  const { id } = await desk.broadcasts.create('belfast', aBroadcast(), organiser);
  const second = await desk.broadcasts.preview(id, { page: 2 }, organiser);
  const as = second.people[3]?.key;
  const { shown } = await desk.broadcasts.preview(id, { as, page: 2 }, organiser);
  expect(shown?.name).toBe('Q53');
});
