import type { EventInput } from '#shared/events.ts';
import type { Venue } from '#shared/venues.ts';
import { createPlaces, type Places } from '#server/platform/places.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { createEvents, type Events } from './service.ts';
import { createEventStore } from './store.ts';
import { createVenueStore } from './venue-store.ts';

let database: TestDatabase;
let places: Places;
let events: Events;
const clock = fixedClock('2030-01-15T09:00:00Z');

const partner = {
  id: 'partner',
  name: 'A partner',
  nation: 'wales' as const,
  email: 'team@partner.example',
  phone: '029 2018 0000',
  address: ['1 Stryd Fawr'],
};

const hall: Venue = {
  id: 'hall',
  name: 'Neuadd y Dref',
  nation: 'wales',
  address: ['1 Stryd Fawr'],
  postcode: 'CF99 1AA',
  town: 'Caerdydd',
  features: ['hearing_loop'],
  safetyCapacity: 50,
  visitedOn: '2029-11-01',
  texts: { en: { gettingThere: ['Walk'], access: ['Level'], evacuation: ['Chair'] } },
};

beforeAll(async () => {
  database = await testDatabase();
  places = createPlaces(database.connection);
  events = createEvents({
    store: createEventStore(database.connection, clock),
    venues: createVenueStore(database.connection),
    partners: { find: async (id) => (id === partner.id ? partner : null) },
    places,
    clock,
  });
  await database.index();
  await events.addVenue(hall);
});

afterAll(() => database.close());

const claim = (eventId: string, pool: string, holder: string) =>
  places.claim({ eventId, pool, holder, slot: '0', from: 'open' });

test('an event that is added as published has every place open, its sessions included', async () => {
  const { id, state } = await events.add(anEvent({ slug: 'with-places' }));
  expect(state).toBe('published');
  expect((await events.getPage('with-places')).places).toEqual([
    { pool: 'general', free: 10, capacity: 10 },
    { pool: 'delegation-wales', free: 5, capacity: 5 },
    { pool: 'session:s1', free: 4, capacity: 4 },
  ]);
  expect(await events.get(id)).toMatchObject({ slug: 'with-places', version: 2 });
});

test('a page shows the venue, whose data it is, and places as they are at that moment', async () => {
  const pools: EventInput['pools'] = [
    { id: 'general', kind: 'general', nation: null, capacity: 1 },
  ];
  const { id } = await events.add(anEvent({ slug: 'one-place', pools }));
  const before = await events.getPage('one-place');
  expect(before).toMatchObject({
    registration: 'open',
    venue: { town: 'Caerdydd' },
    controller: { name: 'A partner', email: 'team@partner.example' },
  });
  await claim(id, 'general', 'somebody');
  const after = await events.getPage('one-place');
  expect(after.registration).toBe('full');
  expect(after.places[0]).toEqual({ pool: 'general', free: 0, capacity: 1 });
});

test('a list says the town and whether a person can register', async () => {
  const { rows } = await events.list({ when: 'coming', page: 1 });
  expect(rows.map(({ slug, town, registration }) => [slug, town, registration])).toEqual(
    expect.arrayContaining([
      ['with-places', 'Caerdydd', 'open'],
      ['one-place', 'Caerdydd', 'full'],
    ]),
  );
});

test('a draft has no page and no places until it is published', async () => {
  const { id } = await events.add(anEvent({ slug: 'still-a-draft', state: 'draft' }));
  await expect(events.getPage('still-a-draft')).rejects.toMatchObject({ kind: 'not-found' });
  expect(await places.countFree({ eventId: id })).toEqual({});
  await events.publish(id);
  expect((await events.getPage('still-a-draft')).registration).toBe('open');
  await expect(events.publish(id)).rejects.toMatchObject({ kind: 'conflict' });
});

test('publishing that stopped half way is finished by publishing again', async () => {
  const { id } = await events.add(anEvent({ slug: 'half-way', state: 'draft' }));
  await places.open({ eventId: id, pool: 'general', from: 1, to: 10 });
  await events.publish(id);
  expect((await events.getPage('half-way')).places[0]).toEqual({
    pool: 'general',
    free: 10,
    capacity: 10,
  });
});

test('a cancelled event stays to be seen and says so at once', async () => {
  const { id } = await events.add(anEvent({ slug: 'called-off' }));
  await events.getPage('called-off');
  await events.cancel(id, { kind: 'staff', id: 'someone' });
  expect((await events.getPage('called-off')).registration).toBe('cancelled');
  const row = await database.connection.collection('events').findOne({ slug: 'called-off' });
  expect(row?.['pendingEvents'].at(-1)).toMatchObject({
    type: 'event.cancelled',
    by: { kind: 'staff', id: 'someone' },
  });
  await expect(events.cancel(id)).rejects.toMatchObject({ kind: 'conflict' });
});

test('a completed event is past', async () => {
  await events.add(anEvent({ slug: 'done', state: 'completed' }));
  expect((await events.getPage('done')).registration).toBe('past');
});

test('staff of a nation see its drafts, and nobody else does', async () => {
  await events.add(anEvent({ slug: 'welsh-draft', state: 'draft' }));
  const seen = async (nation: 'wales' | 'scotland') => {
    const grants = [{ role: 'organiser', scope: { kind: 'nation', nation } } as const];
    const { rows } = await events.listForStaff({ when: 'all', page: 1 }, grants);
    return rows.map(({ slug }) => slug);
  };
  expect(await seen('wales')).toContain('welsh-draft');
  expect(await seen('scotland')).toEqual([]);
  const { rows } = await events.list({ when: 'coming', page: 1 });
  expect(rows.map(({ slug }) => slug)).not.toContain('welsh-draft');
});

test.each<[string, Partial<EventInput>, string]>([
  ['a venue that is not there', { venueId: 'nowhere' }, 'venueId'],
  ['a partner that is not there', { controllerId: 'nobody' }, 'controllerId'],
  ['an end before its start', { endsAt: new Date(0) }, 'endsAt'],
  ['a need that is not in the catalogue', { provided: ['wings' as 'bsl'] }, 'provided.0'],
])('an event with %s is refused by field and not stored', async (_what, change, field) => {
  await expect(events.add(anEvent({ slug: 'refused', ...change }))).rejects.toMatchObject({
    kind: 'invalid',
    fields: expect.arrayContaining([{ field, code: 'request.invalid' }]),
  });
  expect(await events.findBySlug('refused')).toBeNull();
});

test('a slug that is taken is a conflict and changes nothing', async () => {
  await expect(events.add(anEvent({ slug: 'done' }))).rejects.toMatchObject({ kind: 'conflict' });
  expect((await events.findBySlug('done'))?.state).toBe('completed');
});

test('a venue is put in place of what an earlier visit found', async () => {
  await events.addVenue({ ...hall, id: 'other', safetyCapacity: 10 });
  await events.addVenue({ ...hall, id: 'other', safetyCapacity: 20 });
  const kept = { ...hall, id: 'other', safetyCapacity: 20, version: 1 };
  expect(await events.findVenue('other')).toEqual(kept);
});
