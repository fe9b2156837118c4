import type { Event } from '#shared/events.ts';
import { registrationChange } from '#shared/registrations.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import { aSession } from '#tests/support/event-with-places.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
import type { StoredRegistration } from './ports.ts';
import type { Caller } from './service.ts';

const by = { actor: { kind: 'visitor' } };
const until = new Date('2031-01-01');
const contact = { email: 'rees@people.example', method: 'email', format: 'standard' };
const organiser: Caller = {
  asker: { grants: [], roles: [{ role: 'organiser', scope: { kind: 'programme' } }] },
  by: { actor: { kind: 'person', id: 'staff-1' } },
};

let database: TestDatabase;
let desk: RegistrationDesk;
let event: Event;
beforeAll(async () => {
  database = await testDatabase();
  desk = registrationDesk(database, fixedClock(), { events: new Map() });
  await database.index();
});
beforeEach(async () => {
  event = await openEvent(desk, { sessions: [aSession('s1')] });
});
afterAll(() => database.close());

const general = (name: string) => ({ name, pool: 'general' });

/** Registers people at the address that all of the family read. */
async function registered(...names: string[]): Promise<StoredRegistration> {
  const input = oneInput(names[0] ?? '', { people: names.map(general), contact });
  const origin = { by, source: 'online', id: `${event.id}-${names.join('-')}` } as const;
  await desk.registrations.register(event.slug, input, origin);
  return standing(origin.id);
}

async function standing(id: string): Promise<StoredRegistration> {
  const found = await desk.store.find(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const holding = ({ id: registrationId }: StoredRegistration): Caller => ({
  asker: { grants: [{ registrationId, personId: null, until }] },
  by,
});

async function rename(at: StoredRegistration, no: number, name: string, caller = holding(at)) {
  const { version, people } = await standing(at.id);
  const input = registrationChange.parse({ version, people: [{ id: people[no]?.id, name }] });
  return desk.registrations.change(at.id, input, caller);
}

test('whoever takes the name of somebody else at their address has it, and neither is told of the other', async () => {
  const first = await registered('Nia Rees');
  const other = await registered('Gwen Rees');
  const renamed = await rename(other, 0, 'Nia Rees');
  expect(renamed.people[0]?.name).toBe('Nia Rees');
  const people = [{ id: other.people[0]?.id, sessions: ['s1'] }];
  const change = registrationChange.parse({ version: renamed.version, people });
  const moved = await desk.registrations.change(other.id, change, organiser);
  expect(moved.people[0]?.sessions).toEqual(['s1']);
  expect((await standing(first.id)).state).toBe('confirmed');
});

test('a name stays with who had it first: the same person again is still met', async () => {
  await registered('Nia Rees');
  const other = await registered('Gwen Rees', 'Tomos Rees');
  await rename(other, 0, 'Nia Rees');
  const again = await registered('Tomos Rees');
  expect(again).toMatchObject({ state: 'lapsed', lapsed: { reason: 'duplicate' } });
  const anew = await registered('Gwen Rees');
  expect(anew.state).toBe('confirmed');
});

test('staff who give somebody the name and address of another are told so', async () => {
  await registered('Nia Rees');
  const other = await registered('Gwen Rees');
  await expect(rename(other, 0, 'Nia Rees', organiser)).rejects.toMatchObject({
    code: 'registration.repeated',
  });
});

test('one person cannot be in a party twice', async () => {
  const party = await registered('Nia Rees', 'Tomos Rees');
  await expect(rename(party, 1, 'nia  rees')).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ field: 'people.0.name', code: 'people.twice' }],
  });
});
