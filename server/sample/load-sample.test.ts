import { createEvents } from '#server/features/events/service.ts';
import { createEventStore } from '#server/features/events/store.ts';
import { createVenueStore } from '#server/features/events/venue-store.ts';
import { createFormStore } from '#server/features/questions/store.ts';
import { createProgramme } from '#server/features/programme/service.ts';
import { createProgrammeStore } from '#server/features/programme/store.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { registrationDesk } from '#tests/support/registration-desk.ts';
import { loadSample, type SampleServices } from './load-sample.ts';
import { createSampleMarks } from './marks.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

/** The services over a database; `stopAfter` writes of the load it stops, as a process would. */
async function site(stopAfter = Infinity) {
  const { connection } = database;
  const clock = fixedClock('2030-03-04T08:00:00Z');
  const desk = registrationDesk(database, clock, { events: new Map() });
  const programme = createProgramme({ store: createProgrammeStore(connection, clock), clock });
  const events = createEvents({
    store: createEventStore(connection, clock),
    venues: createVenueStore(connection),
    partners: { find: programme.findPartner },
    places: desk.places,
    clock,
  });
  const forms = createFormStore(connection);
  const marks = createSampleMarks(connection);
  await database.index();

  let left = stopAfter;
  const step = <Value>(work: Promise<Value>): Promise<Value> =>
    work.then((value) => {
      left -= 1;
      if (left < 0) throw new Error('stopped');
      return value;
    });
  const services: SampleServices = {
    programme: { save: (one) => step(programme.save(one)) },
    events: {
      addVenue: (venue) => step(events.addVenue(venue)),
      findBySlug: events.findBySlug,
      add: (event) => step(events.add(event)),
      publish: (id) => step(events.publish(id)),
      complete: (id) => step(events.complete(id)),
    },
    registrations: {
      async register(slug, input, origin) {
        const event = await events.findBySlug(slug);
        if (event) desk.events.set(event.id, event);
        return step(desk.registrations.register(slug, input, origin));
      },
    },
    questions: {
      questionsOf: async (eventId) => (await forms.find(eventId))?.questions ?? [],
      save: (eventId, { version, questions }) =>
        step(forms.save({ eventId, version, questions }, [], clock.now())),
    },
    marks: { find: (part) => marks.find(part), set: (part, value) => step(marks.set(part, value)) },
  };
  return { services, clock, desk, events, programme };
}

const loaded = async () => {
  const count = (name: string, filter = {}) =>
    database.connection.collection(name).countDocuments(filter);
  return {
    programmes: await count('programmes'),
    venues: await count('venues'),
    events: await count('events'),
    drafts: await count('events', { state: 'draft' }),
    completed: await count('events', { state: 'completed' }),
    asking: await count('question-forms'),
    // Where a registration is done twice, its second place is offered to whoever waits once the relay has freed it.
    placed: await count('registrations', { state: { $in: ['confirmed', 'offered'] } }),
    waiting: await count('registrations', { state: 'waiting' }),
    held: await count('places', { holder: { $ne: null } }),
  };
};

const whole = {
  programmes: 1,
  venues: 16,
  events: 25,
  drafts: 0,
  completed: 12,
  asking: 2,
  placed: 85,
  waiting: 4,
};

test('the sample is loaded whole, with one event full and people waiting for it', async () => {
  const { services, clock, desk, events, programme } = await site();
  await loadSample(services, clock);
  await desk.relay.idle();
  expect(await loaded()).toMatchObject(whole);
  expect((await programme.get()).activities).toHaveLength(23);
  expect((await events.getPage('speak-up-at-sixteen-newry')).registration).toBe('full');
  expect((await events.list({ when: 'coming', page: 1 })).total).toBe(13);
  expect((await events.list({ when: 'past', page: 1 })).total).toBe(12);
});

test('loading it again changes nothing', async () => {
  const { services, clock } = await site();
  await loadSample(services, clock);
  const before = await loaded();
  await loadSample(services, clock);
  expect(await loaded()).toEqual(before);
});

// In the programme, an event, the questions, the first registration and its mark, and late in the waiting list.
test.each([1, 30, 80, 82, 83, 112])(
  'a load that stops after %i steps is finished by the next one, by the same dates',
  async (steps) => {
    const { services, clock } = await site(steps);
    await expect(loadSample(services, clock)).rejects.toThrow('stopped');
    const again = await site();
    again.clock.set('2030-03-12T08:00:00Z');
    await loadSample(again.services, again.clock);
    await again.desk.relay.idle();
    expect(await loaded()).toMatchObject(whole);
    const page = await again.events.getPage('uk-conference');
    expect(page.startsAt.toISOString()).toBe('2030-05-14T09:00:00.000Z');
  },
);
