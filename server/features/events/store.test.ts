import type { EventInput } from '#shared/events.ts';
import { newEvent } from '#server/platform/relay.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import type { EventListing, EventStore } from './ports.ts';
import { searchWords } from './rules.ts';
import { createEventStore } from './store.ts';
import { createVenueStore } from './venue-store.ts';

let database: TestDatabase;
let store: ReturnType<typeof createEventStore>;
const clock = fixedClock('2030-03-01T09:00:00Z');
const by = { kind: 'system' };

const add = (change: Partial<EventInput>, to: EventStore = store) => {
  const event = anEvent(change);
  return to.insert(event, searchWords(event, 'Caerdydd'), { by });
};

const listing = (change: Partial<EventListing> = {}): EventListing => ({
  when: 'coming',
  page: 1,
  pageSize: 20,
  now: clock.now(),
  ...change,
});

const slugs = async (change: Partial<EventListing>) =>
  (await store.list(listing(change))).events.map(({ slug }) => slug);

const day = (date: string, hours = 6) => ({
  startsAt: new Date(`${date}T09:00:00Z`),
  endsAt: new Date(+new Date(`${date}T09:00:00Z`) + hours * 3_600_000),
});

beforeAll(async () => {
  database = await testDatabase();
  store = createEventStore(database.connection, clock);
  createVenueStore(database.connection);
  await database.index();
  await add({ slug: 'past', ...day('2030-02-01') });
  await add({ slug: 'under-way', ...day('2030-02-28', 48), kind: 'conference' });
  await add({ slug: 'webinar', ...day('2030-04-01'), mode: 'online', provided: ['bsl'] });
  await add({ slug: 'hybrid', ...day('2030-05-01'), mode: 'hybrid', nation: 'uk' });
  await add({ slug: 'cancelled', ...day('2030-06-01'), state: 'cancelled' });
  await add({ slug: 'draft', ...day('2030-07-01'), state: 'draft' });
  await add({
    slug: 'easy',
    ...day('2030-08-01'),
    texts: { en: { title: 'Ready, steady', summary: 'Speak (up)', about: [] } },
  });
});

afterAll(() => database.close());

test('an event comes back as it was put in', async () => {
  const input = anEvent({ slug: 'whole', state: 'draft' });
  const added = await add({ ...input });
  expect(added).toEqual({ ...input, id: added?.id, version: 1 });
  expect(await store.find(added!.id)).toEqual(added);
  expect(await store.findBySlug('whole')).toEqual(added);
});

test('a slug is taken once', async () => {
  expect(await add({ slug: 'past' })).toBeNull();
});

test('what is not there is null', async () => {
  expect(await store.find('nothing')).toBeNull();
  expect(await store.findBySlug('nothing')).toBeNull();
});

describe('a list', () => {
  const coming = ['under-way', 'webinar', 'hybrid', 'cancelled', 'easy'];
  test.each<[string, Partial<EventListing>, string[]]>([
    ['of what is coming has what is under way, and no drafts, soonest first', {}, coming],
    ['of the past begins with the latest', { when: 'past' }, ['past']],
    ['by nation', { nation: 'uk' }, ['hybrid']],
    ['by kind', { kind: 'conference' }, ['under-way']],
    ['of online events has hybrid ones', { mode: 'online' }, ['webinar', 'hybrid']],
    ['with BSL', { with: 'bsl' }, ['webinar']],
    ['by the beginnings of words, without accents', { words: 'REA ste' }, ['easy']],
    ['by a word and a town', { words: 'ty caerd', mode: 'online' }, ['webinar', 'hybrid']],
    ['by signs alone is the whole list', { words: '.*(' }, coming],
    ['by words that nothing has is empty', { words: 'rea absent' }, []],
    [
      'for staff has drafts',
      { scope: 'all', nation: 'wales', when: 'coming', words: 'ty' },
      ['under-way', 'webinar', 'cancelled', 'draft'],
    ],
    [
      'for staff of one nation has no other',
      { scope: { nations: ['uk'], eventIds: [] } },
      ['hybrid'],
    ],
    ['for staff of nothing is empty', { scope: { nations: [], eventIds: [] } }, []],
  ])('%s', async (_what, change, expected) => {
    expect(await slugs(change)).toEqual(expected);
  });

  test('comes in pages with its total', async () => {
    const { events, total } = await store.list(listing({ page: 2, pageSize: 2 }));
    expect(events.map(({ slug }) => slug)).toEqual(['hybrid', 'cancelled']);
    expect(total).toBe(5);
  });
});

test.each<[string, Partial<EventListing>]>([
  ['what is coming', {}],
  ['the past', { when: 'past' }],
  ['everything for staff', { when: 'all', scope: 'all' }],
  ['a nation', { nation: 'wales' }],
  ['a kind', { kind: 'conference' }],
  ['a nation and a kind', { nation: 'wales', kind: 'seminar' }],
  ['online events', { mode: 'online' }],
  ['events with captions', { with: 'sttr_captions' }],
  ['words', { words: 'open day' }],
  [
    'all filters at once',
    { nation: 'uk', kind: 'webinar', mode: 'online', with: 'bsl', words: 'a' },
  ],
  ['the events of a role', { scope: { nations: ['wales'], eventIds: ['one'] } }],
])('a list of %s walks an index', async (_what, change) => {
  const plan = JSON.stringify(await store.explain(listing(change)));
  expect(plan).toContain('IXSCAN');
  expect(plan).not.toContain('COLLSCAN');
});

test('a move happens once, with its event in the same write', async () => {
  const added = await add({ slug: 'moving', state: 'draft' });
  const from = { id: added!.id, version: 1 };
  const events = [newEvent('event.published', { event: added!.id }, by)];
  const to = { set: { state: 'published' }, events, now: clock.now() } as const;
  expect(await Promise.all([store.change(from, to), store.change(from, to)])).toEqual(
    expect.arrayContaining([true, false]),
  );
  const row = await database.connection.collection('events').findOne({ slug: 'moving' });
  expect(row?.['version']).toBe(2);
  expect(row?.['pendingEvents']).toMatchObject([
    { type: 'event.added', data: { event: added!.id }, by },
    { type: 'event.published', at: clock.now(), data: { event: added!.id } },
  ]);
});
