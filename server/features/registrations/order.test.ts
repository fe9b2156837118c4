import type { Event } from '#shared/events.ts';
import type { Admission } from '#shared/pools.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { deskOfFile } from '#tests/support/desk-of-file.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import { aPool } from '#tests/support/event-with-places.ts';
import { oneInput } from '#tests/support/registration-desk.ts';

const at = deskOfFile();
const { find } = at;

const by = { actor: { kind: 'visitor' } };
const organiser: RoleGrant[] = [{ role: 'organiser', scope: { kind: 'programme' } }];
const staff = { asker: { grants: [], roles: organiser }, by };

const anEvent = (admission: Partial<Admission>, more: Partial<Event> = {}): Promise<Event> =>
  openEvent(at.desk, {
    pools: [aPool('general', 2), aPool('assistant', 5, 'assistant')],
    admission: { order: 'first-who-fits', offers: 'automatic', approval: false, ...admission },
    ...more,
  });

async function register(event: Event, name: string, size = 1): Promise<string> {
  const people = Array.from({ length: size }, (_person, index) => ({
    name: index === 0 ? name : `${name} ${index}`,
    pool: 'general',
  }));
  const input = oneInput(name, { people, ifFull: 'wait' });
  const { state } = await at.desk.registrations.register(event.slug, input, {
    by,
    source: 'online',
  });
  await at.desk.relay.idle();
  return state;
}

const stateOf = async (event: Event, name: string) => (await find(event, name)).state;
const why = async (event: Event) => (await at.desk.lists.last(event.id))?.why;

async function cancel(event: Event, name: string): Promise<void> {
  await at.cancel(event, name);
  await at.desk.relay.idle();
}

/** Two who have a place each, a pair that waits, one behind them, and one place that comes free. */
async function oneFreeBeforeAPair(event: Event): Promise<void> {
  await register(event, 'First');
  await register(event, 'Second');
  await register(event, 'Pair', 2);
  await register(event, 'Single');
  await cancel(event, 'First');
}

describe('the first who fits is next', () => {
  test('a party that is too large for what is free is passed over, and is told so', async () => {
    const event = await anEvent({ order: 'first-who-fits' });
    await oneFreeBeforeAPair(event);
    expect(await stateOf(event, 'Single')).toBe('offered');
    expect(await stateOf(event, 'Pair')).toBe('waiting');
    const { id } = await find(event, 'Pair');
    const grants = [{ registrationId: id, personId: null, until: new Date('2031-01-01') }];
    const own = await at.desk.registrations.get(id, { asker: { grants }, by });
    expect(own).toMatchObject({ passedOver: true, waitingPlace: 1 });
  });
});

describe('nobody passes another', () => {
  test('the place is kept for the party whose turn it is, from those behind it and from visitors', async () => {
    const event = await anEvent({ order: 'strict' });
    await oneFreeBeforeAPair(event);
    expect(await stateOf(event, 'Single')).toBe('waiting');
    expect(await why(event)).toBe('not-their-turn');
    expect(await register(event, 'Visitor')).toBe('waiting');
    await cancel(event, 'Second');
    expect(await stateOf(event, 'Pair')).toBe('offered');
    expect(await stateOf(event, 'Single')).toBe('waiting');
  });

  test('when the party leaves the list, those behind it are offered what is free', async () => {
    const event = await anEvent({ order: 'strict' });
    await oneFreeBeforeAPair(event);
    await cancel(event, 'Pair');
    expect(await stateOf(event, 'Single')).toBe('offered');
  });
});

describe('the parts of a split party', () => {
  // Either part may be looked at first, so six events: one alone could pass by chance.
  test.each([1, 2, 3, 4, 5, 6])(
    'keep nothing from each other, as they have the same turn (%d)',
    async () => {
      const event = await anEvent({ order: 'strict' });
      await register(event, 'First');
      await register(event, 'Second');
      await register(event, 'Party', 3);
      const { id, version, people } = await find(event, 'Party');
      const some = people.slice(2).map((person) => person.id);
      await at.desk.registrations.split(id, { version, people: some }, staff);
      await cancel(event, 'First');
      expect(await stateOf(event, 'Party 2')).toBe('offered');
      expect(await stateOf(event, 'Party')).toBe('waiting');
    },
  );
});

