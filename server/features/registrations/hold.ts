import type { Event } from '#shared/events.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { RegistrationReceipt } from '#shared/registrations.ts';
import { newId, newReference } from '#server/platform/ids.ts';
import { Problem } from '#server/problems.ts';
import { createChangePlaces } from './change-places.ts';
import { claimPlaces } from './claim-places.ts';
import { createCompleteHold, mostTries, stands } from './complete-hold.ts';
import type { By } from './moves.ts';
import { placesFor } from './place-rules.ts';
import type { StoredPerson, StoredRegistration } from './ports.ts';
import { claimMinutes, type RegisterPorts } from './register.ts';
import { assistantPool, closedBecause, holdUntil, receiptOf } from './rules.ts';
import { createSettle } from './settle.ts';

/** Somebody for whom a place is held, before anything personal is known. */
export interface HoldPerson {
  id: string;
  pool: string;
  sessions: string[];
  /** The id of the person whom this assistant comes with. */
  assists: string | null;
}

export type Hold =
  | { state: 'held'; until: Date }
  | { state: 'full'; pool: string }
  | { state: 'lost' };

/** A hold is not extended beyond this many hours after it began. */
export const longestHoldHours = 12;

/** Milliseconds that another press is given to end what it began, and how often they are given. */
const look = { every: 50, times: 40 };

/** Places held while somebody fills in the form. */
export function createHolds(ports: RegisterPorts) {
  const { store, places, clock } = ports;
  const settle = createSettle(ports);
  const changePlaces = createChangePlaces(ports);
  const complete = createCompleteHold(ports);

  /** Throws gone where nobody can register now. */
  function refuseClosed(event: Event): void {
    const closed = closedBecause(event, clock.now());
    if (closed) throw new Problem('gone', closed);
  }

  /** Holds places for people, or moves what is held already to what they want now. */
  async function hold(
    event: Event,
    { id, locale, people }: { id: string; locale: LocaleId; people: HoldPerson[] },
    by: By,
  ): Promise<Hold> {
    const found = await store.find(id);
    const closed = closedBecause(event, clock.now());
    // Whoever holds a place when registration closes may go on with the form.
    const goesOn = closed === 'event.closed' && found !== null && stands(found, clock.now());
    if (!goesOn) refuseClosed(event);
    return found
      ? rehold(event, id, people, by)
      : holdFirst(event, { id, locale, people: people.map((one) => blank(event, one)) }, by);
  }

  async function holdFirst(
    event: Event,
    { id, locale, people }: { id: string; locale: LocaleId; people: StoredPerson[] },
    by: By,
  ): Promise<Hold> {
    const claim = newId();
    const wanted = placesFor(event, people);
    const now = clock.now();
    const held = await store.insert(
      {
        id,
        reference: newReference(),
        eventId: event.id,
        state: 'holding',
        until: new Date(now.getTime() + claimMinutes * 60_000),
        held: false,
        holdLimit: new Date(now.getTime() + longestHoldHours * 3_600_000),
        locale,
        source: 'online',
        consentBy: null,
        contact: { email: null, phone: null, method: 'email', format: 'standard' },
        people,
        places: wanted.map((place) => ({ ...place, claim })),
        waiting: null,
        offering: null,
        changing: null,
        lapsed: null,
      },
      now,
    );
    const { short } = await claimPlaces(places, { eventId: event.id, claim, from: 'open' }, wanted);
    if (short !== null) {
      await settle.lapse(held, 'full', by);
      return { state: 'full', pool: short };
    }
    const until = untilOf(event, held, now);
    const done = await store.change(
      { id, state: 'holding', version: 1, untilAfter: clock.now() },
      { set: { held: true, until }, events: [], newVersion: false },
      clock.now(),
    );
    if (done === 'done') return { state: 'held', until };
    await settle.freeLate(event.id, claim);
    return { state: 'lost' };
  }

  async function rehold(event: Event, id: string, people: HoldPerson[], by: By): Promise<Hold> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const found = await unmoved(id);
      if (!found || !stands(found, clock.now())) return { state: 'lost' };
      const known = new Map(found.people.map((person) => [person.id, person]));
      const next = people.map((one) => ({
        ...blank(event, one),
        accessId: known.get(one.id)?.accessId ?? newId(),
      }));
      const until = untilOf(event, found, clock.now());
      const change = { action: 'registration.rehold', people: next, set: { until } } as const;
      const changed = await changePlaces(event, found, change, by);
      if (changed === 'done') return { state: 'held', until };
      if (typeof changed === 'object') return { state: 'full', pool: changed.short };
      // Another tab moved the same hold in between: it stands, so it is moved from there.
    }
    throw new Problem('conflict', 'request.conflict');
  }

  /** The hold once nobody else moves it any more, or as it is where they take too long. */
  async function unmoved(id: string): Promise<StoredRegistration | null> {
    for (let left = look.times; ; left -= 1) {
      const found = await store.find(id);
      if (!found?.changing || left === 0) return found;
      await new Promise((resolve) => setTimeout(resolve, look.every));
    }
  }

  /** Every page of the form keeps the place a while longer; null where the hold is lost. */
  async function extend(event: Event, id: string): Promise<Date | null> {
    const found = await store.find(id);
    const now = clock.now();
    if (!found || !stands(found, now)) return null;
    const until = untilOf(event, found, now);
    const done = await store.change(
      { id, state: 'holding', held: true, untilAfter: now },
      { set: { until }, events: [], newVersion: false },
      now,
    );
    return done === 'done' ? until : null;
  }

  async function receipt(id: string): Promise<RegistrationReceipt | 'lost'> {
    const now = await store.find(id);
    return (now && receiptOf(now)) ?? 'lost';
  }

  /** Ends a hold that another takes the place of; its rows go to whoever waits. */
  async function giveUp(id: string, by: By): Promise<void> {
    const found = await store.find(id);
    if (found?.state === 'holding') await settle.lapse(found, 'replaced', by);
  }

  /** Until when a hold stands and cannot be made to; null where it does not, `claiming` where it may soon. */
  async function standing(id: string): Promise<{ until: Date; limit: Date } | 'claiming' | null> {
    const found = await store.find(id);
    if (!found) return 'claiming';
    const { state, held, until, holdLimit } = found;
    if (state !== 'holding' || !until || !holdLimit || until <= clock.now()) return null;
    return held ? { until, limit: holdLimit } : 'claiming';
  }

  return { refuseClosed, hold, extend, complete, standing, giveUp, receipt };
}

function untilOf(event: Event, { holdLimit, createdAt }: StoredRegistration, now: Date): Date {
  const limit = holdLimit ?? new Date(createdAt.getTime() + longestHoldHours * 3_600_000);
  return holdUntil(now, event.holdMinutes, limit);
}

function blank(event: Event, { id, pool, sessions, assists }: HoldPerson): StoredPerson {
  return {
    id,
    name: '',
    email: null,
    kind: assists === null ? 'attendee' : 'assistant',
    assists,
    pool: assists === null ? pool : assistantPool(event),
    sessions,
    under18: false,
    guardian: null,
    photos: 'ask_me',
    accessId: newId(),
  };
}
