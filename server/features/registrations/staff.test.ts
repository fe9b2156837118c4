import { text } from 'node:stream/consumers';
import type { Event } from '#shared/events.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { registrationQuery } from '#shared/registrations.ts';
import { staffRegistrationInput } from '#shared/staff-registrations.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
import { filterFor } from './list-store.ts';
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
  event = await openEvent(desk);
  for (const name of ['Siân Dŵr', 'Owen Kerr', '=HYPERLINK(1)']) {
    const contact = { email: `p${name.length}@people.example` };
    await desk.registrations.register(
      event.slug,
      oneInput('x', { contact, people: [{ name, pool: 'general' }] }),
      {
        by: { actor: { kind: 'visitor' } },
        source: 'online',
      },
    );
    clock.advance({ minutes: 1 });
  }
  await desk.relay.idle();
});
afterAll(() => database.close());

const as = (
  role: RoleGrant['role'],
  scope: RoleGrant['scope'] = { kind: 'programme' },
): Caller => ({
  asker: { grants: [], roles: [{ role, scope }] },
  by: { actor: { kind: 'person', id: 'staff-1' } },
});
const query = (asked: object = {}) => registrationQuery.parse(asked);
async function names(asked: object): Promise<string[]> {
  const page = await desk.registrations.staff.list(event.id, query(asked), as('organiser'));
  return page.rows.flatMap((row) => row.names);
}

test.each([
  ['the beginning of a name, without its accents', { words: 'dw' }, ['Siân Dŵr']],
  ['two words in any order', { words: 'KERR ow' }, ['Owen Kerr']],
  ['the middle of a name, which finds nothing', { words: 'err' }, []],
  ['the beginning of an address', { words: 'p9@' }, ['Owen Kerr']],
  ['a query operator, which is only words', { words: '{"$gt":""}' }, []],
  ['a state', { state: 'waiting' }, []],
  ['a pool', { pool: 'general', sort: 'oldest' }, ['Siân Dŵr', 'Owen Kerr', '=HYPERLINK(1)']],
  ['names in order', { sort: 'name' }, ['=HYPERLINK(1)', 'Owen Kerr', 'Siân Dŵr']],
])('staff find by %s', async (_what, asked, found) => {
  expect(await names(asked)).toEqual(found);
});

test.each([
  ['words', { words: 'ow ke' }],
  ['a state', { state: 'confirmed' }],
  ['a pool', { pool: 'general' }],
  ['nothing', {}],
])('a list by %s goes by an index', async (_what, asked) => {
  const rows = database.connection.collection('registrations');
  const filter = filterFor(event.id, query(asked), null);
  const plan = JSON.stringify(
    await rows
      .find(filter as never)
      .limit(50)
      .explain(),
  );
  expect(plan).toContain('IXSCAN');
  expect(plan).not.toContain('COLLSCAN');
});

test('an export has neither contact nor access data, defuses formulas, and its row count is in the trail', async () => {
  const file = await desk.registrations.staff.exportRows(event.id, as('organiser'));
  const body = await text(file.body);
  expect(body.split('\r\n')).toHaveLength(5);
  expect(body).toContain(`"'=HYPERLINK(1)"`);
  expect(body).not.toContain('people.example');
  const trail = await desk.ports.audit.history({ collection: 'events', id: event.id }, 5);
  expect(trail[0]).toMatchObject({ action: 'registrations.exported', count: 3 });
});

const scope = { kind: 'programme' } as const;
const doersSeenBy = async (...roles: RoleGrant['role'][]) => {
  const [registration] = (await desk.registrations.staff.list(event.id, query(), as('organiser')))
    .rows;
  const asker = { grants: [], roles: roles.map((role) => ({ role, scope })) };
  const by = { actor: { kind: 'person', id: 'staff-1' } };
  const subject = { collection: 'registrations', id: registration?.id ?? '' };
  for (const actor of [by.actor, { kind: 'visitor' }])
    await desk.ports.audit.read({ actor, action: 'registration.resent', subject });
  const history = await desk.registrations.staff.history(subject.id, { asker, by });
  return history.map(({ actor }) => actor);
};
test('the history names who did something to those who may see people', async () => {
  const doers = await doersSeenBy('organiser', 'admin');
  expect(doers).toContainEqual({ kind: 'person', id: 'staff-1', name: 'Name of staff-1' });
  expect(doers).toContainEqual({ kind: 'visitor' });
});

test('to others the history says that it was staff, and no name', async () => {
  const doers = await doersSeenBy('organiser', 'access-lead');
  expect(doers).toContainEqual({ kind: 'person', id: 'staff-1' });
  expect(doers.filter((doer) => 'name' in doer)).toEqual([]);
});

test.each([
  ['export', 'front-desk'],
  ['export', 'access-lead'],
  ['list', 'viewer'],
  ['filter by needs', 'organiser'],
] as const)('to %s is not for a %s', async (what, role) => {
  const { staff } = desk.registrations;
  const answer =
    what === 'export'
      ? staff.exportRows(event.id, as(role))
      : staff.list(event.id, query(what === 'list' ? {} : { needs: 'any' }), as(role));
  await expect(answer).rejects.toMatchObject({ code: 'request.forbidden' });
});

test('a role at another event does not count at this one', async () => {
  const elsewhere = as('organiser', { kind: 'event', eventId: 'other' });
  await expect(desk.registrations.staff.list(event.id, query(), elsewhere)).rejects.toMatchObject({
    code: 'request.forbidden',
  });
});

test('staff enter somebody who has no address, with the consent they recorded', async () => {
  const input = staffRegistrationInput.parse({
    source: 'phone',
    consentRecorded: true,
    people: [{ name: 'Mair Huws', pool: 'general' }],
    contact: { phone: '01632 960 001', method: 'phone' },
  });
  const receipt = await desk.registrations.staff.enter(event.id, input, as('organiser'));
  expect(receipt.state).toBe('confirmed');
  const row = await database.connection
    .collection('registrations')
    .findOne({ reference: receipt.reference });
  expect(row).toMatchObject({ source: 'phone', consentBy: 'staff-1' });
  await desk.relay.idle();
  expect(desk.mails.some(({ about }) => about.registrationId === String(row?._id))).toBe(false);
});
