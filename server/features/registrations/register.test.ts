import type { Event } from '#shared/events.ts';
import { createPlaces } from '#server/platform/places.ts';
import { deskOfFile } from '#tests/support/desk-of-file.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import { oneInput, registrationDesk } from '#tests/support/registration-desk.ts';

const at = deskOfFile();
const { origin, withPlaces, register, held, cancel } = at;

test('a person registers in one call and is confirmed by mail', async () => {
  const event = await withPlaces(2);
  const receipt = await register(event, 'Nia Rhys');
  expect(receipt.state).toBe('confirmed');
  await at.desk.relay.idle();
  expect(at.desk.mails.map(({ template, to }) => [template, to.address])).toEqual([
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
  await at.desk.relay.idle();
  expect(await confirmedPeople(event)).toBe(20);
  expect(await held(event)).toBe(20);
});

test('control: without the condition on the row, the same callers are sold more than twenty', async () => {
  const event = await withPlaces(20);
  const rows = at.database.connection.collection('places');
  const unguarded = registrationDesk(at.database, at.clock, {
    events: at.desk.events,
    wrap: (ports) => ({
      ...ports,
      places: {
        ...createPlaces(at.database.connection),
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
    await at.desk.relay.idle();
    const repeated = at.desk.mails.filter(({ template }) => template === 'registration-repeated');
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
    await at.desk.relay.idle();
    const toStranger = at.desk.mails.filter(({ to }) => to.address === 'stranger@people.example');
    expect(toStranger.map(({ template, link }) => [template, link])).toEqual([
      ['registration-not-made', null],
    ]);
  });

  test('may share an address with another person', async () => {
    const event = await withPlaces(3);
    const contact = { email: 'family@people.example' };
    await register(event, 'Ann Roe', { contact });
    await register(event, 'Bob Roe', { contact });
    await at.desk.relay.idle();
    expect(await held(event)).toBe(2);
  });

  test('may come again after cancelling', async () => {
    const event = await withPlaces(3);
    await register(event, 'Owen Kerr');
    await cancel(event, 'Owen Kerr');
    await at.desk.relay.idle();
    expect((await register(event, 'Owen Kerr')).state).toBe('confirmed');
    await at.desk.relay.idle();
    expect(await confirmedPeople(event)).toBe(1);
  });
});

test.each([
  ['before it opens', { opensAt: new Date('2030-04-01') }, 'event.notOpen'],
  ['after it closes', { closesAt: new Date('2030-02-01') }, 'event.closed'],
  ['when it is cancelled', { state: 'cancelled' as const }, 'event.cancelled'],
])('an event %s takes no registration', async (_when, different, code) => {
  const event = await openEvent(at.desk, different);
  await expect(register(event, 'Late')).rejects.toMatchObject({ code });
});

async function confirmedPeople(event: Event): Promise<number> {
  return at.database.connection
    .collection('registrations')
    .countDocuments({ eventId: event.id, state: 'confirmed' });
}
