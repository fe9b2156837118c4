import type { Event } from '#shared/events.ts';
import { createEventPools } from '#server/features/events/pool-service.ts';
import type { EventStore } from '#server/features/events/ports.ts';
import type { Events } from '#server/features/events/service.ts';
import type { Registrations } from '#server/features/registrations/service.ts';
import type { Cipher } from '#server/platform/cipher.ts';
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
  cipher,
  clock,
  log,
  schedule,
  nudge,
}: {
  events: Events;
  eventStore: EventStore & { listReleasing(now: Date): Promise<string[]> };
  places: Places;
  registrations: Pick<Registrations, 'setCapacity' | 'passOn'>;
  cipher: Cipher;
  clock: Clock;
  log: Log;
  schedule: Schedule;
  nudge: () => void;
}) {
  const { setCapacity, passOn } = registrations;
  const { invitationTo, invitedTo } = createInvitations(cipher);
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
    passOn,
    invitationTo,
    clock,
    nudge,
  });
  return { eventPools, invitedTo };
}

/** What a link to an invited pool carries: it names the pool, and nobody can make one up. */
function createInvitations(cipher: Pick<Cipher, 'blindIndexes'>) {
  const codes = (eventId: string, pool: string): string[] =>
    cipher.blindIndexes(JSON.stringify([eventId, pool]), 'invitation');
  return {
    invitationTo: (eventId: string, pool: string): string => codes(eventId, pool)[0] ?? '',
    /** The invited pool of an event that a link opens; null where it opens none. */
    invitedTo: ({ id, pools }: Pick<Event, 'id' | 'pools'>, invitation: string): string | null =>
      pools.find((pool) => pool.kind === 'invited' && codes(id, pool.id).includes(invitation))
        ?.id ?? null,
  };
}
