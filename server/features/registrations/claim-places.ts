import type { Places } from '#server/platform/places.ts';
import type { HeldPlace } from './ports.ts';
import { slotOf, type WantedPlace } from './place-rules.ts';

export interface Claimed {
  places: HeldPlace[];
  /** The pool that had no more rows; the claim is then to be ended by its owner. */
  short: string | null;
}

/** Claims rows one by one in the order given, and stops at the first pool that has none. */
export async function claimPlaces(
  places: Pick<Places, 'claim'>,
  { eventId, claim, from }: { eventId: string; claim: string; from: 'open' | 'any' },
  wanted: readonly WantedPlace[],
): Promise<Claimed> {
  const held: HeldPlace[] = [];
  for (const place of wanted) {
    const row = {
      eventId,
      pool: place.pool,
      holder: claim,
      slot: slotOf(place),
      from,
      isFirst: true,
    };
    if (!(await places.claim(row))) return { places: held, short: place.pool };
    held.push({ ...place, claim });
  }
  return { places: held, short: null };
}
