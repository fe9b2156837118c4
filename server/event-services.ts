import type { Connection } from 'mongoose';
import type { Partner } from '#shared/programme.ts';
import { createEventEditor } from '#server/features/events/editor-service.ts';
import { createEvents } from '#server/features/events/service.ts';
import { createEventStore } from '#server/features/events/store.ts';
import {
  createTimetables,
  type TimetablePorts,
} from '#server/features/events/timetable-service.ts';
import { createVenues } from '#server/features/events/venue-service.ts';
import { createVenueStore } from '#server/features/events/venue-store.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Places } from '#server/platform/places.ts';

/** Events as the public sees them, their venues, and how organisers edit both. */
export function createEventServices({
  connection,
  clock,
  places,
  findPartner,
  countStanding,
  nudge,
  ...timetable
}: {
  connection: Connection;
  clock: Clock;
  places: Places;
  findPartner: (id: string) => Promise<Partner | null>;
  countStanding: (eventId: string) => Promise<number>;
  nudge: () => void;
} & Pick<TimetablePorts, 'countChosen' | 'setCapacity' | 'findBreakLimits'>) {
  const store = createEventStore(connection, clock);
  const venueStore = createVenueStore(connection);
  const partners = { find: findPartner };
  const events = createEvents({ store, venues: venueStore, partners, places, clock });
  const eventEditors = createEventEditor({ events, store, countStanding, clock, nudge });
  return {
    eventStore: store,
    events,
    venues: createVenues({ store: venueStore, clock, nudge }),
    eventEditors,
    timetables: createTimetables({ ...timetable, events, eventEditors, store, clock, nudge }),
  };
}
