import { type Api, createApi } from '#server/http/api.ts';
import { createLimits } from '#server/http/limits.ts';
import { countPlaces } from '#server/platform/count-places.ts';
import { createPlaces, type Places } from '#server/platform/places.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import {
  everyRole,
  outcomeFor,
  outcomeOf,
  programmeWide,
  visitorAs,
} from '#tests/support/visitor-as.ts';
import type { Event, EventInput } from '#shared/events.ts';
import type { PageOf } from '#shared/page-of.ts';
import type { Role, RoleGrant } from '#shared/permissions.ts';
import type { EventName, StaffEvent, StaffEventPage } from '#shared/staff-events.ts';
import { createEvents } from './service.ts';
import { staffEventsRoutes } from './staff-routes.ts';
import { createStaffEvents, type PeopleInState } from './staff-service.ts';
import { createEventStore } from './store.ts';
import { createVenueStore } from './venue-store.ts';

let database: TestDatabase;
let api: Api;
let places: Places;
let cardiff: Event;
let perth: Event;
let people: PeopleInState[] = [];
const asked: { counts: number; needs: string[][] } = {
  counts: 0,
  needs: [],
};

beforeAll(async () => {
  database = await testDatabase();
  const { connection } = database;
  const clock = fixedClock('2030-01-15T09:00:00Z');
  const store = createEventStore(connection, clock);
  places = createPlaces(connection);
  const partner = { find: async () => ({ id: 'partner' }) as never };
  const events = createEvents({
    store,
    venues: createVenueStore(connection),
    partners: partner,
    places,
    clock,
  });
  await database.index();
  const staffEvents = createStaffEvents({
    events,
    listNames: store.listNames,
    count: async (ids) => {
      asked.counts += 1;
      const those = people.filter(({ eventId }) => ids.includes(eventId));
      return { places: await countPlaces(connection, ids), people: those };
    },
    countToLookAt: async (ids) => {
      asked.needs.push([...ids]);
      return Object.fromEntries(ids.map((id) => [id, 3]));
    },
    countChecklist: async ({ mode }) =>
      mode === 'online' ? { done: 3, total: 17, late: 2 } : null,
    clock,
  });
  api = createApi({ endpoints: staffEventsRoutes({ staffEvents }), limits: createLimits() });
  const online: Partial<EventInput> = {
    mode: 'online',
    venueId: null,
    online: { platform: 'Zoom', phone: true },
  };
  const pools: EventInput['pools'] = [
    { id: 'general', kind: 'general', nation: null, capacity: 10 },
    { id: 'assistant', kind: 'assistant', nation: null, capacity: 5 },
  ];
  cardiff = await events.add(anEvent({ slug: 'cardiff', ...online, pools }));
  perth = await events.add(
    anEvent({ slug: 'perth', nation: 'scotland', state: 'draft', ...online, pools }),
  );
});
afterAll(() => database.close());

const call = async <Answer>(path: string, grants: RoleGrant[] | null, query: object = {}) =>
  (await api.call({ method: 'get', path, query }, visitorAs(grants))).answer as Answer;

const list = async (grants: RoleGrant[], query: object = {}) =>
  (await call<PageOf<StaffEvent>>('/staff/events', grants, query)).rows;

const seers: Role[] = [
  'admin',
  'organiser',
  'access-lead',
  'document-lead',
  'front-desk',
  'viewer',
];

test.each(
  ['/staff/events', '/staff/event-names', '/staff/events/ID'].flatMap((path) =>
    everyRole(seers).map(([role, may]) => [path, role, may] as const),
  ),
)('GET %s by %s is allowed: %s', async (path, role, may) => {
  const whole = path.replace('ID', cardiff.id);
  const answer = call(whole, role === 'nobody' ? null : programmeWide(role));
  expect(await outcomeOf(answer)).toBe(outcomeFor(role, may));
});

