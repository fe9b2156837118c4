import type { Event } from '#shared/events.ts';
import { createPlaces } from '#server/platform/places.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
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

test('a person registers in one call and is confirmed by mail', async () => {
  const event = await withPlaces(2);
  const receipt = await register(event, 'Nia Rhys');
  expect(receipt.state).toBe('confirmed');
  await desk.relay.idle();
  expect(desk.mails.map(({ template, to }) => [template, to.address])).toEqual([
    ['registration-confirmed', 'nia.rhys@people.example'],
  ]);
  expect(await held(event)).toBe(1);
});

test('sixty callers for twenty places: twenty are confirmed and no place is sold twice', async () => {
  const event = await withPlaces(20);
  const callers = Array.from({ length: 60 }, (_caller, index) =>
    register(event, `Person ${index}`).then(
      ({ state }) => state,
      (problem: { code: string }) => problem.code,
    ),
  );
  const answers = await Promise.all(callers);
  expect(answers.filter((answer) => answer === 'confirmed')).toHaveLength(20);
  expect(answers.filter((answer) => answer === 'place.full')).toHaveLength(40);
  await desk.relay.idle();
  expect(await confirmedPeople(event)).toBe(20);
  expect(await held(event)).toBe(20);
});

test('control: without the condition on the row, the same callers are sold more than twenty', async () => {
  const event = await withPlaces(20);
  const rows = database.connection.collection('places');
  const unguarded = registrationDesk(database, clock, {
    events: desk.events,
    wrap: (ports) => ({
      ...ports,
      places: {
        ...createPlaces(database.connection),
        async claim({ eventId, pool, holder, slot }) {
          const free = await rows.findOne({ eventId, pool, holder: null }, { sort: { no: 1 } });
          if (!free) return false;
          await rows.updateOne({ _id: free._id }, { $set: { holder, slot } });
          return true;
        },
      },
    }),
  });
  const callers = Array.from({ length: 60 }, (_caller, index) =>
    unguarded.registrations
      .register(event.slug, oneInput(`Person ${index}`), origin)
      .catch(() => null),
  );
  await Promise.all(callers);
  expect(await confirmedPeople(event)).toBeGreaterThan(20);
});

describe('the same person twice', () => {
  test('is told the same, holds one place, and the mail brings the link of the first', async () => {
    const event = await withPlaces(3);
    const contact = { email: 'Sian@people.example' };
    const receipt = await register(event, 'Siân Dŵr', { contact });
    const second = await register(event, 'SIAN  DWR', { contact });
    expect(second.state).toBe('confirmed');
    expect(second.reference).not.toBe(receipt.reference);
    await desk.relay.idle();
    const repeated = desk.mails.filter(({ template }) => template === 'registration-repeated');
    expect(repeated.map(({ to, data }) => [to.address, data.reference])).toEqual([
      ['sian@people.example', receipt.reference],
    ]);
    expect(await held(event)).toBe(1);
  });

  test('gives the link of the first to nobody but its own addresses', async () => {
    const event = await withPlaces(3);
    await register(event, 'Owen Kerr');
    await register(event, 'Somebody Else', {
      people: [{ name: 'Owen Kerr', email: 'owen.kerr@people.example', pool: 'general' }],
      contact: { email: 'stranger@people.example' },
    });
    await desk.relay.idle();
    const toStranger = desk.mails.filter(({ to }) => to.address === 'stranger@people.example');
    expect(toStranger.map(({ template, link }) => [template, link])).toEqual([
      ['registration-not-made', null],
    ]);
  });

  test('may share an address with another person', async () => {
    const event = await withPlaces(3);
    const contact = { email: 'family@people.example' };
    await register(event, 'Ann Roe', { contact });
    await register(event, 'Bob Roe', { contact });
    await desk.relay.idle();
    expect(await held(event)).toBe(2);
  });

  test('may come again after cancelling', async () => {
    const event = await withPlaces(3);
    await register(event, 'Owen Kerr');
    await cancel(event, 'Owen Kerr');
    await desk.relay.idle();
    expect((await register(event, 'Owen Kerr')).state).toBe('confirmed');
    await desk.relay.idle();
    expect(await confirmedPeople(event)).toBe(1);
  });
});

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
  await expect(set(1)).rejects.toMatchObject({ code: 'place.capacityHeld' });
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

test.each([
  ['before it opens', { opensAt: new Date('2030-04-01') }, 'event.notOpen'],
  ['after it closes', { closesAt: new Date('2030-02-01') }, 'event.closed'],
  ['when it is cancelled', { state: 'cancelled' as const }, 'event.cancelled'],
])('an event %s takes no registration', async (_when, different, code) => {
  const event = await openEvent(desk, different);
  await expect(register(event, 'Late')).rejects.toMatchObject({ code });
});

async function find(event: Event, name: string) {
  const rows = await database.connection
    .collection<{ _id: string }>('registrations')
    .find({ eventId: event.id, 'people.0.name': name })
    .sort({ createdAt: -1 })
    .toArray();
  const found = await desk.store.find(rows[0]?._id ?? '');
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

async function cancel(event: Event, name: string): Promise<void> {
  const { id, version } = await find(event, name);
  const grants = [{ registrationId: id, personId: null, until: new Date('2031-01-01') }];
  await desk.registrations.act(id, version, 'cancel', { asker: { grants }, by: origin.by });
}

async function statesOf(event: Event): Promise<Record<string, string>> {
  const rows = await database.connection
    .collection('registrations')
    .find({ eventId: event.id })
    .toArray();
  return Object.fromEntries(rows.map((row) => [row.people[0].name, row.state]));
}

async function confirmedPeople(event: Event): Promise<number> {
  return database.connection
    .collection('registrations')
    .countDocuments({ eventId: event.id, state: 'confirmed' });
}
