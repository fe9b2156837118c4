import { randomBytes } from 'node:crypto';
import { accessInput } from '#shared/access-requests.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { accessOffice } from '#tests/support/access-office.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { eventWithPlaces } from '#tests/support/event-with-places.ts';
import type { AccessStore } from './ports.ts';
import { createProfileStore } from './profile-store.ts';
import { createAccessRetention } from './retention.ts';
import { type AccessRequests, createAccessRequests } from './service.ts';
import { createAccessStore } from './store.ts';

const cipher = createCipher({ keys: new Map([['k1', randomBytes(32)]]), current: 'k1' });
const afterAWeek = '2030-05-23T00:00:00Z';
const afterAMonth = '2030-06-15T00:00:00Z';
let database: TestDatabase;
let clock: FixedClock;
let store: AccessStore;
let access: AccessRequests;
let count = 0;
let event: ReturnType<typeof eventWithPlaces>;
let ids: [string, string, string];

beforeAll(async () => {
  database = await testDatabase();
  clock = fixedClock();
  store = createAccessStore(database.connection, cipher);
  access = createAccessRequests({ ...ports(store), audit: { read: async () => undefined } });
  await database.index();
});
beforeEach(async () => {
  clock.set('2030-03-01T09:00:00Z');
  count += 1;
  event = { ...eventWithPlaces(), id: `event-${count}` };
  ids = [`mair-${count}`, `nia-${count}`, `owen-${count}`];
  await say(['bsl', 'vegan'], ids[0]);
  await say(['bsl', 'vegan', 'nut_allergy'], ids[1]);
  await say(['bsl'], ids[2]);
});
afterAll(() => database.close());

function ports(over: AccessStore) {
  const events = { find: async (id: string) => (id === event.id ? event : null) };
  return {
    ...accessOffice({ store: over, events, clock }),
    store: over,
    profiles: createProfileStore(database.connection, cipher),
    people: { find: async () => null, findByAccessId: async () => null },
    events,
    clock,
  };
}

const retention = (over = store) => createAccessRetention(ports(over));

async function say(codes: string[], accessId: string): Promise<void> {
  const input = accessInput.parse({ consentToHold: true, needs: codes.map((code) => ({ code })) });
  await access.write([{ accessId, eventId: event.id, input }], 'online');
  await retention().keep([accessId], event.id);
}

const rows = () =>
  database.connection.collection<{
    _id: string;
    needs: Array<{ code: string }>;
    pendingEvents: Array<{ id: string; type: string }>;
  }>('access-requests');
const codesOf = async (id: string) => (await rows().findOne({ _id: id }))?.needs.map((n) => n.code);
const totals = async () => {
  const kept = database.connection.collection<{ _id: string }>('access-totals');
  return await kept.findOne({ _id: event.id }, { projection: { _id: 0, people: 1, codes: 1 } });
};
const whole = { people: 3, codes: { bsl: 3, vegan: 2, nut_allergy: 1 } };

test('food is forgotten a week after the event and the rest after thirty days, and the totals know of both', async () => {
  clock.set(afterAWeek);
  expect((await retention().retire()).food).toBe(2);
  expect(await codesOf(ids[1])).toEqual(['bsl']);
  expect(await totals()).toEqual(whole);
  clock.set(afterAMonth);
  expect((await retention().retire()).requests).toBe(3);
  expect(await codesOf(ids[1])).toEqual([]);
  expect(await totals()).toEqual(whole);
});

test('totals that are kept only with the rest know of no food', async () => {
  clock.set(afterAWeek);
  await retention({ ...store, keepTotals: async () => undefined }).retire();
  clock.set(afterAMonth);
  await retention().retire();
  expect(await totals()).toEqual({ people: 3, codes: { bsl: 3 } });
});

test('a run that stopped between the totals and the food goes on where it was', async () => {
  clock.set(afterAWeek);
  const stops = { ...store, forgetFood: () => Promise.reject(new Error('stopped')) };
  await expect(retention(stops).retire()).rejects.toThrow('stopped');
  expect((await retention().retire()).food).toBe(2);
  expect((await retention().retire()).food).toBe(0);
  expect(await totals()).toEqual(whole);
});

test('each record whose food is removed says so in an event of its own, and no other does', async () => {
  clock.set(afterAWeek);
  await retention().retire();
  const found = await rows()
    .find({ _id: { $in: ids } })
    .sort({ _id: 1 })
    .toArray();
  const told = found.flatMap(({ _id, pendingEvents }) =>
    pendingEvents.filter(({ type }) => type.endsWith('food-removed')).map(({ id }) => [_id, id]),
  );
  expect(told.map(([row]) => row)).toEqual([ids[0], ids[1]]);
  expect(new Set(told.map(([, id]) => id)).size).toBe(2);
});

test('a need that was withdrawn is not counted', async () => {
  await say(['bsl'], ids[1]);
  await rows().updateOne({ _id: ids[1] }, { $set: { 'needs.0.state': 'withdrawn' } });
  clock.set(afterAMonth);
  await retention().retire();
  expect(await totals()).toEqual({ people: 3, codes: { bsl: 2, vegan: 1 } });
});

test('what was written for a registration that is never confirmed is gone after a week', async () => {
  await rows().updateOne({ _id: ids[0] }, { $set: { deleteAfter: new Date('2030-03-08') } });
  clock.advance({ days: 8 });
  expect((await retention().retire()).requests).toBe(1);
  expect(await access.countStates(ids)).not.toHaveProperty(ids[0]);
  expect(await totals()).toBeNull();
});
