import { randomBytes } from 'node:crypto';
import { createCipher } from '#server/platform/cipher.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { needStates, type NeedState } from '#shared/need-states.ts';
import { eventWithPlaces } from '#tests/support/event-with-places.ts';
import { accessOffice, aNeed } from '#tests/support/access-office.ts';
import type { MoveNeed } from './move-need.ts';
import { createAccessRequests } from './service.ts';
import { createAccessStore } from './store.ts';

const cipher = createCipher({ keys: new Map([['k1', randomBytes(32)]]), current: 'k1' });
const clock = fixedClock();
const event = eventWithPlaces();
/** A draft is nobody's work yet; what is over stays as it was. */
const stays: readonly NeedState[] = ['draft', 'delivered', 'not-met', 'reviewed', 'withdrawn'];
let database: TestDatabase;
let store: ReturnType<typeof createAccessStore>;
let access: ReturnType<typeof createAccessRequests>;
let moveNeed: MoveNeed;

beforeAll(async () => {
  database = await testDatabase();
  store = createAccessStore(database.connection, cipher);
  const events = { find: async () => event };
  const office = accessOffice({ store, events, clock });
  moveNeed = office.moveNeed;
  access = createAccessRequests({
    ...office,
    store,
    profiles: {} as never,
    people: { find: async () => null, findByAccessId: async () => null },
    events,
    audit: { read: async () => undefined },
    clock,
  });
  await database.index();
});
afterAll(() => database.close());

const needs = needStates.map((state) => aNeed({ id: `need-${state}`, state }));

/** Everything that somebody could have asked for, one need in each state. */
const ask = (id: string) =>
  store.write(
    {
      id,
      eventId: 'belfast',
      holdSince: clock.now(),
      shareSince: null,
      needs,
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

const statesOf = async (id: string) =>
  Object.fromEntries(
    (await store.listPlain([id]))[0]?.needs.map((need) => [need.id, need.state]) ?? [],
  );

test('what was seen to is to be looked at again when the event moves, and what was taken back is not', async () => {
  await ask('moved');
  await access.lookAgain(['moved', 'nobody'], 2);
  const expected: Record<string, NeedState> = Object.fromEntries(
    needStates.map((state) => [`need-${state}`, stays.includes(state) ? state : 'submitted']),
  );
  expect(await statesOf('moved')).toEqual(expected);
});

test('a repeat for the same move leaves what was seen to since, and the next move does not', async () => {
  await ask('twice');
  await access.lookAgain(['twice'], 2);
  const version = (await store.find('twice'))?.version ?? 0;
  const move = { accessId: 'twice', needId: 'need-planned', action: 'need.acknowledge' } as const;
  const by = { actor: { kind: 'person', id: 'lead' } };
  expect(await moveNeed({ ...move, version, words: {}, roles: ['lead'], by })).toBe(true);
  await access.lookAgain(['twice'], 2);
  expect((await statesOf('twice'))['need-planned']).toBe('acknowledged');
  await access.lookAgain(['twice'], 3);
  expect((await statesOf('twice'))['need-planned']).toBe('submitted');
});
