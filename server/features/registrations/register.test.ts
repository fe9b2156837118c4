import type { Event } from '#shared/events.ts';
import { aPool, eventWithPlaces } from '#tests/support/event-with-places.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';

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

const origin = { by: { actor: { kind: 'visitor' } }, source: 'online' } as const;

let count = 0;
async function openEvent(places: number, different: Partial<Event> = {}): Promise<Event> {
  count += 1;
  const event = eventWithPlaces({
    id: `event-${count}`,
    slug: `event-${count}`,
    pools: [aPool('general', places), aPool('assistant', 5, 'assistant')],
    ...different,
  });
  desk.events.set(event.id, event);
  for (const pool of event.pools)
    await desk.places.open({ eventId: event.id, pool: pool.id, from: 1, to: pool.capacity });
  return event;
}

test('a person registers in one call and is confirmed by mail', async () => {
  const event = await openEvent(2);
  const receipt = await desk.registrations.register(event.slug, oneInput('Nia Rhys'), origin);
  expect(receipt.state).toBe('confirmed');
  await desk.relay.idle();
  expect(desk.mails.map(({ template, to }) => [template, to.address])).toEqual([
    ['registration-confirmed', 'nia.rhys@people.example'],
  ]);
  expect((await desk.places.countFree({ eventId: event.id })).general).toMatchObject({ held: 1 });
});
