import type { Event } from '#shared/events.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { cancelByLink, openEvent, registrationOfPerson } from '#tests/support/event-desk.ts';
import { aPool } from '#tests/support/event-with-places.ts';
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
beforeEach(() => {
  clock.set('2030-03-01T09:00:00Z');
  desk.mails.length = 0;
});
afterAll(() => database.close());

const origin = { by: { actor: { kind: 'visitor' } }, source: 'online' } as const;
const withPlaces = (places: number): Promise<Event> =>
  openEvent(desk, { pools: [aPool('general', places), aPool('assistant', 5, 'assistant')] });

function register(event: Event, name: string, different: object = {}) {
  return desk.registrations.register(event.slug, oneInput(name, different), origin);
}

async function held(event: Event, pool = 'general'): Promise<number> {
  return (await desk.places.survey({ eventId: event.id, pool })).held;
}

const templates = (): string[] => desk.mails.map(({ template }) => template);

describe('a full event', () => {
  test('is refused at the field that asks for the place, and leaves nothing held', async () => {
    const event = await withPlaces(1);
    const party = {
      people: [
        { name: 'A', pool: 'general' },
        { name: 'B', pool: 'general' },
      ],
    };
    await expect(register(event, 'A', party)).rejects.toMatchObject({
      code: 'place.full',
      fields: [{ field: 'people.0.pool' }, { field: 'people.1.pool' }],
    });
    await desk.relay.idle();
    expect(await held(event)).toBe(0);
    expect((await register(event, 'C')).state).toBe('confirmed');
  });

  test('lets people wait, and a place that is freed is offered to the first and not to a visitor', async () => {
    const event = await withPlaces(1);
    await register(event, 'First');
    expect((await register(event, 'Second', { ifFull: 'wait' })).state).toBe('waiting');
    await register(event, 'Third', { ifFull: 'wait' });
    await cancel(event, 'First');
    await expect(register(event, 'Visitor')).rejects.toMatchObject({ code: 'place.full' });
    await desk.relay.idle();
    await expect(register(event, 'Visitor')).rejects.toMatchObject({ code: 'place.full' });
    expect(await statesOf(event)).toMatchObject({ Second: 'offered', Third: 'waiting' });
    expect(templates()).toContain('registration-offered');
  });

  test('passes an offer on by itself when it runs out', async () => {
    const event = await withPlaces(1);
    await register(event, 'First');
    await register(event, 'Second', { ifFull: 'wait' });
    await register(event, 'Third', { ifFull: 'wait' });
    await cancel(event, 'First');
    await desk.relay.idle();
    clock.advance({ hours: 49 });
    await desk.registrations.sweep();
    await desk.relay.idle();
    expect(await statesOf(event)).toMatchObject({ Second: 'lapsed', Third: 'offered' });
    expect(templates()).toContain('registration-offer-lapsed');
  });

  test('offers nothing once the event has begun, and opens its places', async () => {
    const event = await withPlaces(1);
    await register(event, 'First');
    await register(event, 'Second', { ifFull: 'wait' });
    clock.set(event.startsAt.toISOString());
    await cancel(event, 'First');
    await desk.relay.idle();
    expect(await statesOf(event)).toMatchObject({ Second: 'waiting' });
    expect(await desk.registrations.passOn(event.id)).toMatchObject({ why: 'event-begun' });
    expect(await desk.places.survey({ eventId: event.id, pool: 'general' })).toMatchObject({
      open: 1,
      released: 0,
    });
  });

  test('offers a place to a smaller party behind one that does not fit', async () => {
    const event = await withPlaces(1);
    await register(event, 'First');
    await register(event, 'Pair', {
      ifFull: 'wait',
      people: [
        { name: 'Pair', pool: 'general' },
        { name: 'Other', pool: 'general' },
      ],
    });
    await register(event, 'Single', { ifFull: 'wait' });
    await cancel(event, 'First');
    await desk.relay.idle();
    expect(await statesOf(event)).toMatchObject({ Pair: 'waiting', Single: 'offered' });
  });

  test('gives new places to those who wait', async () => {
    const event = await withPlaces(1);
    await register(event, 'First');
    await register(event, 'Second', { ifFull: 'wait' });
    await desk.relay.idle();
    await desk.registrations.setCapacity({ eventId: event.id, pool: 'general', capacity: 3 });
    await desk.relay.idle();
    expect(await statesOf(event)).toMatchObject({ Second: 'offered' });
    expect((await register(event, 'Visitor')).state).toBe('confirmed');
  });
});

test('a capacity below what is taken is refused, and above it free rows go', async () => {
  const event = await withPlaces(4);
  await register(event, 'One');
  await register(event, 'Two');
  const set = (capacity: number) =>
    desk.registrations.setCapacity({ eventId: event.id, pool: 'general', capacity });
  await expect(set(1)).rejects.toMatchObject({
    code: 'place.capacityHeld',
    fields: [{ values: { held: 2 } }],
  });
  await set(2);
  expect(await desk.places.survey({ eventId: event.id, pool: 'general' })).toMatchObject({
    held: 2,
    capacity: 2,
  });
  await set(5);
  expect(await desk.places.survey({ eventId: event.id, pool: 'general' })).toMatchObject({
    open: 3,
    capacity: 5,
  });
});

async function cancel(event: Event, name: string): Promise<void> {
  await cancelByLink(desk, await registrationOfPerson(database, desk, event, name));
}

async function statesOf(event: Event): Promise<Record<string, string>> {
  const rows = await database.connection
    .collection('registrations')
    .find({ eventId: event.id })
    .toArray();
  return Object.fromEntries(rows.map((row) => [row.people[0].name, row.state]));
}
