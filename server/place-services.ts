import { createEventPools } from '#server/features/events/pool-service.ts';
import type { EventStore } from '#server/features/events/ports.ts';
import type { Events } from '#server/features/events/service.ts';
import type { Registrations } from '#server/features/registrations/service.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Log } from '#server/platform/log.ts';
import type { Places } from '#server/platform/places.ts';
import type { Schedule } from '#server/platform/schedule.ts';

/** How organisers keep the places of their events, and what opens by itself on its day. */
export function createPlaceServices({
  events,
  eventStore,
  places,
  registrations,
  countWaiting,
  clock,
  log,
  schedule,
  nudge,
}: {
  events: Events;
  eventStore: EventStore & { listReleasing(now: Date): Promise<string[]> };
  places: Places;
  registrations: Pick<Registrations, 'setCapacity' | 'passOn'>;
  countWaiting: (eventId: string, pool: string) => Promise<number>;
  clock: Clock;
  log: Log;
  schedule: Schedule;
  nudge: () => void;
}) {
  const { setCapacity, passOn } = registrations;
  schedule.every({
    name: 'release-places',
    minutes: 5,
    run: async () => {
      for (const eventId of await eventStore.listReleasing(clock.now())) {
        const { offered, why } = await passOn(eventId);
        log.info({ eventId, offered, why }, 'held-back places were looked at');
      }
    },
  });
  const eventPools = createEventPools({
    events,
    store: eventStore,
    places,
    setCapacity,
    countWaiting,
    passOn,
    clock,
    nudge,
  });
  return eventPools;
}
