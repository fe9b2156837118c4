import { randomBytes } from 'node:crypto';
import type { Event } from '#shared/events.ts';
import type { DraftAnswers, DraftStep } from '#shared/registration-drafts.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import { aPool, aSession } from '#tests/support/event-with-places.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
  noInvitations,
} from '#tests/support/registration-desk.ts';
import { wrongPlaces } from '#tests/support/standing-places.ts';
import { createDraftFollowUps, type DraftMailEntry } from './follow-ups.ts';
import type { DraftStore } from './ports.ts';
import { createRegistrationDrafts, type DraftKey, type RegistrationDrafts } from './service.ts';
import { createDraftStore } from './store.ts';

const by = { actor: { kind: 'visitor' } };
const cipher = createCipher({ keys: new Map([['k1', randomBytes(32)]]), current: 'k1' });

let database: TestDatabase;
let clock: FixedClock;
let desk: RegistrationDesk;
let store: DraftStore;
let drafts: RegistrationDrafts;
beforeAll(async () => {
  database = await testDatabase();
  clock = fixedClock();
  desk = registrationDesk(database, clock, { events: new Map() });
  store = createDraftStore(database.connection, cipher);
  const { holds, register } = desk.registrations;
  drafts = createRegistrationDrafts({
    invitations: noInvitations,
    store,
    registrations: { ...holds, register },
    events: desk.ports.events,
    clock,
    nudge: () => undefined,
  });
  await database.index();
});
beforeEach(() => clock.set('2030-03-01T09:00:00Z'));
afterAll(() => database.close());

const answers: DraftAnswers = {
  contact: { name: 'Nia Rhys', email: 'nia@people.example', party: 'me', under18: false },
  place: { pool: 'general', pools: {} },
  sessions: { sessions: { morning: 's1' }, each: {} },
  consent: { hold: 'no', share: false },
  assistant: { coming: 'no' },
  photos: { photos: 'ok' },
  language: { locale: 'cy', method: 'email', format: 'standard' },
};

async function begin(event: Event): Promise<DraftKey> {
  const { draft, secret } = await drafts.start({ event: event.slug, locale: 'en' });
  return { id: draft.id, secret, by };
}

async function fillIn(key: DraftKey, filled: DraftAnswers = answers) {
  let draft = await drafts.get(key);
  for (const [step, input] of Object.entries(filled))
    draft = await drafts.save(key, step as DraftStep, input as never);
  return draft;
}

const anEvent = (places: number, capacity = 5): Promise<Event> =>
  openEvent(desk, {
    pools: [aPool('general', places), aPool('assistant', 2, 'assistant')],
    sessions: [aSession('s1', { capacity }), aSession('s2', { capacity })],
  });

const held = async (event: Event, pool = 'general'): Promise<number> =>
  (await desk.places.survey({ eventId: event.id, pool })).held;

test('a form asks its questions in order, holds a place from the page that asks which, and registers', async () => {
  const event = await anEvent(2);
  const key = await begin(event);
  expect((await drafts.get(key)).next).toBe('contact');
  expect((await drafts.save(key, 'contact', answers.contact!)).next).toBe('place');
  expect(await held(event)).toBe(0);
  const placed = await drafts.save(key, 'place', answers.place!);
  expect(placed.hold).toMatchObject({
    state: 'held',
    until: new Date('2030-03-01T10:00:00Z'),
    limit: new Date('2030-03-01T21:00:00Z'),
  });
  expect(await held(event)).toBe(1);
  expect((await fillIn(key)).next).toBe('check');
  expect(await held(event, 'session:s1')).toBe(1);
  expect(await drafts.submit(key, 'stop')).toMatchObject({ state: 'confirmed' });
  await desk.relay.idle();
  expect(desk.mails.at(-1)).toMatchObject({
    template: 'registration-confirmed',
    locale: 'cy',
    to: { name: 'Nia Rhys', address: 'nia@people.example' },
  });
});

test('without the cookie, or with another, there is no such form', async () => {
  const key = await begin(await anEvent(1));
  for (const secret of [undefined, 'guessed'])
    await expect(drafts.get({ ...key, secret })).rejects.toMatchObject({ code: 'draft.unknown' });
  clock.advance({ days: 7 });
  await expect(drafts.get(key)).rejects.toMatchObject({ code: 'draft.unknown' });
});

test('answers are stored sealed', async () => {
  const key = await begin(await anEvent(1));
  await fillIn(key, { contact: answers.contact! });
  const row = await database.connection
    .collection<{ _id: string }>('registration-drafts')
    .findOne({ _id: key.id });
  // No letter of what is sealed is an @, so that no address is there by chance.
  expect(JSON.stringify(row)).not.toContain('@');
  expect(JSON.stringify(row)).not.toContain(key.secret);
});

test('pressing the button twice at once makes one registration and one receipt', async () => {
  const event = await anEvent(5);
  const key = await begin(event);
  await fillIn(key);
  const [one, other] = await Promise.all([
    drafts.submit(key, 'stop'),
    drafts.submit(key, 'stop').catch(() => drafts.submit(key, 'stop')),
  ]);
  expect(other).toEqual(one);
  expect(await drafts.submit(key, 'stop')).toEqual(one);
  await desk.relay.idle();
  expect(await held(event)).toBe(1);
});

