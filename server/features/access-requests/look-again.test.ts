import { randomBytes } from 'node:crypto';
import { createCipher } from '#server/platform/cipher.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { needStates, type NeedState } from '#shared/need-states.ts';
import { createAccessRequests } from './service.ts';
import { createAccessStore } from './store.ts';

const cipher = createCipher({ keys: new Map([['k1', randomBytes(32)]]), current: 'k1' });
const clock = fixedClock();
let database: TestDatabase;
let store: ReturnType<typeof createAccessStore>;
let access: ReturnType<typeof createAccessRequests>;

beforeAll(async () => {
  database = await testDatabase();
  store = createAccessStore(database.connection, cipher);
  access = createAccessRequests({
    store,
    profiles: {} as never,
    people: { find: async () => null, findByAccessId: async () => null },
    events: { find: async () => null },
    audit: { read: async () => undefined },
    clock,
    nudge: () => undefined,
  });
  await database.index();
});
afterAll(() => database.close());

const needs = needStates.map((state) => ({
  id: `need-${state}`,
  code: 'bsl' as const,
  severity: 'required' as const,
  answers: {},
  state,
  askedAt: clock.now(),
}));

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
    needStates.map((state) => [`need-${state}`, state === 'withdrawn' ? 'withdrawn' : 'asked']),
  );
  expect(await statesOf('moved')).toEqual(expected);
});

test('a repeat for the same move leaves what was seen to since, and the next move does not', async () => {
  await ask('twice');
  await access.lookAgain(['twice'], 2);
  const version = (await store.find('twice'))?.version ?? 0;
  const seen = { id: 'twice', needId: 'need-confirmed', from: 'asked', version } as const;
  expect(await store.setNeedState(seen, 'confirmed', [], clock.now())).toBe(true);
  await access.lookAgain(['twice'], 2);
  expect((await statesOf('twice'))['need-confirmed']).toBe('confirmed');
  await access.lookAgain(['twice'], 3);
  expect((await statesOf('twice'))['need-confirmed']).toBe('asked');
});
