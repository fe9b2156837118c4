import type { Event } from '#shared/events.ts';
import { registrationChange } from '#shared/registrations.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import { aPool, aSession } from '#tests/support/event-with-places.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
import { wrongPlaces } from '#tests/support/standing-places.ts';
import type { StoredRegistration } from './ports.ts';
import type { Caller } from './service.ts';

let database: TestDatabase;
let clock: FixedClock;
let desk: RegistrationDesk;
let event: Event;
beforeAll(async () => {
  database = await testDatabase();
  clock = fixedClock();
  desk = registrationDesk(database, clock, { events: new Map() });
  await database.index();
});
beforeEach(async () => {
  clock.set('2030-03-01T09:00:00Z');
  event = await openEvent(desk, {
    pools: [aPool('general', 2), aPool('wales', 1), aPool('assistant', 1, 'assistant')],
    sessions: [aSession('s1', { capacity: 2 }), aSession('s2', { capacity: 1 })],
  });
  desk.mails.length = 0;
});
afterEach(async () => {
  await desk.relay.idle();
  const capacities = { general: 2, wales: 1, assistant: 1, 'session:s1': 2, 'session:s2': 1 };
  const wrong = await wrongPlaces(database, desk, event, capacities);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
});
afterAll(() => database.close());

const by = { actor: { kind: 'visitor' } };
const until = new Date('2031-01-01');

async function registered(name: string, different: object = {}): Promise<StoredRegistration> {
  const origin = { by, source: 'online' } as const;
  const input = oneInput(name, different);
  const { reference } = await desk.registrations.register(event.slug, input, origin);
  await desk.relay.idle();
  const row = await database.connection
    .collection<{ _id: string; reference: string }>('registrations')
    .findOne({ reference });
  const found = await desk.store.find(row?._id ?? '');
  if (!found) throw new Error('nothing was registered');
  return found;
}

const holding = ({ id }: StoredRegistration, personId: string | null = null): Caller => ({
  asker: { grants: [{ registrationId: id, personId, until }] },
  by,
});

function change(registration: StoredRegistration, asked: object, caller = holding(registration)) {
  const input = registrationChange.parse({ version: registration.version, ...asked });
  return desk.registrations.change(registration.id, input, caller);
}

const lead = ({ people }: StoredRegistration): string => people[0]?.id ?? '';

test('a new name, a new session and a new place are one change, with an updated calendar entry', async () => {
  const made = await registered('Nia Rhys', {
    people: [{ name: 'Nia Rhys', pool: 'general', sessions: ['s1'] }],
  });
  const people = [{ id: lead(made), name: 'Nia Huws', pool: 'wales', sessions: ['s2'] }];
  const changed = await change(made, { people });
  expect(changed.people[0]).toMatchObject({ name: 'Nia Huws', pool: 'wales', sessions: ['s2'] });
  await desk.relay.idle();
  const calendars = desk.mails.map(({ template, data }) => [template, data.calendar]);
  expect(calendars).toEqual([
    ['registration-confirmed', { uid: made.id, sequence: 2, method: 'REQUEST' }],
    ['registration-changed', { uid: made.id, sequence: 3, method: 'REQUEST' }],
  ]);
});

test('a place that is not to be had changes nothing, and says which', async () => {
  await registered('First', { people: [{ name: 'First', pool: 'wales', sessions: ['s2'] }] });
  const made = await registered('Second');
  const id = lead(made);
  await expect(change(made, { people: [{ id, pool: 'wales' }] })).rejects.toMatchObject({
    code: 'place.full',
  });
  await expect(change(made, { people: [{ id, sessions: ['s2'] }] })).rejects.toMatchObject({
    code: 'session.full',
  });
  expect(await desk.store.find(made.id)).toMatchObject({ version: made.version, changing: null });
});

test('a stale form is refused with what stands now', async () => {
  const made = await registered('Nia Rhys');
  await change(made, { people: [{ id: lead(made), name: 'Nia Huws' }] });
  await expect(
    change(made, { people: [{ id: lead(made), name: 'Nia Jones' }] }),
  ).rejects.toMatchObject({
    code: 'registration.stale',
    current: { version: made.version + 1, people: [{ name: 'Nia Huws' }] },
  });
});

