import type { Event } from '#shared/events.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import type { Places } from '#server/platform/places.ts';
import { claimPlaces } from './claim-places.ts';
import { type By, bySystem, eventOf, moveOf } from './moves.ts';
import { numbersOf, placesFor } from './place-rules.ts';
import type { RegistrationStore, StoredRegistration, WaitingLists } from './ports.ts';

export interface OfferPorts {
  store: RegistrationStore;
  lists: WaitingLists;
  places: Pick<Places, 'claim' | 'release'>;
  clock: Clock;
}

const offeringMinutes = 2;

/** Offers to those who wait, one by one. */
export function createOffer({ store, lists, places, clock }: OfferPorts) {
  /** Claims all places of a party and offers them; `short` names a pool that has not enough. */
  async function offer(
    event: Event,
    waiting: StoredRegistration,
    until: Date,
    by: By,
  ): Promise<'done' | 'stale' | { short: string }> {
    const { id, version } = waiting;
    const claim = newId();
    const now = clock.now();
    const standing = { id, state: 'waiting', version } as const;
    const offering = { claim, until: new Date(now.getTime() + offeringMinutes * 60_000) };
    const begun = await store.change(
      { ...standing, offering: null },
      { set: { offering }, events: [], newVersion: false },
      now,
    );
    if (begun !== 'done') return 'stale';
    const wanted = placesFor(event, waiting.people);
    const { places: held, short } = await claimPlaces(
      places,
      { eventId: event.id, claim, from: 'any' },
      wanted,
    );
    if (short === null) {
      const { to, events } = moveOf(waiting, 'registration.offer', by);
      const set = { state: to, until, held: true, places: held, offering: null };
      const done = await store.change(
        { ...standing, offering: claim },
        { set, events },
        clock.now(),
      );
      if (done === 'done') return 'done';
    }
    await abandon(waiting, claim);
    return short === null ? 'stale' : { short };
  }

  /** Ends the claim of an offer that was not made; where somebody else ended it, its rows are freed here. */
  async function abandon(waiting: StoredRegistration, claim: string): Promise<void> {
    const { events, ends } = eventOf(waiting, 'registration.offer-abandoned', bySystem, {
      frees: [{ claim }],
    });
    const done = await store.change(
      { id: waiting.id, offering: claim },
      { set: { offering: null }, events, ends, newVersion: false },
      clock.now(),
    );
    if (done === 'done') return;
    await places.release({ holder: claim, gate: 'released' });
    await lists.ask(waiting.eventId);
  }

  /** Says of those who wait before somebody, for some of the same places, that they were passed over; once each. */
  async function markPassed(
    event: Event,
    before: readonly StoredRegistration[],
    offered: StoredRegistration,
  ): Promise<void> {
    const taken = numbersOf(placesFor(event, offered.people));
    for (const one of before) {
      const { id, version, waiting } = one;
      const shares = placesFor(event, one.people).some(({ pool }) => pool in taken);
      if (!waiting || waiting.passedAt || !shares) continue;
      const { events } = eventOf(one, 'registration.passed-over', bySystem);
      const set = { waiting: { ...waiting, passedAt: clock.now() } };
      await store.change(
        { id, state: 'waiting', version },
        { set, events, newVersion: false },
        clock.now(),
      );
    }
  }

  return { offer, markPassed };
}
