import { randomBytes } from 'node:crypto';
import { accessUpdate } from '#shared/access-requests.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { type Audit, createAudit } from '#server/platform/audit.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { createLog } from '#server/platform/log.ts';
import { createRelay, type Relay } from '#server/platform/relay.ts';
import { accessOffice } from '#tests/support/access-office.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { eventWithPlaces } from '#tests/support/event-with-places.ts';
import { createAccessFollowUps } from './follow-ups.ts';
import { createKeepProfile } from './keep-profile.ts';
import type { AccessMailEntry } from './mail.ts';
import type { AccessPerson } from './ports.ts';
import { createProfileStore } from './profile-store.ts';
import { type AccessRequests, type Caller, createAccessRequests } from './service.ts';
import { createAccessStore } from './store.ts';

const cipher = createCipher({ keys: new Map([['k1', randomBytes(32)]]), current: 'k1' });
const event = eventWithPlaces();
const soon = new Date('2030-04-01T00:00:00Z');
let database: TestDatabase;
let clock: FixedClock;
let audit: Audit;
let access: AccessRequests;
let relay: Relay;
let keepProfile: ReturnType<typeof createKeepProfile>;
let mails: AccessMailEntry[];
let auditFails = false;
let person: AccessPerson;

beforeAll(async () => {
  database = await testDatabase();
  clock = fixedClock();
  const { connection } = database;
  audit = createAudit({ connection, clock, key: randomBytes(32) });
  const store = createAccessStore(connection, cipher);
  const profiles = createProfileStore(connection, cipher);
  const people = { find: async () => person, findByAccessId: async () => person };
  const events = { find: async () => event };
  const ports = {
    ...accessOffice({ store, events, clock }),
    store,
    profiles,
    people,
    events,
    clock,
  };
  access = createAccessRequests({
    ...ports,
    audit: {
      read: (entry) => (auditFails ? Promise.reject(new Error('no trail')) : audit.read(entry)),
    },
  });
  keepProfile = createKeepProfile(ports);
  relay = createRelay({
    connection,
    clock,
    log: createLog({ level: 'silent' }),
    collections: ['access-requests'],
    handle: createAccessFollowUps({
      ...ports,
      keepProfile,
      queueMail: async (mail) => void mails.push(mail),
    }),
  });
  await database.index();
});
let count = 0;
beforeEach(async () => {
  await relay.idle();
  clock.set('2030-03-01T09:00:00Z');
  auditFails = false;
  mails = [];
  count += 1;
  person = {
    accessId: `access-${count}`,
    registrationId: 'r1',
    personId: 'p1',
    assists: null,
    eventId: event.id,
    nation: 'northern-ireland',
    locale: 'cy',
    name: 'Nia Rhys',
    email: null,
    contact: { name: 'Nia Rhys', email: 'nia@people.example' },
    live: true,
  };
});
afterAll(() => database.close());

const ref = { registrationId: 'r1', personId: 'p1' };
const link = (different: object = {}): Caller => ({
  asker: {
    grants: [{ registrationId: 'r1', personId: null, until: soon, freshUntil: soon, ...different }],
  },
  by: { actor: { kind: 'visitor' } },
});
const staff = (role: RoleGrant['role']): Caller => ({
  asker: { grants: [], roles: [{ role, scope: { kind: 'programme' } }] },
  by: { actor: { kind: 'person', id: 'staff-1' } },
});
const needs = [
  { code: 'bsl', answers: { seat: 'Near the stage', unknown: 'x' } },
  { code: 'vegan', answers: {} },
];
const update = (version: number, different: object = {}) =>
  accessUpdate.parse({ version, consentToHold: true, needs, ...different });
const said = (different: object = {}) => {
  const { version: _version, ...input } = update(0, different);
  return input;
};

test('what a person says is sealed, read back by a fresh link, and each read is in the trail', async () => {
  await access.update(ref, update(0, { anythingElse: 'A quiet corner' }), link());
  const row = await database.connection
    .collection<{ _id: string }>('access-requests')
    .findOne({ _id: person.accessId });
  expect(JSON.stringify(row)).not.toMatch(/stage|quiet/);
  const read = await access.get(ref, link());
  expect(read.needs.map(({ code, state, answers }) => [code, state, answers])).toEqual([
    ['bsl', 'submitted', { seat: 'Near the stage' }],
    ['vegan', 'submitted', {}],
  ]);
  expect(read).toMatchObject({ anythingElse: 'A quiet corner', version: 1 });
  const trail = await audit.history({ collection: 'access-requests', id: person.accessId }, 10);
  expect(trail.map(({ action }) => action)).toEqual(['access-request.read', 'access-request.read']);
});

