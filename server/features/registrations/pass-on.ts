import type { Event } from '#shared/events.ts';
import type { Admission } from '#shared/pools.ts';
import type { PassedOn } from '#shared/waiting-list.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Places } from '#server/platform/places.ts';
import { Problem } from '#server/problems.ts';
import { type By, bySystem } from './moves.ts';
import { createOffer } from './offer.ts';
import { fits, numbersOf, placesFor, sessionPool, type PoolNumbers } from './place-rules.ts';
import type { EventsPort } from './other-features.ts';
import type { RegistrationStore, StoredRegistration, WaitingLists } from './ports.ts';
import { admissionOf, offerUntil, releasesOf, shortfallIn } from './rules.ts';

export interface PassOnPorts {
  store: RegistrationStore;
  lists: WaitingLists;
  places: Pick<Places, 'claim' | 'release' | 'free' | 'openGate' | 'moveFree'>;
  events: EventsPort;
  clock: Clock;
  nudge: () => void;
}

const pageOfWaiting = 100;
/** What came of a round, and the pools that somebody who waits keeps from everybody else. */
type Round = PassedOn & { kept: ReadonlyMap<string, number> };

/** Gives free places to those who wait, in their order, and opens what nobody who waits can use. */
export function createPassOn(ports: PassOnPorts) {
  const { store, lists, places, events, clock, nudge } = ports;
  const { offer, markPassed } = createOffer(ports);

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
    for (const { from, to } of releasesOf(event, clock.now()))
      await places.moveFree({ eventId, from, to });
    const before = await places.free({ eventId, pools });
    const free: PoolNumbers = {};
    const released: PoolNumbers = {};
    for (const [pool, count] of Object.entries(before)) {
      free[pool] = count.open + count.released;
      released[pool] = count.released;
    }
    if (Object.keys(free).length === 0) return { offered: 0, why: 'nothing-free' };
    const until = offerUntil(event, clock.now());
    const { kept, ...round } = until
      ? await offerRound(event, until, free, released)
      : { offered: 0, why: 'event-begun' as const, kept: new Map<string, number>() };
    // Only as many as were judged: a row freed meanwhile waits for the next round.
    for (const [pool, count] of Object.entries(released))
      if (count > 0 && !kept.has(pool)) await places.openGate({ eventId, pool, count });
    return round;
  }

  async function offerRound(
    event: Event,
    until: Date,
    free: PoolNumbers,
    released: PoolNumbers,
  ): Promise<Round> {
    const { order, offers } = admissionOf(event);
    // Each pool by the turn that keeps it; parts of a split party share a turn and keep nothing from each other.
    const kept = new Map<string, number>();
    const notOffered: StoredRegistration[] = [];
    const seen = new Set<string>();
    let offered = 0;
    let somethingFree = false;
    let blocked = false;
    for (let from = 0; ;) {
      const page = await store.listWaiting(event.id, from, pageOfWaiting);
      for (const waiting of page) {
        if (seen.has(waiting.id)) continue;
        seen.add(waiting.id);
        const numbers = numbersOf(placesFor(event, waiting.people));
        const pools = Object.keys(numbers);
        const fit = fits(numbers, free);
        const turn = waiting.waiting?.no ?? 0;
        const isNext =
          offers === 'automatic' && !pools.some((pool) => (kept.get(pool) ?? turn) < turn);
        if (!fit || !isNext) {
          somethingFree ||= pools.some((pool) => (free[pool] ?? 0) > 0);
          blocked ||= fit;
          // Nobody behind them, and no visitor, has what they wait for.
          if (order === 'strict' || offers === 'by-hand')
            for (const pool of pools) kept.set(pool, kept.get(pool) ?? turn);
          notOffered.push(waiting);
          continue;
        }
        if ((await offer(event, waiting, until, bySystem)) === 'done') {
          offered += 1;
          await markPassed(event, notOffered, waiting);
        }
        // Where it failed the rows it got are freed by its event, which asks for another round.
        for (const [pool, number] of Object.entries(numbers)) {
          free[pool] = (free[pool] ?? 0) - number;
          released[pool] = Math.max(0, (released[pool] ?? 0) - number);
        }
      }
      const last = page.at(-1)?.waiting?.no;
      if (last === undefined || page.length < pageOfWaiting) break;
      from = last;
    }
    const why = whyNoMore({ waited: seen.size, somethingFree, blocked, offers });
    return { offered, why, kept };
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

  /** Staff offer a place to somebody, whoever's turn it is. Throws gone once the event began; conflict where it does not fit. */
  async function offerByHand(waiting: StoredRegistration, by: By): Promise<void> {
    const event = await events.find(waiting.eventId);
    const until = event && offerUntil(event, clock.now());
    if (!event || !until) throw new Problem('gone', 'event.begun');
    const done = await offer(event, waiting, until, by);
    if (done === 'stale') throw new Problem('conflict', 'registration.stale');
    if (done !== 'done') throw new Problem('conflict', shortfallIn(event, done.short).code);
    const no = waiting.waiting?.no ?? 0;
    const first = await store.listWaiting(event.id, 0, pageOfWaiting);
    await markPassed(
      event,
      first.filter((one) => (one.waiting?.no ?? no) < no),
      waiting,
    );
    nudge();
  }

  return {
    offerByHand,
    /** Says that places of an event may be free, and passes them on unless somebody does so already. */
    passOn,
    /** Passes on wherever it was asked and not done, after a crash. */
    passOnAsked: async (): Promise<void> => {
      for (const eventId of await lists.listAsked()) await run(eventId);
    },
  };
}

function whyNoMore({
  waited,
  somethingFree,
  blocked,
  offers,
}: {
  waited: number;
  somethingFree: boolean;
  blocked: boolean;
  offers: Admission['offers'];
}): PassedOn['why'] {
  if (waited === 0) return 'nobody-waits';
  if (blocked) return offers === 'by-hand' ? 'by-hand' : 'not-their-turn';
  return somethingFree ? 'none-fit' : 'nothing-free';
}

function poolsOf(event: Event): string[] {
  const sessions = event.sessions.filter((session) => session.capacity !== null);
  return [
    ...event.pools.map((pool) => pool.id),
    ...sessions.map((session) => sessionPool(session.id)),
  ];
}
