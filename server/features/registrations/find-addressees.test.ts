import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
import { createFindAddressees } from './find-addressees.ts';

let database: TestDatabase;
let desk: RegistrationDesk;
const clock = fixedClock();
beforeAll(async () => {
  database = await testDatabase();
  desk = registrationDesk(database, clock, { events: new Map() });
  await database.index();
});
afterAll(() => database.close());

const origin = { by: { actor: { kind: 'visitor' } }, source: 'online' } as const;

async function eventOf(...names: string[]) {
  const event = await openEvent(desk);
  for (const name of names) await desk.registrations.register(event.slug, oneInput(name), origin);
  return event;
}

test.each([1, 2, 3])(
  'registrations of one moment are all found, each once, %d at a time',
  async (limit) => {
    const names = ['Ana Flynn', 'Bryn Huws', 'Cai Rees', 'Dai Lloyd', 'Eve Gray'];
    const event = await eventOf(...names);
    const { listAfter } = createFindAddressees(database.connection);
    const found: string[] = [];
    for (let after: Parameters<typeof listAfter>[1] = null; ;) {
      const rows = await listAfter(event.id, after, limit);
      found.push(...rows.map(({ contact }) => contact.name));
      const last = rows.at(-1);
      if (!last) break;
      after = { at: last.createdAt, id: last.id };
    }
    expect(found.toSorted()).toEqual(names);
  },
);

test('registrations are found by the address of anybody in them, at their own event', async () => {
  const event = await eventOf('Fay Pugh', 'Gwen Pugh');
  await eventOf('Gwen Pugh');
  const { listByAddresses } = createFindAddressees(database.connection);
  const found = await listByAddresses(event.id, ['gwen.pugh@people.example', 'nobody@x.example']);
  expect(found.map(({ contact }) => contact.name)).toEqual(['Gwen Pugh']);
});

test('neither reads the collection from end to end', async () => {
  const event = await eventOf('Hari Wyn');
  const rows = database.connection.collection<{ _id: string }>('registrations');
  const state = { $in: ['confirmed', 'waiting', 'offered'] };
  const order = { createdAt: 1, _id: 1 } as const;
  const plans = [
    rows.find({ eventId: event.id, state, createdAt: { $gt: new Date(0) } }).sort(order),
    rows.find({ eventId: event.id, state, createdAt: clock.now(), _id: { $gt: 'a' } }).sort(order),
    rows.find({ eventId: event.id, state, search: { $in: ['hari.wyn@people.example'] } }),
  ].map(async (query) => JSON.stringify(await query.explain()));
  for (const plan of await Promise.all(plans)) {
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
  }
});
