import type { z } from 'zod';
import type { Event } from '#shared/events.ts';
import { permissions, type Role } from '#shared/permissions.ts';
import type { Registration } from '#shared/registrations.ts';
import type { StaffRegistration, StaffRegistrationReceipt } from '#shared/staff-registrations.ts';
import { fieldProblems } from '#shared/problem.ts';
import { type Api, createApi } from '#server/http/api.ts';
import { createLimits } from '#server/http/limits.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import { aPool } from '#tests/support/event-with-places.ts';
import { registrationDesk, type RegistrationDesk } from '#tests/support/registration-desk.ts';
import {
  everyRole,
  outcomeFor,
  outcomeOf,
  programmeWide,
  visitorAs,
} from '#tests/support/visitor-as.ts';
import { registrationRoutes } from './routes.ts';
import { staffRegistrationRoutes } from './staff-routes.ts';

let database: TestDatabase;
let desk: RegistrationDesk;
let api: Api;
let event: Event;
beforeAll(async () => {
  database = await testDatabase();
  desk = registrationDesk(database, fixedClock(), { events: new Map() });
  await database.index();
  event = await openEvent(desk);
  const { registrations } = desk;
  api = createApi({
    endpoints: [...staffRegistrationRoutes(registrations), ...registrationRoutes(registrations)],
    limits: createLimits(),
  });
});
afterAll(() => database.close());

const guardian = { name: 'Mair Huws', phone: '01632 960 001', consents: true };
const child = (name: string, more: object = {}) => ({
  source: 'phone',
  people: [{ name, pool: 'general', under18: true, guardian }],
  contact: { phone: '01632 960 001', method: 'phone' },
  consentRecorded: true,
  ...more,
});
const enter = async (input: object, role: Role | 'nobody', { id } = event) => {
  const visitor = visitorAs(role === 'nobody' ? null : programmeWide(role));
  const path = `/staff/events/${id}/registrations`;
  return (await api.call({ method: 'post', path, input }, visitor))
    .answer as StaffRegistrationReceipt;
};
const read = async <Answer>(path: string, role: Role) =>
  (await api.call({ method: 'get', path }, visitorAs(programmeWide(role)))).answer as Answer;

test.each(everyRole(permissions['registrations.change']))(
  'a registration entered by %s is allowed: %s',
  async (role, may) => {
    expect(await outcomeOf(enter(child(`Gwen ${role}`), role))).toBe(outcomeFor(role, may));
  },
);

test('an organiser of another event enters nobody at this one', async () => {
  const elsewhere = visitorAs([{ role: 'organiser', scope: { kind: 'event', eventId: 'other' } }]);
  const path = `/staff/events/${event.id}/registrations`;
  const answer = api.call({ method: 'post', path, input: child('Gwen') }, elsewhere);
  expect(await outcomeOf(answer)).toBe('forbidden');
});

test.each([
  ['how they asked', { source: undefined }, 'source', 'answer.missing'],
  ['that they agreed', { consentRecorded: undefined }, 'consentRecorded', 'consent.recorded'],
  ['an address to write to', { contact: { method: 'email' } }, 'contact.email', 'email.missing'],
  ['a number to call', { contact: { method: 'text' } }, 'contact.phone', 'phone.invalid'],
  [
    'who agrees for a child',
    { people: [{ name: 'Gwen', pool: 'general', under18: true, guardian: {} }] },
    'people.0.guardian.phone',
    'phone.invalid',
  ],
])('without %s nobody is entered', async (_what, more, field, code) => {
  const refusal = await enter(child('Gwen', more), 'organiser').catch((error: unknown) => error);
  expect(fieldProblems(refusal as z.ZodError)).toContainEqual({ field, code });
});

test('where there is no place staff stop or put the person on the waiting list', async () => {
  const full = await openEvent(desk, { pools: [aPool('general', 0)] });
  await expect(enter(child('Gwen'), 'organiser', full)).rejects.toMatchObject({
    code: 'place.full',
    fields: [{ field: 'people.0.pool', code: 'place.full' }],
  });
  const waits = await enter(child('Gwen', { ifFull: 'wait' }), 'organiser', full);
  expect(waits.state).toBe('waiting');
});

test('staff are shown the guardian of a child, and nobody is by the way of the public', async () => {
  const { id, reference } = await enter(child('Owain Parry'), 'organiser');
  const shown = await read<StaffRegistration>(`/staff/registrations/${id}`, 'front-desk');
  expect(shown.reference).toBe(reference);
  expect(shown.people[0]?.guardian).toEqual({ name: 'Mair Huws', phone: '01632 960 001' });
  const own = await read<Registration>(`/registrations/${id}`, 'front-desk');
  expect(own.people[0]).toMatchObject({ name: 'Owain Parry' });
  expect(JSON.stringify(own)).not.toContain('Mair Huws');
});

test('a link to a registration does not open what staff see of it', async () => {
  const { id } = await enter(child('Elin Parry'), 'organiser');
  const grants = [{ registrationId: id, personId: null, until: new Date('2031-01-01') }];
  const asker = { grants, roles: programmeWide('viewer') };
  const answer = desk.registrations.getForStaff(id, { asker, by: { actor: { kind: 'visitor' } } });
  await expect(answer).rejects.toMatchObject({ kind: 'not-found' });
});
