import type { Event } from '#shared/events.ts';
import { newId } from '#server/platform/ids.ts';
import type { Places } from '#server/platform/places.ts';
import { claimPlaces } from './claim-places.ts';
import { type By, eventOf, moveOf } from './moves.ts';
import { comparePlaces, placesFor } from './place-rules.ts';
import type { Fields, StoredPerson, StoredRegistration } from './ports.ts';
import { claimMinutes } from './register.ts';
import type { SettlePorts } from './settle.ts';

export interface ChangePlacesPorts extends SettlePorts {
  places: Pick<Places, 'claim' | 'release'>;
}

/** How a change ended: `short` names the pool that had no more places. */
export type Changed = 'done' | 'stale' | 'duplicate' | { short: string };

export interface PlacesChange {
  action: 'registration.change' | 'registration.rehold';
  people: StoredPerson[];
  /** What else is written with it. */
  set?: Fields;
  /** The access ids of those who are in it no more. */
  left?: string[];
  /** What else its event says. */
  told?: Record<string, unknown>;
}

/** Moves a registration to other places: the new ones are claimed first, then one write takes them and gives up the old. */
export function createChangePlaces({ store, places, clock, nudge }: ChangePlacesPorts) {
  return async function changePlaces(
    event: Event,
    registration: StoredRegistration,
    { action, people, set = {}, left = [], told = {} }: PlacesChange,
    by: By,
  ): Promise<Changed> {
    const { id, state, version } = registration;
    const hasPlaces = state !== 'waiting';
    const wanted = hasPlaces ? placesFor(event, people) : [];
    const { kept, added, dropped } = comparePlaces(registration.places, wanted);
    const standing = { id, state, version };
    const claim = added.length > 0 ? newId() : null;
    if (claim) {
      const until = new Date(clock.now().getTime() + claimMinutes * 60_000);
      const begun = await store.change(
        { ...standing, changing: null },
        { set: { changing: { claim, until } }, events: [], newVersion: false },
        clock.now(),
      );
      if (begun !== 'done') return 'stale';
    }
    const claimed = await claimPlaces(
      places,
      { eventId: event.id, claim: claim ?? '', from: 'open' },
      added,
    );
    let outcome: Changed = 'stale';
    if (claimed.short === null) {
      const data = { ...told, frees: dropped, ...(left.length > 0 && { left }) };
      const { to, events, ends } = moveOf(registration, action, by, data);
      const fields = { ...set, state: to, people, places: [...kept, ...claimed.places] };
      outcome = outcomeOf(
        await store.change(
          { ...standing, changing: claim },
          { set: { ...fields, changing: null }, events, ends },
          clock.now(),
        ),
      );
      if (outcome === 'done') nudge();
    } else outcome = { short: claimed.short };
    if (claim && outcome !== 'done') await abandon(registration, claim, by);
    return outcome;
  };

  /** Ends the claim of a change that was not made; where somebody else ended it, its rows are freed here. */
  async function abandon(registration: StoredRegistration, claim: string, by: By): Promise<void> {
    const { events, ends } = eventOf(registration, 'registration.change-lapsed', by, {
      frees: [{ claim }],
    });
    const done = await store.change(
      { id: registration.id, changing: claim },
      { set: { changing: null }, events, ends, newVersion: false },
      clock.now(),
    );
    if (done !== 'done') await places.release({ holder: claim, gate: 'released' });
    nudge();
  }
}

const outcomeOf = (done: 'done' | 'refused' | 'duplicate'): Changed =>
  done === 'refused' ? 'stale' : done;