test('two changes at once: one is made and the other is told', async () => {
  const made = await registered('Nia Rhys');
  const answers = await Promise.allSettled(
    ['s1', 's2'].map((session) =>
      change(made, { people: [{ id: lead(made), sessions: [session] }] }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('an assistant is added with a place of their own, renamed, and removed', async () => {
  const made = await registered('Nia Rhys');
  const added = await change(made, { add: [{ name: '', assists: lead(made) }] });
  const assistant = added.people.find(({ kind }) => kind === 'assistant');
  expect(assistant).toMatchObject({ name: '', pool: 'assistant', assists: lead(made) });
  const other = await registered('Owen Kerr');
  await expect(change(other, { add: [{ name: 'B', assists: lead(other) }] })).rejects.toMatchObject(
    {
      code: 'place.assistantFull',
    },
  );
  const now = { ...made, version: added.version };
  const id = assistant?.id ?? '';
  const renamed = await change(now, { people: [{ id, name: 'Mair' }] });
  const after = await change({ ...made, version: renamed.version }, { remove: [id] });
  expect(after.people).toHaveLength(1);
});

test('one of a party can leave, and the last cannot but by cancelling', async () => {
  const made = await registered('A One', {
    people: [
      { name: 'A One', pool: 'general' },
      { name: 'B Two', pool: 'general' },
      { name: 'Helper', pool: 'assistant', assists: 1 },
    ],
  });
  const second = made.people[1]?.id;
  const left = await change(made, { remove: [second] });
  expect(left.people.map(({ name }) => name)).toEqual(['A One']);
  const now = { ...made, version: left.version };
  await expect(change(now, { remove: [lead(made)] })).rejects.toMatchObject({
    code: 'people.none',
  });
});

test('a personal link shows and changes one person, and no contact', async () => {
  const made = await registered('A One', {
    people: [
      { name: 'A One', pool: 'general' },
      { name: 'B Two', email: 'b@people.example', pool: 'general' },
    ],
  });
  const second = made.people[1]?.id ?? '';
  const own = holding(made, second);
  const seen = await desk.registrations.get(made.id, own);
  expect(seen.people.map(({ name }) => name)).toEqual(['B Two']);
  expect(seen.contact.email).toBeNull();
  expect(seen.may).toEqual(['registration.change']);
  const people = [{ id: second, sessions: ['s2'] }];
  expect((await change(made, { people }, own)).people[0]?.sessions).toEqual(['s2']);
  const now = { ...made, version: made.version + 1 };
  await expect(change(now, { remove: [lead(made)] }, own)).rejects.toMatchObject({
    code: 'request.forbidden',
  });
  expect(desk.mails.map(({ to, link }) => [to.address, link?.personId])).toEqual([
    ['a.one@people.example', null],
    ['b@people.example', second],
  ]);
});

test('nobody sees a registration without its link', async () => {
  const made = await registered('Nia Rhys');
  const other = { ...holding(made), asker: { grants: [] } };
  await expect(desk.registrations.get(made.id, other)).rejects.toMatchObject({
    code: 'registration.unknown',
  });
});

test('an offer is accepted once, or declined and passed on', async () => {
  const party = [
    { name: 'First', pool: 'general' },
    { name: 'Other', pool: 'general' },
  ];
  const first = await registered('First', { people: party });
  const waiting = await Promise.all(
    ['Second', 'Third'].map((name) => registered(name, { ifFull: 'wait' })),
  );
  const [second, third] = waiting.toSorted((a, b) => (a.waiting?.no ?? 0) - (b.waiting?.no ?? 0));
  if (!second || !third) throw new Error('nobody waits');
  expect((await desk.registrations.get(third.id, holding(third))).waitingPlace).toBe(2);
  await change(first, { remove: [first.people[1]?.id] });
  await desk.relay.idle();
  const offered = await desk.registrations.get(second.id, holding(second));
  expect(offered.may).toContain('registration.accept');
  const { act } = desk.registrations;
  await act(second.id, offered.version, 'decline', holding(second));
  await desk.relay.idle();
  const next = await desk.registrations.get(third.id, holding(third));
  const accepted = await act(third.id, next.version, 'accept', holding(third));
  expect(accepted.state).toBe('confirmed');
  await expect(act(third.id, next.version, 'accept', holding(third))).rejects.toMatchObject({
    code: 'registration.stale',
  });
});

test('a cancellation takes the calendar entry back under the same UID', async () => {
  const made = await registered('Nia Rhys');
  await desk.registrations.act(made.id, made.version, 'cancel', holding(made));
  await desk.relay.idle();
  expect(desk.mails.at(-1)).toMatchObject({
    template: 'registration-cancelled',
    data: { calendar: { uid: made.id, sequence: made.version + 1, method: 'CANCEL' } },
  });
});
