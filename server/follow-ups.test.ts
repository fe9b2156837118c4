import { randomBytes } from 'node:crypto';
import { accessUpdate } from '#shared/access-requests.ts';
import { createAccessRequests } from '#server/features/access-requests/service.ts';
import { createAccessStore } from '#server/features/access-requests/store.ts';
import { createProfileStore } from '#server/features/access-requests/profile-store.ts';
import { createAudit } from '#server/platform/audit.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { createLog } from '#server/platform/log.ts';
import { createRelay, type PendingEvent } from '#server/platform/relay.ts';
import { accessOffice } from '#tests/support/access-office.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { eventWithPlaces } from '#tests/support/event-with-places.ts';
import { createFollowUps } from './follow-ups.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const clock = fixedClock();
const event = eventWithPlaces();
const soon = new Date('2030-04-01T00:00:00Z');
const person = {
  accessId: 'access-1',
  registrationId: 'r1',
  personId: 'p1',
  assists: null,
  eventId: event.id,
  nation: 'wales' as const,
  locale: 'cy' as const,
  name: 'Nia Rhys',
  email: null,
  contact: { name: 'Nia Rhys', email: 'nia@people.example' },
  live: true,
};
const grants = [{ registrationId: 'r1', personId: null, until: soon, freshUntil: soon }];
const by = { actor: { kind: 'visitor' } };
const lead = [{ role: 'access-lead', scope: { kind: 'programme' } }] as const;
const ref = { registrationId: 'r1', personId: 'p1' };

test('what somebody needs is in no trail and in no event that failed', async () => {
  const { connection } = database;
  const cipher = createCipher({ keys: new Map([['k1', randomBytes(32)]]), current: 'k1' });
  const audit = createAudit({ connection, clock, key: randomBytes(32) });
  const store = createAccessStore(connection, cipher);
  const events = { find: async () => event };
  const access = createAccessRequests({
    ...accessOffice({ store, events, clock }),
    store,
    profiles: createProfileStore(connection, cipher),
    people: { find: async () => person, findByAccessId: async () => person },
    events,
    audit,
    clock,
  });
  await database.index();
  const said = (...codes: string[]) => ({
    consentToHold: true as const,
    needs: codes.map((code) => ({ code, answers: {} })),
  });
  const { version: _version, ...first } = accessUpdate.parse({ version: 0, ...said('bsl') });
  await access.write([{ accessId: 'access-1', eventId: event.id, input: first }], 'online');
  const change = accessUpdate.parse({ version: 1, ...said('bsl', 'vegan') });
  const { needs } = await access.update(ref, change, { asker: { grants }, by });
  const move = { version: 2, action: 'need.acknowledge' } as const;
  await access.moveNeed({ ...ref, needId: needs[0]?.id ?? '' }, move, {
    asker: { grants: [], roles: lead },
    by: { actor: { kind: 'person', id: 'staff-1' } },
  });

  const seen: string[] = [];
  const fail = (told: PendingEvent) => {
    seen.push(told.type);
    return Promise.reject(new Error('no mail today'));
  };
  const relay = createRelay({
    connection,
    clock,
    log: createLog({ level: 'silent' }),
    collections: ['access-requests'],
    handle: createFollowUps({ audit, byCollection: { 'access-requests': fail } }),
    maxAttempts: 1,
  });
  await relay.idle();
  expect(seen).toEqual([
    'access-request.made',
    'access-request.changed',
    'access-request.need-moved',
  ]);
  for (const name of ['audit', 'dead-letters']) {
    const rows = await connection.collection(name).find().toArray();
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(rows)).not.toMatch(/"(bsl|vegan)"/);
  }
});

test('codes pass into the trail from people alone', async () => {
  const codes: unknown[] = [];
  const handle = createFollowUps({
    audit: { changed: async (entry) => void codes.push(entry.codes) },
    byCollection: {},
  });
  const told = { id: 'e1', type: 'x', at: clock.now(), data: { codes: ['viewer'] } };
  await handle(told, { collection: 'people', id: '1' });
  await handle(told, { collection: 'access-requests', id: '1' });
  expect(codes).toEqual([['viewer'], undefined]);
});