test('a place that was lost is asked for again at once when the form is sent', async () => {
  const event = await anEvent(1);
  const key = await begin(event);
  await fillIn(key);
  clock.advance({ minutes: 61 });
  await desk.registrations.sweep();
  await desk.relay.idle();
  expect((await drafts.get(key)).hold.state).toBe('lost');
  const [one, other] = await Promise.all([drafts.submit(key, 'stop'), drafts.submit(key, 'stop')]);
  expect(one.state).toBe('confirmed');
  expect(other).toEqual(one);
  expect(await held(event)).toBe(1);
});

test('a lost place that somebody else took is said, keeps the answers, and can be waited for', async () => {
  const event = await anEvent(1);
  const key = await begin(event);
  await fillIn(key);
  clock.advance({ minutes: 61 });
  await desk.registrations.sweep();
  await desk.relay.idle();
  const origin = { by, source: 'online' } as const;
  await desk.registrations.register(event.slug, oneInput('Quicker'), origin);
  await expect(drafts.submit(key, 'stop')).rejects.toMatchObject({ code: 'registration.holdLost' });
  expect((await drafts.get(key)).answers.contact?.name).toBe('Nia Rhys');
  expect((await drafts.submit(key, 'wait')).state).toBe('waiting');
});

test('every page extends the hold, and nothing does beyond twelve hours', async () => {
  const event = await anEvent(1);
  const key = await begin(event);
  await fillIn(key);
  for (let hour = 0; hour < 13; hour += 1) {
    clock.advance({ minutes: 55 });
    await drafts.extend(key);
  }
  expect((await drafts.get(key)).hold.until).toEqual(new Date('2030-03-01T21:00:00Z'));
  clock.advance({ hours: 1 });
  expect((await drafts.get(key)).hold.state).toBe('lost');
});

test('another place or session moves the hold, and a full session is refused with the first kept', async () => {
  const event = await anEvent(3, 1);
  const [first, second] = [await begin(event), await begin(event)];
  await fillIn(first);
  await expect(fillIn(second)).rejects.toMatchObject({ code: 'session.full' });
  await drafts.save(first, 'sessions', { sessions: { morning: 's2' }, each: {} });
  await desk.relay.idle();
  expect([await held(event, 'session:s1'), await held(event, 'session:s2')]).toEqual([0, 1]);
  await fillIn(second);
  await desk.relay.idle();
  const capacities = { general: 3, 'session:s1': 1, 'session:s2': 1 };
  expect(await wrongPlaces(database, desk, event, capacities)).toEqual([]);
});

test('when there are too few places the form says so and can be sent to the waiting list', async () => {
  const event = await anEvent(0);
  const key = await begin(event);
  const draft = await fillIn(key);
  expect(draft.hold.state).toBe('full');
  await expect(drafts.submit(key, 'stop')).rejects.toMatchObject({ code: 'place.full' });
  expect((await drafts.submit(key, 'wait')).state).toBe('waiting');
});

test('a party that grows beyond the places left is told so, and gives up its place when it waits', async () => {
  const event = await anEvent(2);
  const key = await begin(event);
  await fillIn(key);
  await drafts.save(key, 'contact', { ...answers.contact!, party: 'group' });
  const names = { 1: 'Ann Roe', 2: 'Bob Roe' };
  const draft = await drafts.save(key, 'people', { names, emails: {}, under18: {} });
  expect(draft.hold.state).toBe('full');
  await expect(drafts.submit(key, 'stop')).rejects.toMatchObject({ code: 'place.full' });
  expect((await drafts.submit(key, 'wait')).state).toBe('waiting');
  await desk.relay.idle();
  const capacities = { general: 2, 'session:s1': 5, 'session:s2': 5 };
  expect(await wrongPlaces(database, desk, event, capacities)).toEqual([]);
  expect(await held(event)).toBe(0);
});

test('a form can be finished later by a mailed link that works once', async () => {
  const key = await begin(await anEvent(1));
  await expect(drafts.finishLater(key)).rejects.toMatchObject({ code: 'email.missing' });
  await fillIn(key, { contact: answers.contact! });
  await drafts.finishLater(key);
  const mails: DraftMailEntry[] = [];
  const followUp = createDraftFollowUps({
    store,
    queueMail: async (mail) => void mails.push(mail),
  });
  const told = { id: 'e1', type: 'draft.finish-later', at: clock.now(), data: {} };
  await followUp(told, { collection: 'registration-drafts', id: key.id });
  expect(mails[0]).toMatchObject({
    to: { address: 'nia@people.example' },
    link: { purpose: 'draft', draftId: key.id },
  });
  const token = await drafts.mintToken(key.id);
  const { secret } = await drafts.open(key.id, token);
  expect((await drafts.get({ ...key, secret })).answers.contact?.name).toBe('Nia Rhys');
  await expect(drafts.open(key.id, token)).rejects.toMatchObject({ code: 'link.invalid' });
});
