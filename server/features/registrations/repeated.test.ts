import { staffRegistrationInput } from '#shared/staff-registrations.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
import type { Caller } from './service.ts';

let database: TestDatabase;
let clock: FixedClock;
let desk: RegistrationDesk;
beforeAll(async () => {
  database = await testDatabase();
  clock = fixedClock();
  desk = registrationDesk(database, clock, { events: new Map() });
  await database.index();
});
afterAll(() => database.close());

const organiser: Caller = {
  asker: { grants: [], roles: [{ role: 'organiser', scope: { kind: 'programme' } }] },
  by: { actor: { kind: 'person', id: 'staff-1' } },
};
const onPaper = (name: string, email?: string) => ({
  ...staffRegistrationInput.parse({
    source: 'paper',
    consentRecorded: true,
    people: [{ name, pool: 'general' }],
    contact: { email: 'x@people.example', method: 'email' },
  }),
  contact: { method: 'post' as never, format: 'standard' as const, ...(email && { email }) },
});

test('two people whom nobody can reach both stand at one event', async () => {
  const event = await openEvent(desk);
  for (const name of ['Mair Huws', 'Owen Kerr'])
    expect(await desk.registrations.staff.enter(event.id, onPaper(name), organiser)).toMatchObject({
      state: 'confirmed',
    });
});

test('staff who enter somebody a second time are told so', async () => {
  const event = await openEvent(desk);
  const by = { actor: { kind: 'visitor' } };
  const input = oneInput('Mair Huws');
  await desk.registrations.register(event.slug, input, { by, source: 'online' });
  await expect(
    desk.registrations.staff.enter(event.id, onPaper('Mair Huws', input.contact.email), organiser),
  ).rejects.toMatchObject({ kind: 'conflict', code: 'registration.repeated' });
});

test('a hold that stands goes on when registration closes, and no new one begins', async () => {
  const event = await openEvent(desk, { closesAt: new Date('2030-03-01T09:10:00Z') });
  clock.set('2030-03-01T09:05:00Z');
  const by = { actor: { kind: 'visitor' } };
  const person = { id: 'p1', pool: 'general', sessions: [], assists: null };
  const hold = (id: string) =>
    desk.registrations.holds.hold(event, { id, locale: 'en', people: [person] }, by);
  await hold('hold-1');
  clock.set('2030-03-01T09:11:00Z');
  expect(await hold('hold-1')).toMatchObject({ state: 'held' });
  await expect(hold('hold-2')).rejects.toMatchObject({ code: 'event.closed' });
});
