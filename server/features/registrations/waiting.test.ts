import type { Event } from '#shared/events.ts';
import { deskOfFile } from '#tests/support/desk-of-file.ts';

const at = deskOfFile();
const { withPlaces, register, held, cancel } = at;

const templates = (): string[] => at.desk.mails.map(({ template }) => template);

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
    await at.desk.relay.idle();
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
    await at.desk.relay.idle();
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
    await at.desk.relay.idle();
    at.clock.advance({ hours: 49 });
    await at.desk.registrations.sweep();
    await at.desk.relay.idle();
    expect(await statesOf(event)).toMatchObject({ Second: 'lapsed', Third: 'offered' });
    expect(templates()).toContain('registration-offer-lapsed');
  });

  test('offers nothing once the event has begun, and opens its places', async () => {
    const event = await withPlaces(1);
    await register(event, 'First');
    await register(event, 'Second', { ifFull: 'wait' });
    at.clock.set(event.startsAt.toISOString());
    await cancel(event, 'First');
    await at.desk.relay.idle();
    expect(await statesOf(event)).toMatchObject({ Second: 'waiting' });
    expect(await at.desk.registrations.passOn(event.id)).toMatchObject({ why: 'event-begun' });
    expect(await at.desk.places.survey({ eventId: event.id, pool: 'general' })).toMatchObject({
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
    await at.desk.relay.idle();
    expect(await statesOf(event)).toMatchObject({ Pair: 'waiting', Single: 'offered' });
  });

  test('gives new places to those who wait', async () => {
    const event = await withPlaces(1);
    await register(event, 'First');
    await register(event, 'Second', { ifFull: 'wait' });
    await at.desk.relay.idle();
    await at.desk.registrations.setCapacity({ eventId: event.id, pool: 'general', capacity: 3 });
    await at.desk.relay.idle();
    expect(await statesOf(event)).toMatchObject({ Second: 'offered' });
    expect((await register(event, 'Visitor')).state).toBe('confirmed');
  });
});

test('a capacity below what is taken is refused, and above it free rows go', async () => {
  const event = await withPlaces(4);
  await register(event, 'One');
  await register(event, 'Two');
  const set = (capacity: number) =>
    at.desk.registrations.setCapacity({ eventId: event.id, pool: 'general', capacity });
  await expect(set(1)).rejects.toMatchObject({
    code: 'place.capacityHeld',
    fields: [{ values: { held: 2 } }],
  });
  await set(2);
  expect(await at.desk.places.survey({ eventId: event.id, pool: 'general' })).toMatchObject({
    held: 2,
    capacity: 2,
  });
  await set(5);
  expect(await at.desk.places.survey({ eventId: event.id, pool: 'general' })).toMatchObject({
    open: 3,
    capacity: 5,
  });
});

async function statesOf(event: Event): Promise<Record<string, string>> {
  const rows = await at.database.connection
    .collection('registrations')
    .find({ eventId: event.id })
    .toArray();
  return Object.fromEntries(rows.map((row) => [row.people[0].name, row.state]));
}
