import type { Event } from '#shared/events.ts';
import { fits, numbersOf, placesFor, slotOf } from '#server/features/registrations/place-rules.ts';
import type { StoredRegistration } from '#server/features/registrations/ports.ts';
import type { TestDatabase } from './database.ts';
import type { RegistrationDesk } from './registration-desk.ts';

interface PlaceRow {
  pool: string;
  no: number;
  holder: string | null;
  slot: string | null;
  gate: string;
}

/**
 * Everything that does not stand as it must once the relay is idle: rows for every place and no more, no row
 * without a live claim, no place without its row, nobody waiting who fits, no freed row kept from everybody.
 */
export async function wrongPlaces(
  database: TestDatabase,
  desk: RegistrationDesk,
  event: Event,
  capacities: Record<string, number>,
  /** Pools whose freed rows somebody who waits keeps, in an order that lets nobody pass. */
  keeps = false,
): Promise<string[]> {
  const wrong: string[] = [];
  const rows = await database.connection
    .collection<PlaceRow>('places')
    .find({ eventId: event.id })
    .toArray();
  const ids = await database.connection
    .collection<{ _id: string }>('registrations')
    .find({ eventId: event.id })
    .project<{ _id: string }>({ _id: 1 })
    .toArray();
  const found = await Promise.all(ids.map(({ _id }) => desk.store.find(_id)));
  const registrations = found.filter((one) => one !== null);

  for (const [pool, capacity] of Object.entries(capacities)) {
    const count = rows.filter((row) => row.pool === pool).length;
    if (count !== capacity) wrong.push(`${pool} has ${count} rows for ${capacity} places`);
  }

  const live = new Set(registrations.flatMap(liveRows));
  const held = new Map<string, number>();
  for (const { holder, slot, pool, no } of rows) {
    if (holder === null) continue;
    const key = `${holder} ${slot}`;
    held.set(key, (held.get(key) ?? 0) + 1);
    if (!live.has(key)) wrong.push(`row ${no} of ${pool} is held by a claim that ended`);
  }
  for (const registration of registrations)
    if (['applied', 'confirmed', 'offered'].includes(registration.state)) {
      const wanted = placesFor(event, registration.people).map(slotOf).toSorted();
      const places = registration.places.map(slotOf).toSorted();
      if (JSON.stringify(wanted) !== JSON.stringify(places))
        wrong.push(`${registration.id} is ${registration.state} without all of its places`);
      for (const place of registration.places)
        if (held.get(`${place.claim} ${slotOf(place)}`) !== 1)
          wrong.push(`${registration.id} is ${registration.state} without a row of ${place.pool}`);
    }

  const free: Record<string, number> = {};
  for (const { holder, pool, gate, no } of rows)
    if (holder === null) {
      free[pool] = (free[pool] ?? 0) + 1;
      if (gate === 'released' && !keeps) wrong.push(`row ${no} of ${pool} is kept from everybody`);
    }
  const waiting = registrations
    .filter(({ state }) => state === 'waiting')
    .toSorted((one, other) => (one.waiting?.no ?? 0) - (other.waiting?.no ?? 0));
  // The parts of a split party have one turn: neither is before the other.
  const before = new Map<string, number>();
  for (const registration of waiting) {
    const turn = registration.waiting?.no ?? 0;
    const numbers = numbersOf(placesFor(event, registration.people));
    const pools = Object.keys(numbers);
    if (fits(numbers, free) && !pools.some((pool) => (before.get(pool) ?? turn) < turn))
      wrong.push(`${registration.id} waits although it fits`);
    if (keeps) for (const pool of pools) before.set(pool, before.get(pool) ?? turn);
  }
  for (const { id, leaving } of registrations)
    if (leaving) wrong.push(`${id} has people who were split off and stand nowhere`);
  return wrong;
}

function liveRows({ state, places, offering, changing }: StoredRegistration): string[] {
  const ended = ['lapsed', 'refused', 'cancelled', 'waiting'].includes(state);
  const inHand = [offering, changing].filter((one) => one !== null);
  if (inHand.length > 0) return places.map((place) => `${place.claim} ${slotOf(place)}`);
  return ended ? [] : places.map((place) => `${place.claim} ${slotOf(place)}`);
}