test('without the trail there is no answer', async () => {
  await access.update(ref, update(0), link());
  auditFails = true;
  await expect(access.get(ref, link())).rejects.toThrow('no trail');
});

test.each([
  ['a link that has run out', link({ until: new Date('2030-01-01') }), 'registration.unknown'],
  ['a link that is not fresh', link({ freshUntil: null }), 'link.fresh'],
  ['a link to another registration', link({ registrationId: 'r2' }), 'registration.unknown'],
  ['a link to another person', link({ personId: 'p2' }), 'registration.unknown'],
  ['an organiser', staff('organiser'), 'registration.unknown'],
  ['an admin', staff('admin'), 'registration.unknown'],
])('%s does not open what a person said', async (_who, caller, code) => {
  await expect(access.get(ref, caller)).rejects.toMatchObject({ code });
});

test('the link of the whole registration does not open what a member with an own address said', async () => {
  person.email = 'own@people.example';
  await expect(access.get(ref, link())).rejects.toMatchObject({ code: 'registration.unknown' });
  expect(await access.get(ref, link({ personId: 'p1' }))).toMatchObject({ version: 0 });
});

test('the access lead moves a need on, the person is mailed, and nobody else may', async () => {
  const { needs: said } = await access.update(ref, update(0), link());
  const needId = said[0]?.id ?? '';
  const move = { version: 1, action: 'need.acknowledge' } as const;
  await expect(access.moveNeed({ ...ref, needId }, move, link())).rejects.toMatchObject({
    code: 'request.forbidden',
  });
  const moved = await access.moveNeed({ ...ref, needId }, move, staff('access-lead'));
  expect(moved.needs[0]).toMatchObject({
    state: 'acknowledged',
    answers: { seat: 'Near the stage' },
  });
  await expect(
    access.moveNeed({ ...ref, needId }, move, staff('access-lead')),
  ).rejects.toMatchObject({ code: 'registration.stale' });
  await relay.idle();
  expect(mails.map(({ template, to }) => [template, to.address])).toEqual([
    ['access-updated', 'nia@people.example'],
    ['access-acknowledged', 'nia@people.example'],
  ]);
});

test('a need that stays keeps its state, one that goes is withdrawn and its words are gone', async () => {
  const { needs: said } = await access.update(ref, update(0), link());
  const needId = said[1]?.id ?? '';
  const move = { version: 1, action: 'need.acknowledge' } as const;
  await access.moveNeed({ ...ref, needId }, move, staff('access-lead'));
  const after = await access.update(ref, update(2, { needs: [needs[1]] }), link());
  expect(after.needs.map(({ code, state, answers }) => [code, state, answers])).toEqual([
    ['bsl', 'withdrawn', {}],
    ['vegan', 'acknowledged', {}],
  ]);
});

test('a stale change is refused with what stands now', async () => {
  await access.update(ref, update(0), link());
  await expect(access.update(ref, update(0, { needs: [] }), link())).rejects.toMatchObject({
    code: 'registration.stale',
    current: { version: 1 },
  });
});

test('consent that is taken back removes what was said at once, and the record after its event', async () => {
  await access.update(ref, update(0, { anythingElse: 'A quiet corner' }), link());
  await access.withdraw(ref, link());
  expect(await access.get(ref, link())).toMatchObject({ consentToHold: false, needs: [] });
  await relay.idle();
  const rows = database.connection.collection<{ _id: string }>('access-requests');
  expect(await rows.findOne({ _id: person.accessId })).toBeNull();
  expect(mails.map(({ template }) => template)).toContain('access-withdrawn');
});

test('a registration adds a profile once it stands, and neither replaces nor removes one', async () => {
  const profile = async () => (await access.getProfile(ref, link())).profile?.needs;
  const write = async (different: object) => {
    const entry = { accessId: person.accessId, eventId: event.id };
    await access.write([{ ...entry, input: said(different) }], 'online');
    await relay.idle();
  };
  person.name = 'Mair Huws';
  await write({ keepProfile: true });
  expect(await profile()).toBeUndefined();
  await keepProfile(person.accessId, { proven: false });
  expect(await profile()).toHaveLength(2);
  person.name = 'Owen Rhys';
  expect(await profile()).toBeUndefined();
  person.name = 'Mair Huws';
  await write({ keepProfile: false });
  await keepProfile(person.accessId, { proven: false });
  await write({ keepProfile: true, needs: [] });
  await keepProfile(person.accessId, { proven: false });
  const { version } = await access.get(ref, link());
  await access.update(ref, update(version), staff('access-lead'));
  await relay.idle();
  expect(await profile()).toHaveLength(2);
  await access.update(ref, update(version + 1), link());
  await relay.idle();
  expect(await profile()).toBeUndefined();
});
