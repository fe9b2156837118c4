import { randomBytes } from 'node:crypto';
import type { RoleGrant } from '#shared/permissions.ts';
import { type Audit, createAudit } from '#server/platform/audit.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { accessOffice, aNeed } from '#tests/support/access-office.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { eventWithPlaces } from '#tests/support/event-with-places.ts';
import { createAccessDesk } from './desk-service.ts';
import { createProfileStore } from './profile-store.ts';
import { type Caller, createAccessRequests } from './service.ts';
import { createAccessStore } from './store.ts';

const cipher = createCipher({ keys: new Map([['k1', randomBytes(32)]]), current: 'k1' });
const clock = fixedClock('2030-03-01T09:00:00Z');
const event = eventWithPlaces();
const person = {
  accessId: 'access-1',
  registrationId: 'r1',
  personId: 'p1',
  assists: null,
  eventId: event.id,
  nation: event.nation,
  locale: 'en' as const,
  name: 'Mari Ellis',
  email: null,
  contact: { name: 'Mari Ellis', email: 'mari@people.example' },
  live: true,
};
let database: TestDatabase;
let audit: Audit;
beforeAll(async () => {
  database = await testDatabase();
  audit = createAudit({ connection: database.connection, clock, key: randomBytes(32) });
  const store = createAccessStore(database.connection, cipher);
  await database.index();
  await store.write(
    {
      id: person.accessId,
      eventId: event.id,
      holdSince: clock.now(),
      shareSince: null,
      needs: [aNeed({ answers: { seat: 'Near the stage' } })],
      anythingElse: null,
      contactMe: null,
      keepProfile: false,
      source: 'online',
      deleteAfter: new Date('2031-01-01'),
      foodUntil: null,
      history: [],
      version: 0,
    },
    0,
    [],
    clock.now(),
  );
});
afterAll(() => database.close());

/** The desk over a trail: the real one, or one that fails or forgets. */
function desk(trail: Pick<Audit, 'read'> = audit) {
  const store = createAccessStore(database.connection, cipher);
  const events = { find: async () => event };
  const people = { find: async () => person, findByAccessId: async () => person };
  const profiles = createProfileStore(database.connection, cipher);
  const ports = {
    ...accessOffice({ store, events, clock }),
    store,
    profiles,
    people,
    events,
    audit: trail,
    clock,
    listLeads: async () => [],
    findStaffNames: async () => new Map<string, string>(),
  };
  return createAccessDesk({ ...ports, access: createAccessRequests(ports) });
}

const as = (
  role: RoleGrant['role'],
  scope: RoleGrant['scope'] = { kind: 'programme' },
): Caller => ({
  asker: { grants: [], roles: [{ role, scope }] },
  by: { actor: { kind: 'person', id: 'staff-1' } },
});
const reads = async () =>
  (await audit.history({ collection: 'access-requests', id: person.accessId }, 50)).length;

test('an access lead reads the words of a request, and the reading is in the trail', async () => {
  const before = await reads();
  const shown = await desk().get(person.accessId, as('access-lead'));
  expect(shown.needs[0]?.answers).toEqual({ seat: 'Near the stage' });
  expect(await reads()).toBe(before + 1);
});

test('a trail that forgets shows what the record is for: the words are read and nothing says so', async () => {
  const before = await reads();
  const forgetful = { read: async () => undefined };
  await desk(forgetful).get(person.accessId, as('access-lead'));
  expect(await reads()).toBe(before);
});

test('without the trail there is no answer', async () => {
  const broken = { read: () => Promise.reject(new Error('no trail')) };
  await expect(desk(broken).get(person.accessId, as('access-lead'))).rejects.toThrow('no trail');
});

test.each([
  ['an organiser', as('organiser')],
  ['an admin', as('admin')],
  ['somebody at the front desk', as('front-desk')],
  ['an access lead of another event', as('access-lead', { kind: 'event', eventId: 'another' })],
])('%s is not told that the request is there', async (_who, caller) => {
  const before = await reads();
  await expect(desk().get(person.accessId, caller)).rejects.toMatchObject({ code: 'page.unknown' });
  expect(await reads()).toBe(before);
});
