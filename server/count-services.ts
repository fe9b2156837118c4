import { createEventCounts } from '#server/features/events/counts-store.ts';
import { countPeople, listHolds } from '#server/features/registrations/count-people.ts';
import type { WaitingLists } from '#server/features/registrations/ports.ts';
import { countPlaces } from '#server/platform/count-places.ts';
import type { EventHandler, PendingEvent } from '#server/platform/relay.ts';
import type { Connection } from 'mongoose';

/** The kept counts of events, and what tells them that something happened. */
export function createCountServices(connection: Connection) {
  const counts = createEventCounts({
    connection,
    countPlaces: (ids) => countPlaces(connection, ids),
    countPeople: (ids) => countPeople(connection, ids),
    listHolds: (ids) => listHolds(connection, ids),
  });
  return {
    count: counts.of,
    countLate: counts.countLate,
    /** Does what follows from an event, then says that what it is about is to be counted again. */
    countedAfter:
      (handle: EventHandler, about: (event: PendingEvent, id: string) => string): EventHandler =>
      async (event, record) => {
        await handle(event, record);
        await counts.ask(about(event, record.id));
      },
    /** Places that were passed on are counted again. */
    countedWhenPassedOn: (lists: WaitingLists): WaitingLists => ({
      ...lists,
      async giveBack(eventId, ...more) {
        const again = await lists.giveBack(eventId, ...more);
        await counts.ask(eventId);
        return again;
      },
    }),
  };
}
