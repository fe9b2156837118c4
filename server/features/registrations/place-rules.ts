import type { Event } from '#shared/events.ts';
import type { EndedClaim, HeldPlace, StoredPerson } from './ports.ts';

/** Which places people want: their pool, and each of their sessions that has places of its own. */
export interface WantedPlace {
  person: string;
  pool: string;
}

/** How many places of each pool. */
export type PoolNumbers = Record<string, number>;

/** The places of people, in the order of the pools: everybody claims in one order, so nobody waits for another. */
export function placesFor(
  event: Pick<Event, 'pools' | 'sessions'>,
  people: readonly Pick<StoredPerson, 'id' | 'kind' | 'pool' | 'sessions'>[],
): WantedPlace[] {
  const counted = new Set(
    event.sessions.filter((one) => one.capacity !== null).map((one) => one.id),
  );
  const pools = new Set(event.pools.map((pool) => pool.id));
  const wanted = people.flatMap(({ id, kind, pool, sessions }) => [
    ...(pools.has(pool) ? [{ person: id, pool }] : []),
    // Assistants go where the person goes whom they assist; they take nobody's seat.
    ...(kind === 'assistant'
      ? []
      : sessions.filter((one) => counted.has(one)).map((one) => sessionPlace(id, one))),
  ]);
  return inOrder(wanted);
}

export const sessionPool = (sessionId: string): string => `session:${sessionId}`;

export const slotOf = ({ person, pool }: WantedPlace): string => `${person}/${pool}`;

/** How many places of each pool are wanted. */
export function numbersOf(wanted: readonly WantedPlace[]): PoolNumbers {
  const numbers: PoolNumbers = {};
  for (const { pool } of wanted) numbers[pool] = (numbers[pool] ?? 0) + 1;
  return numbers;
}

/** Whether all of a party's places are there: it is all or none. */
export function fits(wanted: PoolNumbers, free: PoolNumbers): boolean {
  return Object.entries(wanted).every(([pool, number]) => (free[pool] ?? 0) >= number);
}

/** What a change keeps, what it must claim, and which claims it gives up in whole or in part. */
export function comparePlaces(held: readonly HeldPlace[], wanted: readonly WantedPlace[]) {
  const isWanted = new Set(wanted.map(slotOf));
  const isHeld = new Set(held.map(slotOf));
  const dropped = held.filter((one) => !isWanted.has(slotOf(one)));
  return {
    kept: held.filter((one) => isWanted.has(slotOf(one))),
    added: wanted.filter((one) => !isHeld.has(slotOf(one))),
    dropped: claimsOf(dropped),
  };
}

/** The claims of places, each with their slots alone: the parts of a split party share theirs. */
export const claimsOf = (places: readonly HeldPlace[]): EndedClaim[] =>
  [...new Set(places.map((one) => one.claim))].map((claim) => ({
    claim,
    slots: places.filter((one) => one.claim === claim).map(slotOf),
  }));

const sessionPlace = (person: string, session: string): WantedPlace => ({
  person,
  pool: sessionPool(session),
});

function inOrder(places: WantedPlace[]): WantedPlace[] {
  return places.toSorted((one, other) => compare(one.pool, other.pool));
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
