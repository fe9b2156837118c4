import type { Event } from '#shared/events.ts';
import { registrationChange } from '#shared/registrations.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent, registrationOfPerson } from '#tests/support/event-desk.ts';
import { aPool } from '#tests/support/event-with-places.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
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
  event = await openEvent(desk, { pools: [aPool('general', 4)] });
});
afterAll(() => database.close());

const by = { actor: { kind: 'visitor' } };
const until = new Date('2031-01-01');
const soon = new Date('2030-03-01T09:30:00Z');

const old = 'a@people.example';
const contact = { email: 'new@people.example', method: 'email', format: 'standard' };

/** A party of two, the second with an address of their own; its mails are out. */
async function party(different: object = {}) {
  const people = [
    { name: 'A One', pool: 'general' },
    { name: 'B Two', email: 'b@people.example', pool: 'general' },
  ];
  const input = oneInput('A One', { people, contact: { email: old }, ...different });
  desk.mails.length = 0;
  await desk.registrations.register(event.slug, input, { by, source: 'online' });
  await desk.relay.idle();
  const mails = desk.mails.map(({ template, to, link }) => [
    template,
    to.address,
    link?.personId ?? null,
  ]);
  desk.mails.length = 0;
  desk.revoked.length = 0;
  const made = await registrationOfPerson(database, desk, event, 'A One');
  return { ...made, mails, second: made.people[1]?.id ?? '' };
}

function change(
  registration: StoredRegistration,
  asked: object,
  { personId = null, freshUntil = null }: { personId?: string | null; freshUntil?: Date | null },
) {
  const input = registrationChange.parse({ version: registration.version, ...asked });
  const grants = [{ registrationId: registration.id, personId, until, freshUntil }];
  const caller: Caller = { asker: { grants }, by };
  return desk.registrations.change(registration.id, input, caller);
}

const told = () => desk.mails.map(({ template, to, link }) => [template, to.address, !!link]);

test('an open link without a fresh code moves no address, and changes the rest', async () => {
  const made = await party();
  const first = { id: made.people[0]?.id, email: 'else@people.example' };
  const second = { id: made.second, email: 'else@people.example' };
  const past = new Date('2030-03-01T08:59:00Z');
  for (const [asked, grant] of [
    [{ contact }, {}],
    [{ contact }, { freshUntil: past }],
    [{ people: [first] }, {}],
    [{ people: [second] }, { personId: made.second }],
  ] as const)
    await expect(change(made, asked, grant)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'link.fresh',
    });
  const same = { ...contact, email: old, phone: '01632 960 001' };
  expect((await change(made, { contact: same }, {})).contact.phone).toBe('01632 960 001');
});

test('a moved address takes its links back, and both addresses are told', async () => {
  const made = await party();
  await change(made, { contact }, { freshUntil: soon });
  await desk.relay.idle();
  expect(desk.revoked).toEqual([{ registrationId: made.id, personId: null }]);
  expect(told()).toEqual([
    ['registration-changed', 'new@people.example', true],
    ['registration-changed', old, false],
  ]);
  const row = await database.connection.collection('registrations').findOne({ eventId: event.id });
  expect(JSON.stringify(row)).not.toContain(old);
});

test('a member moves their own address, and the lead neither changes nor clears it', async () => {
  const made = await party();
  for (const email of ['else@people.example', null])
    await expect(
      change(made, { people: [{ id: made.second, email }] }, { freshUntil: soon }),
    ).rejects.toMatchObject({ code: 'request.forbidden' });
  const own = { personId: made.second, freshUntil: soon };
  const asked = { people: [{ id: made.second, email: 'b2@people.example' }] };
  await change(made, asked, own);
  await desk.relay.idle();
  expect(desk.revoked).toEqual([{ registrationId: made.id, personId: made.second }]);
  expect(told()).toEqual([
    ['registration-changed', old, true],
    ['registration-changed', 'b2@people.example', true],
    ['registration-changed', 'b@people.example', false],
  ]);
});

test('a member who is taken out is told where they are reached, and their link ends', async () => {
  const made = await party();
  await change(made, { remove: [made.second] }, {});
  await desk.relay.idle();
  expect(desk.revoked).toEqual([{ registrationId: made.id, personId: made.second }]);
  const mail = desk.mails.find(({ to }) => to.address === 'b@people.example');
  expect(mail).toMatchObject({
    template: 'registration-cancelled',
    data: { calendar: { uid: made.id, sequence: made.version + 1, method: 'CANCEL' } },
  });
});

test('the links of a registration that is cancelled are taken back', async () => {
  const made = await party();
  const grants = [{ registrationId: made.id, personId: null, until }];
  await desk.registrations.act(made.id, made.version, 'cancel', { asker: { grants }, by });
  await desk.relay.idle();
  expect(desk.revoked).toEqual([{ registrationId: made.id }]);
});

test('a member gets their own link on the waiting list too, and nobody there has a calendar entry to bring up to date or take out', async () => {
  event = await openEvent(desk, { pools: [aPool('general', 1)] });
  const made = await party({ ifFull: 'wait' });
  expect(made.state).toBe('waiting');
  expect(made.mails).toEqual([
    ['registration-waiting', old, null],
    ['registration-waiting', 'b@people.example', made.second],
  ]);
  const moved = await change(made, { contact }, { freshUntil: soon });
  const grants = [{ registrationId: made.id, personId: null, until }];
  await desk.registrations.act(made.id, moved.version, 'cancel', { asker: { grants }, by });
  await desk.relay.idle();
  expect(desk.mails.map(({ template, data }) => [template, data.calendar])).toEqual([
    ['registration-changed', undefined],
    ['registration-changed', undefined],
    ['registration-cancelled', undefined],
    ['registration-cancelled', undefined],
  ]);
});
