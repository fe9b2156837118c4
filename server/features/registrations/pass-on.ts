import type { Event } from '#shared/events.ts';
import type { PassedOn } from '#shared/registrations.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import type { Places } from '#server/platform/places.ts';
import { claimPlaces } from './claim-places.ts';
import { bySystem, eventOf, moveOf } from './moves.ts';
import { fits, numbersOf, placesFor, sessionPool, type PoolNumbers } from './place-rules.ts';
import type { EventsPort, RegistrationStore, StoredRegistration, WaitingLists } from './ports.ts';
import { offerUntil } from './rules.ts';

export interface PassOnPorts {
  store: RegistrationStore;
  lists: WaitingLists;
  places: Pick<Places, 'claim' | 'release' | 'free' | 'openGate'>;
  events: EventsPort;
  clock: Clock;
}

const pageOfWaiting = 100;
const offeringMinutes = 2;

/** Gives free places to those who wait, in their order, and opens what nobody who waits can use. */
export function createPassOn({ store, lists, places, events, clock }: PassOnPorts) {
  async function run(eventId: string): Promise<PassedOn> {
    const taken = await lists.take(eventId, clock.now());
    if (!taken) return { offered: 0, why: 'busy' };
    let offered = 0;
    for (let { asked } = taken; ;) {
      const round = await passRound(eventId);
      offered += round.offered;
      const again = await lists.giveBack(
        eventId,
        { owner: taken.owner, asked },
        { ...round, offered },
        clock.now(),
      );
      if (again === null) return { ...round, offered };
      asked = again;
    }
  }

  async function passRound(eventId: string): Promise<PassedOn> {
    const event = await events.find(eventId);
    if (!event) return { offered: 0, why: 'event-unknown' };
    const pools = poolsOf(event);
    const before = await places.free({ eventId, pools });
    const free: PoolNumbers = {};
    const released: PoolNumbers = {};
    for (const [pool, count] of Object.entries(before)) {
      free[pool] = count.open + count.released;
      released[pool] = count.released;
    }
    if (Object.keys(free).length === 0) return { offered: 0, why: 'nothing-free' };
    const until = offerUntil(event, clock.now());
    const round = until
      ? await offerRound(event, until, free, released)
      : { offered: 0, why: 'event-begun' as const };
    // Only as many as were judged: a row freed meanwhile waits for the next round.
    for (const [pool, count] of Object.entries(released))
      if (count > 0) await places.openGate({ eventId, pool, count });
    return round;
  }

  async function offerRound(
    event: Event,
    until: Date,
    free: PoolNumbers,
    released: PoolNumbers,
  ): Promise<PassedOn> {
    let offered = 0;
    let waited = 0;
    for (let after = 0; ;) {
      const page = await store.listWaiting(event.id, after, pageOfWaiting);
      waited += page.length;
      for (const waiting of page) {
        const numbers = numbersOf(placesFor(event, waiting.people));
        if (!fits(numbers, free)) continue;
        if (await offer(event, waiting, until)) offered += 1;
        // Where it failed the rows it got are freed by its event, which asks for another round.
        for (const [pool, number] of Object.entries(numbers)) {
          free[pool] = (free[pool] ?? 0) - number;
          released[pool] = Math.max(0, (released[pool] ?? 0) - number);
        }
      }
      const last = page.at(-1)?.waiting?.no;
      if (last === undefined || page.length < pageOfWaiting) break;
      after = last;
    }
    if (waited === 0) return { offered, why: 'nobody-waits' };
    return {
      offered,
      why: Object.values(free).some((one) => one > 0) ? 'none-fit' : 'nothing-free',
    };
  }

  async function offer(event: Event, waiting: StoredRegistration, until: Date): Promise<boolean> {
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
    if (begun !== 'done') return false;
    const wanted = placesFor(event, waiting.people);
    const claimed = await claimPlaces(places, { eventId: event.id, claim, from: 'any' }, wanted);
    if (claimed.short === null) {
      const { to, events } = moveOf(waiting, 'registration.offer', bySystem);
      const set = { state: to, until, held: true, places: claimed.places, offering: null };
      const done = await store.change(
        { ...standing, offering: claim },
        { set, events },
        clock.now(),
      );
      if (done === 'done') return true;
    }
    await abandon(waiting, claim);
    return false;
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

  async function askAndRun(eventId: string): Promise<PassedOn> {
    // Whoever frees a place asks after it, so where none is free there is nothing to remember.
    const event = await events.find(eventId);
    const free = event && (await places.free({ eventId, pools: poolsOf(event) }));
    if (free && Object.keys(free).length === 0) return { offered: 0, why: 'nothing-free' };
    await lists.ask(eventId);
    return run(eventId);
  }

  const running = new Map<string, Promise<PassedOn>>();
  const next = new Map<string, Promise<PassedOn>>();

  /** Many events ask at once: those that come while a run is under way share the one after it. */
  function passOn(eventId: string): Promise<PassedOn> {
    const now = running.get(eventId);
    if (!now) {
      const started = askAndRun(eventId).finally(() => running.delete(eventId));
      running.set(eventId, started);
      return started;
    }
    const known = next.get(eventId);
    if (known) return known;
    const after = now
      .catch(() => undefined)
      .then(() => {
        next.delete(eventId);
        return passOn(eventId);
      });
    next.set(eventId, after);
    return after;
  }

  return {
    /** Says that places of an event may be free, and passes them on unless somebody does so already. */
    passOn,
    /** Passes on wherever it was asked and not done, after a crash. */
    passOnAsked: async (): Promise<void> => {
      for (const eventId of await lists.listAsked()) await run(eventId);
    },
  };
}

function poolsOf(event: Event): string[] {
  const sessions = event.sessions.filter((session) => session.capacity !== null);
  return [
    ...event.pools.map((pool) => pool.id),
    ...sessions.map((session) => sessionPool(session.id)),
  ];
}
