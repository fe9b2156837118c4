import type { Event } from '#shared/events.ts';
import { createEventServices } from '#server/event-services.ts';
import { countChosen } from '#server/features/registrations/count-chosen.ts';
import type { Timetables } from '#server/features/events/timetable-service.ts';
import { anEvent } from './an-event.ts';
import { type FixedClock, fixedClock } from './clock.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import {
  type DeskPorts,
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from './registration-desk.ts';

export interface TimetableDesk extends RegistrationDesk {
  database: TestDatabase;
  clock: FixedClock;
  timetables: Timetables;
  addEvent: (slug: string) => Promise<Event>;
  /** Registers as the event stands. */
  register: (event: Event, name: string, different?: object) => Promise<unknown>;
  /** Registers by the event as it was read before. */
  registerAt: (event: Event, name: string, different?: object) => Promise<unknown>;
  /** A further process over the same database. */
  processWith: (wrap: (ports: DeskPorts) => DeskPorts) => RegistrationDesk;
  /** The sessions that people of an event chose, all together. */
  sessionsOf: (event: Event) => Promise<string[]>;
}

const origin = { by: { actor: { kind: 'visitor' } }, source: 'online' } as const;

/** The timetables of organisers beside registrations, over one database with a relay that is told when to run. */
export async function timetableDesk(): Promise<TimetableDesk> {
  const database = await testDatabase();
  const clock = fixedClock('2030-01-15T09:00:00Z');
  const events = new Map<string, Event>();
  const { connection } = database;
  const processWith: TimetableDesk['processWith'] = (wrap) =>
    registrationDesk(database, clock, {
      events,
      wrap,
      findEvent: (id) => services.eventStore.find(id),
    });
  const desk = processWith((ports) => ports);
  const services = createEventServices({
    connection,
    clock,
    places: desk.places,
    findPartner: async (id) =>
      id === 'partner'
        ? { id, name: 'A partner', nation: 'wales', email: '', phone: '', address: [] }
        : null,
    countStanding: desk.store.countStanding,
    countChosen: (eventId) => countChosen(connection, eventId),
    setCapacity: desk.registrations.setCapacity,
    findBreakLimits: async () => [],
    nudge: () => undefined,
  });
  await database.index();
  const registerAt = (event: Event, name: string, different: object = {}) => {
    events.set(event.id, event);
    return desk.registrations
      .register(event.slug, oneInput(name, different), origin)
      .finally(() => events.delete(event.id));
  };
  return {
    ...desk,
    processWith,
    database,
    clock,
    timetables: services.timetables,
    async addEvent(slug) {
      const input = anEvent({ slug, mode: 'online', venueId: null, online });
      return services.events.add({ ...input, state: 'published' });
    },
    registerAt,
    async register(event, name, different) {
      const stands = await services.eventStore.find(event.id);
      return registerAt(stands ?? event, name, different);
    },
    sessionsOf: async (event) => Object.keys(await countChosen(connection, event.id)),
  };
}

const online = { platform: 'Zoom', phone: true };
let made = 0;

/** A published event of its own with one session to choose. */
export const aServedEvent = (desk: TimetableDesk): Promise<Event> =>
  desk.addEvent(`a-day-${(made += 1)}`);
