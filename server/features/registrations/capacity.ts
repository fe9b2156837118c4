import type { Places } from '#server/platform/places.ts';
import { Problem } from '#server/problems.ts';

export interface CapacityPorts {
  places: Pick<Places, 'open' | 'close' | 'survey'>;
  passOn: (eventId: string) => Promise<unknown>;
}

export interface PoolCapacity {
  eventId: string;
  pool: string;
  capacity: number;
}

/** Gives a pool as many rows as it is to have. Places that are taken are never removed. */
export function createSetCapacity({ places, passOn }: CapacityPorts) {
  return async function setCapacity({ eventId, pool, capacity }: PoolCapacity): Promise<void> {
    const stands = await places.survey({ eventId, pool });
    if (stands.held > capacity) throw refusal();
    const more = capacity - stands.capacity;
    if (more > 0) {
      const { highest } = stands;
      await places.open({ eventId, pool, from: highest + 1, to: highest + more });
      await passOn(eventId);
    }
    // Somebody may take a free row between the survey and this: then fewer go, and it is said.
    if (more < 0 && (await places.close({ eventId, pool, count: -more })) < -more) throw refusal();
  };
}

const refusal = (): Problem =>
  new Problem('conflict', 'place.capacityHeld', [
    { field: 'capacity', code: 'place.capacityHeld' },
  ]);