test('lists are cut to the nation and to the event of a role', async () => {
  const inWales: RoleGrant[] = [{ role: 'viewer', scope: { kind: 'nation', nation: 'wales' } }];
  const atPerth: RoleGrant[] = [{ role: 'organiser', scope: { kind: 'event', eventId: perth.id } }];
  expect((await list(inWales)).map(({ slug }) => slug)).toEqual(['cardiff']);
  expect((await list(atPerth)).map(({ slug }) => slug)).toEqual(['perth']);
  const names = await call<EventName[]>('/staff/event-names', atPerth);
  expect(names).toMatchObject([{ id: perth.id, texts: { en: 'Tŷ agored' } }]);
  await expect(call(`/staff/events/${perth.id}`, inWales)).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('an event that is not there is not found', async () => {
  await expect(call('/staff/events/none', programmeWide('viewer'))).rejects.toMatchObject({
    kind: 'not-found',
  });
});

test('counts follow places and people at once, and free places leave assistants out', async () => {
  await places.claim({
    eventId: cardiff.id,
    pool: 'general',
    holder: 'someone',
    slot: 'someone/general',
    from: 'open',
  });
  people = [
    { eventId: cardiff.id, state: 'confirmed', people: 1 },
    { eventId: cardiff.id, state: 'waiting', people: 4 },
  ];
  const [shown] = await list(programmeWide('viewer'), { words: 'agored', nation: 'wales' });
  expect(shown).toMatchObject({
    registration: 'open',
    counts: { confirmed: 1, waiting: 4, offered: 0, holding: 0, free: 9, capacity: 10 },
  });
  const page = await call<StaffEventPage>(`/staff/events/${cardiff.id}`, programmeWide('viewer'));
  expect(page.places).toEqual([
    { pool: 'general', held: 1, released: 0, open: 9, capacity: 10 },
    { pool: 'assistant', held: 0, released: 0, open: 5, capacity: 5 },
    { pool: 'session:s1', held: 0, released: 0, open: 4, capacity: 4 },
  ]);
});

test('a list of any length asks for its counts once', async () => {
  asked.counts = 0;
  expect(await list(programmeWide('organiser'))).toHaveLength(2);
  expect(asked).toMatchObject({ counts: 1 });
});

test('needs to look at are counted for the access lead alone, and only at their events', async () => {
  asked.needs = [];
  const [forOrganiser] = await list(programmeWide('organiser'));
  expect(forOrganiser?.counts.toLookAt).toBeNull();
  expect(asked.needs).toEqual([]);
  const leadAtCardiff: RoleGrant[] = [
    { role: 'access-lead', scope: { kind: 'event', eventId: cardiff.id } },
    { role: 'viewer', scope: { kind: 'programme' } },
  ];
  const rows = await list(leadAtCardiff);
  const lookAt = Object.fromEntries(rows.map(({ slug, counts }) => [slug, counts.toLookAt]));
  expect(lookAt).toEqual({ cardiff: 3, perth: null });
  expect(asked.needs).toEqual([[cardiff.id]]);
});

test.each<[Role, string[]]>([
  ['viewer', []],
  ['front-desk', ['registrations']],
  [
    'organiser',
    [
      'edit',
      'registrations',
      'questions',
      'enter',
      'import',
      'export',
      'messages',
      'broadcasts',
      'cover',
      'bookings',
    ],
  ],
  ['access-lead', ['registrations', 'access', 'cover', 'bookings']],
  ['admin', ['messages']],
])('an event opens to a %s the parts %j', async (role, opens) => {
  const page = await call<StaffEventPage>(`/staff/events/${cardiff.id}`, programmeWide(role));
  expect(page.opens).toEqual(opens);
});

test('nobody is registered by staff at a draft', async () => {
  const path = `/staff/events/${perth.id}`;
  const { opens } = await call<StaffEventPage>(path, programmeWide('organiser'));
  expect(opens).toEqual(expect.arrayContaining(['edit', 'registrations']));
  expect(opens).not.toContain('enter');
});
