import type { Event } from '#shared/events.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { cancelByLink, openEvent, registrationOfPerson } from '#tests/support/event-desk.ts';
import { aPool } from '#tests/support/event-with-places.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
import { wrongPlaces } from '#tests/support/standing-places.ts';

let database: TestDatabase;
let clock: FixedClock;
let desk: RegistrationDesk;
beforeAll(async () => {
  database = await testDatabase();
  clock = fixedClock();
  desk = registrationDesk(database, clock, { events: new Map() });
  await database.index();
});
beforeEach(() => {
  clock.set('2030-03-01T09:00:00Z');
  desk.mails.length = 0;
  desk.revoked.length = 0;
});
afterAll(() => database.close());

const by = { actor: { kind: 'visitor' } };
const organiser: RoleGrant[] = [{ role: 'organiser', scope: { kind: 'programme' } }];
const staff = { asker: { grants: [], roles: organiser }, by };
const find = (event: Event, name: string) => registrationOfPerson(database, desk, event, name);
const held = async (event: Event) =>
  (await desk.places.survey({ eventId: event.id, pool: 'general' })).held;

async function aParty(): Promise<Event> {
  const event = await openEvent(desk, {
    pools: [aPool('general', 4), aPool('assistant', 2, 'assistant')],
  });
  const people = [
    { name: 'Ann', pool: 'general' },
    { name: 'Ben', pool: 'general', email: 'ben@people.example' },
    { name: 'Cai', pool: 'general' },
    { name: 'Dee', pool: 'assistant', assists: 1 },
  ];
  const input = oneInput('Ann', { people });
  await desk.registrations.register(event.slug, input, { by, source: 'online' });
  await desk.relay.idle();
  desk.mails.length = 0;
  return event;
}

async function split(event: Event, names: string[], caller = staff): Promise<void> {
  const { id, version, people } = await find(event, 'Ann');
  const some = people.filter(({ name }) => names.includes(name)).map((person) => person.id);
  await desk.registrations.split(id, { version, people: some }, caller);
}

const capacities = { general: 4, assistant: 2 };

test('those who are split off keep their places, take their assistant along and are written to', async () => {
  const event = await aParty();
  await split(event, ['Ben']);
  const own = await find(event, 'Ben');
  expect(own).toMatchObject({ state: 'confirmed', contact: { email: 'ben@people.example' } });
  expect(own.people.map(({ name }) => name)).toEqual(['Ben', 'Dee']);
  expect((await find(event, 'Ann')).people.map(({ name }) => name)).toEqual(['Ann', 'Cai']);
  expect(await held(event)).toBe(3);
  await desk.relay.idle();
  expect(await wrongPlaces(database, desk, event, capacities)).toEqual([]);
  const told = desk.mails.map(({ template, to }) => [template, to.address]);
  expect(told).toContainEqual(['registration-confirmed', 'ben@people.example']);
  expect(told).toContainEqual(['registration-changed', 'ann@people.example']);
  const { id } = await find(event, 'Ann');
  const gone = own.people[0]?.id;
  expect(desk.revoked).toContainEqual({ registrationId: id, personId: gone });
});

test('cancelling either part frees the places of that part alone', async () => {
  const event = await aParty();
  await split(event, ['Ben']);
  await desk.relay.idle();
  await cancelByLink(desk, await find(event, 'Ann'));
  await desk.relay.idle();
  expect(await held(event)).toBe(1);
  expect(await wrongPlaces(database, desk, event, capacities)).toEqual([]);
  await cancelByLink(desk, await find(event, 'Ben'));
  await desk.relay.idle();
  expect(await held(event)).toBe(0);
});

test('whoever was split off counts as registered, and those who stay do too', async () => {
  const event = await aParty();
  await split(event, ['Ben']);
  await desk.relay.idle();
  for (const [name, email] of [
    ['Ben', 'ben@people.example'],
    ['Cai', 'ann@people.example'],
  ] as const) {
    const again = oneInput(name, { contact: { email } });
    await desk.registrations.register(event.slug, again, { by, source: 'online' });
    await desk.relay.idle();
  }
  expect(desk.mails.filter(({ template }) => template === 'registration-repeated')).toHaveLength(2);
  expect(await held(event)).toBe(3);
});

test('somebody of the party has to stay, and only its own people leave', async () => {
  const event = await aParty();
  await expect(split(event, ['Ann', 'Ben', 'Cai'])).rejects.toMatchObject({
    code: 'people.someStay',
  });
  const { id, version } = await find(event, 'Ann');
  await expect(
    desk.registrations.split(id, { version, people: ['somebody'] }, staff),
  ).rejects.toMatchObject({ code: 'people.choose' });
});

test('a second press on the same page is told that the party has changed', async () => {
  const event = await aParty();
  const { id, version, people } = await find(event, 'Ann');
  const some = { version, people: [people[1]?.id ?? ''] };
  const both = await Promise.allSettled([
    desk.registrations.split(id, some, staff),
    desk.registrations.split(id, some, staff),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await desk.relay.idle();
  expect(await wrongPlaces(database, desk, event, capacities)).toEqual([]);
});

test('the lead splits the party too, but not to an address of their choice', async () => {
  const event = await aParty();
  const { id, version, people } = await find(event, 'Ann');
  const grants = [{ registrationId: id, personId: null, until: new Date('2031-01-01') }];
  const lead = { asker: { grants }, by };
  const some = [people[2]?.id ?? ''];
  await expect(
    desk.registrations.split(id, { version, people: some, email: 'else@people.example' }, lead),
  ).rejects.toMatchObject({ code: 'request.forbidden' });
  await desk.registrations.split(id, { version, people: some }, lead);
  expect((await find(event, 'Cai')).contact.email).toBe('ann@people.example');
});

test('a member is sent their own link again, and nobody else is written to', async () => {
  const event = await aParty();
  const { id, version, people } = await find(event, 'Ann');
  await desk.registrations.invite(id, { version, personId: people[1]?.id ?? '' }, staff);
  await desk.relay.idle();
  expect(desk.mails.map(({ to, link }) => [to.address, link?.personId])).toEqual([
    ['ben@people.example', people[1]?.id],
  ]);
  await expect(
    desk.registrations.invite(id, { version, personId: people[2]?.id ?? '' }, staff),
  ).rejects.toMatchObject({ code: 'email.missing' });
});
