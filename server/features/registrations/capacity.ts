import type { Places } from '#server/platform/places.ts';
import { Problem } from '#server/problems.ts';
import { sessionPool } from './place-rules.ts';
import type { EventsPort } from './other-features.ts';

export interface CapacityPorts {
  places: Pick<Places, 'open' | 'close' | 'survey'>;
  passOn: (eventId: string) => Promise<unknown>;
}

export interface PoolCapacity {
  eventId: string;
  pool: string;
  capacity: number;
}

/** Gives a pool as many rows as it is to have. Throws conflict, with how many are taken, where that is more. */
export function createSetCapacity({ places, passOn }: CapacityPorts) {
  return async function setCapacity({ eventId, pool, capacity }: PoolCapacity): Promise<void> {
    const stands = await places.survey({ eventId, pool });
    if (stands.held > capacity) throw refusal(stands.held);
    const more = capacity - stands.capacity;
    if (more > 0) {
      const { highest } = stands;
      await places.open({ eventId, pool, from: highest + 1, to: highest + more });
      await passOn(eventId);
    }
    // Somebody may take a free row between the survey and this: then fewer go, and it is said.
    if (more < 0 && (await places.close({ eventId, pool, count: -more })) < -more)
      throw refusal((await places.survey({ eventId, pool })).held);
  };
}

/** Gives the pool of a session as many rows as its event says, none where it says none. Repeatable. */
export function createFollowSession({
  places,
  events,
  setCapacity,
}: Pick<CapacityPorts, 'places'> & {
  events: EventsPort;
  setCapacity: (pool: PoolCapacity) => Promise<void>;
}) {
  return async function followSession(eventId: string, sessionId: string): Promise<void> {
    const event = await events.find(eventId);
    if (event?.state !== 'published') return;
    const pool = sessionPool(sessionId);
    const capacity = event.sessions.find(({ id }) => id === sessionId)?.capacity ?? null;
    if (capacity === null) {
      const stands = await places.survey({ eventId, pool });
      await places.close({ eventId, pool, count: stands.capacity - stands.held });
      return;
    }
    await setCapacity({ eventId, pool, capacity }).catch((error: unknown) => {
      // What was taken meanwhile stays; it was judged when the capacity was set.
      if (!(error instanceof Problem)) throw error;
    });
  };
}

const refusal = (held: number): Problem =>
  new Problem('conflict', 'place.capacityHeld', [
    { field: 'capacity', code: 'place.capacityHeld', values: { held } },
  ]);