describe('offers by hand', () => {
  test('nothing is offered by itself, no visitor gets the place, and staff offer it to whom they choose', async () => {
    const event = await anEvent({ offers: 'by-hand' });
    await oneFreeBeforeAPair(event);
    expect(await stateOf(event, 'Single')).toBe('waiting');
    expect(await why(event)).toBe('by-hand');
    expect(await register(event, 'Visitor')).toBe('waiting');
    const { id, version } = await find(event, 'Visitor');
    await at.desk.registrations.act(id, version, 'offer', staff);
    await at.desk.relay.idle();
    expect(await stateOf(event, 'Visitor')).toBe('offered');
    expect((await find(event, 'Single')).waiting?.passedAt).toBeDefined();
    expect(at.desk.mails.at(-1)?.template).toBe('registration-offered');
  });

  test('a party for which there is not enough is not offered anything, and nothing stays held', async () => {
    const event = await anEvent({ offers: 'by-hand' });
    await oneFreeBeforeAPair(event);
    const { id, version } = await find(event, 'Pair');
    await expect(at.desk.registrations.act(id, version, 'offer', staff)).rejects.toMatchObject({
      code: 'place.full',
    });
    await at.desk.relay.idle();
    expect((await at.desk.places.survey({ eventId: event.id, pool: 'general' })).held).toBe(1);
    expect(await stateOf(event, 'Pair')).toBe('waiting');
  });

  test('an offer that nobody takes up runs out, and one is never made after the event began', async () => {
    const event = await anEvent({ offers: 'by-hand' });
    await oneFreeBeforeAPair(event);
    const { id, version } = await find(event, 'Single');
    await at.desk.registrations.act(id, version, 'offer', staff);
    at.clock.advance({ hours: 49 });
    await at.desk.registrations.sweep();
    await at.desk.relay.idle();
    expect(await stateOf(event, 'Single')).toBe('lapsed');
    at.clock.set('2030-05-14T09:00:00Z');
    const pair = await find(event, 'Pair');
    await expect(
      at.desk.registrations.act(pair.id, pair.version, 'offer', staff),
    ).rejects.toMatchObject({ code: 'event.begun' });
  });

  test('whoever holds the link cannot offer themselves a place', async () => {
    const event = await anEvent({ offers: 'by-hand' });
    await oneFreeBeforeAPair(event);
    const { id, version } = await find(event, 'Single');
    const grants = [{ registrationId: id, personId: null, until: new Date('2031-01-01') }];
    await expect(
      at.desk.registrations.act(id, version, 'offer', { asker: { grants }, by }),
    ).rejects.toMatchObject({ code: 'registration.notAllowed' });
  });
});

describe('approval', () => {
  test('a registration waits with its place held until staff approve it, and is then told', async () => {
    const event = await anEvent({ approval: true });
    expect(await register(event, 'Applicant')).toBe('applied');
    expect(at.desk.mails.at(-1)?.template).toBe('registration-applied');
    expect((await at.desk.places.survey({ eventId: event.id, pool: 'general' })).held).toBe(1);
    const { id, version } = await find(event, 'Applicant');
    const approved = await at.desk.registrations.act(id, version, 'approve', staff);
    expect(approved.state).toBe('confirmed');
    await at.desk.relay.idle();
    expect(at.desk.mails.at(-1)?.template).toBe('registration-confirmed');
  });

  test('whom staff refuse is told, their place is free and somebody new may have it', async () => {
    const event = await anEvent({ approval: true });
    await register(event, 'Applicant');
    const { id, version } = await find(event, 'Applicant');
    const refused = await at.desk.registrations.act(id, version, 'refuse', staff);
    expect(refused).toMatchObject({ state: 'refused', may: [] });
    await at.desk.relay.idle();
    expect(at.desk.mails.at(-1)?.template).toBe('registration-refused');
    expect((await at.desk.places.survey({ eventId: event.id, pool: 'general' })).open).toBe(2);
  });

  test('whoever holds the link cannot approve it', async () => {
    const event = await anEvent({ approval: true });
    await register(event, 'Applicant');
    const { id, version } = await find(event, 'Applicant');
    const grants = [{ registrationId: id, personId: null, until: new Date('2031-01-01') }];
    await expect(
      at.desk.registrations.act(id, version, 'approve', { asker: { grants }, by }),
    ).rejects.toMatchObject({ code: 'registration.notAllowed' });
  });
});

describe('places that are held back', () => {
  const pools = [
    aPool('general', 1),
    { ...aPool('kept', 3, 'held-back'), releaseOn: '2030-03-10' },
    aPool('assistant', 5, 'assistant'),
  ];

  test('open to all on their day, those who wait first, and again after a stop', async () => {
    const event = await anEvent({}, { pools });
    await register(event, 'First');
    await register(event, 'Second');
    expect(await stateOf(event, 'Second')).toBe('waiting');
    at.clock.set('2030-03-09T23:00:00Z');
    await at.desk.registrations.passOn(event.id);
    expect(await stateOf(event, 'Second')).toBe('waiting');
    at.clock.set('2030-03-10T09:00:00Z');
    await at.desk.registrations.passOn(event.id);
    await at.desk.registrations.passOn(event.id);
    expect(await stateOf(event, 'Second')).toBe('offered');
    const general = await at.desk.places.survey({ eventId: event.id, pool: 'general' });
    expect(general).toMatchObject({ capacity: 4, held: 2, open: 2, released: 0 });
    expect((await at.desk.places.survey({ eventId: event.id, pool: 'kept' })).capacity).toBe(0);
  });

  test('a place that comes free after that day goes to all as well', async () => {
    const event = await anEvent({}, { pools });
    await register(event, 'Guest');
    const { id, version, people } = await find(event, 'Guest');
    const moved = people.map((person) => ({ id: person.id, pool: 'kept' }));
    await at.desk.registrations.change(id, { version, people: moved, add: [], remove: [] }, staff);
    at.clock.set('2030-03-10T09:00:00Z');
    await at.desk.registrations.passOn(event.id);
    await cancel(event, 'Guest');
    const general = await at.desk.places.survey({ eventId: event.id, pool: 'general' });
    expect(general).toMatchObject({ capacity: 4, open: 4 });
  });
});
