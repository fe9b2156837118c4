import { createPlaces } from '#server/platform/places.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { createEvents, type Events } from './service.ts';
import { createEventStore } from './store.ts';

let database: TestDatabase;
let events: Events;
const clock = fixedClock('2030-01-15T09:00:00Z');

beforeAll(async () => {
  database = await testDatabase();
  events = createEvents({
    store: createEventStore(database.connection, clock),
    venues: { save: async () => {}, find: async () => null, findMany: async () => [] },
    partners: {
      find: async (id) => ({ id, name: id, nation: 'wales', email: '', phone: '', address: [] }),
    },
    places: createPlaces(database.connection),
    clock,
  });
  await database.index();
});

afterAll(() => database.close());

test('events are counted by activity, nation and kind; drafts and cancelled ones are not', async () => {
  const online = { mode: 'online', venueId: null, online: { platform: 'x', phone: true } } as const;
  const add = (slug: string, change: Parameters<typeof anEvent>[0] = {}) =>
    events.add(anEvent({ slug, ...online, ...change }));
  const over = {
    startsAt: new Date('2029-02-05T09:00:00Z'),
    endsAt: new Date('2029-02-06T16:00:00Z'),
    opensAt: new Date('2029-01-01T09:00:00Z'),
    closesAt: new Date('2029-02-01T17:00:00Z'),
    sessions: [],
    arrangeable: [],
  };
  await add('coming');
  await add('is-over', over);
  await add('webinar', { kind: 'webinar' });
  await add('draft', { state: 'draft' });
  await add('cancelled', { state: 'cancelled' });
  const rows = (await events.countByActivity()).toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  expect(rows).toEqual([
    { activity: '13', nation: 'wales', kind: 'seminar', planned: 2, held: 1 },
    { activity: '13', nation: 'wales', kind: 'webinar', planned: 1, held: 0 },
  ]);
});
