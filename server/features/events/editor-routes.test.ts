import { createEventServices } from '#server/event-services.ts';
import { type Api, createApi } from '#server/http/api.ts';
import { createLimits } from '#server/http/limits.ts';
import { createPlaces } from '#server/platform/places.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { outcomeOf, visitorAs } from '#tests/support/visitor-as.ts';
import { editorRoutes } from './editor-routes.ts';

let database: TestDatabase;
let api: Api;
let id = '';

beforeAll(async () => {
  database = await testDatabase();
  const { connection } = database;
  const partner = { name: 'A partner', email: '', phone: '', address: [] };
  const services = createEventServices({
    connection,
    clock: fixedClock('2030-01-15T09:00:00Z'),
    places: createPlaces(connection),
    findPartner: async (one) => ({ id: one, nation: 'wales', ...partner }),
    countStanding: async () => 0,
    countChosen: async () => ({}),
    setCapacity: async () => undefined,
    findBreakLimits: async () => [],
    nudge: () => undefined,
  });
  await database.index();
  const endpoints = editorRoutes(services);
  api = createApi({ endpoints, limits: createLimits() });
  const draft = { state: 'draft', venueId: null } as const;
  id = (await services.events.add(anEvent(draft))).id;
});
afterAll(() => database.close());

test.each<[string, RoleGrant['scope'], boolean]>([
  ['of its nation', { kind: 'nation', nation: 'wales' }, true],
  ['of another nation', { kind: 'nation', nation: 'scotland' }, false],
  ['of another event', { kind: 'event', eventId: 'another' }, false],
])('an organiser %s edits an event: %s', async (_whose, scope, may) => {
  const call = { method: 'get', path: `/staff/events/${id}/editor` };
  const outcome = await outcomeOf(api.call(call, visitorAs([{ role: 'organiser', scope }])));
  expect(outcome).toBe(may ? 'allowed' : 'forbidden');
});
