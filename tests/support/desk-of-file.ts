import type { Event } from '#shared/events.ts';
import { type FixedClock, fixedClock } from './clock.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { cancelByLink, openEvent, registrationOfPerson } from './event-desk.ts';
import { aPool } from './event-with-places.ts';
import { oneInput, type RegistrationDesk, registrationDesk } from './registration-desk.ts';

const opening = '2030-03-01T09:00:00Z';
const origin = { by: { actor: { kind: 'visitor' } }, source: 'online' } as const;

/** The desk of one file of tests, opened before them; each begins on the same morning with an empty mailbox. */
export function deskOfFile() {
  const at = {
    database: undefined as unknown as TestDatabase,
    clock: undefined as unknown as FixedClock,
    desk: undefined as unknown as RegistrationDesk,
    origin,
    withPlaces: (places: number): Promise<Event> =>
      openEvent(at.desk, { pools: [aPool('general', places), aPool('assistant', 5, 'assistant')] }),
    register: ({ slug }: Event, name: string, different: object = {}) =>
      at.desk.registrations.register(slug, oneInput(name, different), origin),
    find: (event: Event, name: string) => registrationOfPerson(at.database, at.desk, event, name),
    cancel: async (event: Event, name: string) => cancelByLink(at.desk, await at.find(event, name)),
    held: async ({ id }: Event, pool = 'general'): Promise<number> =>
      (await at.desk.places.survey({ eventId: id, pool })).held,
  };

  beforeAll(async () => {
    at.database = await testDatabase();
    at.clock = fixedClock();
    at.desk = registrationDesk(at.database, at.clock, { events: new Map() });
    await at.database.index();
  });
  beforeEach(() => {
    at.clock.set(opening);
    at.desk.mails.length = 0;
  });
  afterAll(() => at.database.close());
  return at;
}
