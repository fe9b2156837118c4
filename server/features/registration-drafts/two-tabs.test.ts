import { randomBytes } from 'node:crypto';
import type { Event } from '#shared/events.ts';
import type { DraftAnswers } from '#shared/registration-drafts.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import { aPool, aSession } from '#tests/support/event-with-places.ts';
import {
  noInvitations,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
import { wrongPlaces } from '#tests/support/standing-places.ts';
import type { RegistrationsPort, StoredDraft } from './ports.ts';
import { createRegistrationDrafts, type DraftKey } from './service.ts';
import { createDraftStore } from './store.ts';

const by = { actor: { kind: 'visitor' } };
const cipher = createCipher({ keys: new Map([['k1', randomBytes(32)]]), current: 'k1' });
const clock = fixedClock();
const contact = { name: 'Nia', email: 'nia@people.example', party: 'me', under18: false } as const;
const place = { pool: 'general', pools: {} };
const session = (morning: string): NonNullable<DraftAnswers['sessions']> => ({
  sessions: { morning },
  each: {},
});

let database: TestDatabase;
let desk: RegistrationDesk;
let event: Event;
beforeAll(async () => {
  database = await testDatabase();
  desk = registrationDesk(database, clock, { events: new Map() });
  draftsWith({});
  await database.index();
});
beforeEach(async () => {
  event = await openEvent(desk, {
    pools: [aPool('general', 1)],
    sessions: [aSession('s1', { capacity: 4 }), aSession('s2', { capacity: 4 })],
  });
});
afterEach(async () => {
  await desk.relay.idle();
  const capacities = { general: 1, 'session:s1': 4, 'session:s2': 4 };
  const wrong = await wrongPlaces(database, desk, event, capacities);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
});
afterAll(() => database.close());

function draftsWith(different: Partial<RegistrationsPort>) {
  const { holds, register } = desk.registrations;
  return createRegistrationDrafts({
    invitations: noInvitations,
    store: createDraftStore(database.connection, cipher),
    registrations: { ...holds, register, ...different },
    events: desk.ports.events,
    clock,
    nudge: () => undefined,
  });
}

async function begun(): Promise<DraftKey> {
  const { draft, secret } = await draftsWith({}).start({ event: event.slug, locale: 'en' });
  const key = { id: draft.id, secret, by };
  await draftsWith({}).save(key, 'contact', contact);
  return key;
}

const held = async (pool = 'general') =>
  (await desk.places.survey({ eventId: event.id, pool })).held;

test('two presses of the button that holds a place hold one, and both are told so', async () => {
  const key = await begun();
  const drafts = draftsWith({});
  const answers = await Promise.all([1, 2, 3].map(() => drafts.save(key, 'place', place)));
  expect(answers.map(({ hold }) => hold.state)).toEqual(['held', 'held', 'held']);
  expect(await held()).toBe(1);
});

test('a press that does not wait for the other finds its own place taken by it', async () => {
  const key = await begun();
  const { standing } = desk.registrations.holds;
  const hasty = draftsWith({
    standing: async (id) => ((now) => (now === 'claiming' ? null : now))(await standing(id)),
  });
  const answers = await Promise.allSettled([1, 2, 3].map(() => hasty.save(key, 'place', place)));
  const states = answers.map((one) => one.status === 'fulfilled' && one.value.hold.state);
  expect(states).not.toEqual(['held', 'held', 'held']);
});

test('a hold that another tab moves stands, and ends where the last of them put it', async () => {
  const key = await begun();
  const drafts = draftsWith({});
  await drafts.save(key, 'place', place);
  const answers = await Promise.all(
    ['s1', 's2', 's1', 's2'].map((id) => drafts.save(key, 'sessions', session(id))),
  );
  expect(answers.map(({ hold }) => hold.state)).toEqual(Array(4).fill('held'));
  await desk.relay.idle();
  const { answers: kept } = await drafts.get(key);
  expect(await held(`session:${kept.sessions?.sessions['morning']}`)).toBe(1);
  expect((await held('session:s1')) + (await held('session:s2'))).toBe(1);
});

test('two tabs that save two pages at once both have their answers kept', async () => {
  const key = await begun();
  const drafts = draftsWith({});
  await Promise.all([
    drafts.save(key, 'photos', { photos: 'ok' }),
    drafts.save(key, 'assistant', { coming: 'no' }),
    drafts.save(key, 'consent', { hold: 'no', share: false }),
  ]);
  expect(Object.keys((await drafts.get(key)).answers)).toEqual(
    expect.arrayContaining(['contact', 'photos', 'assistant', 'consent']),
  );
});

test('a form written again and again by others gives up in the end, and says so', async () => {
  const key = await begun();
  const store = createDraftStore(database.connection, cipher);
  const busy = createRegistrationDrafts({
    invitations: noInvitations,
    store: { ...store, change: async (_draft: Pick<StoredDraft, 'id' | 'version'>) => false },
    registrations: { ...desk.registrations.holds, register: desk.registrations.register },
    events: desk.ports.events,
    clock,
    nudge: () => undefined,
  });
  await expect(busy.save(key, 'photos', { photos: 'ok' })).rejects.toMatchObject({
    code: 'registration.stale',
  });
});
