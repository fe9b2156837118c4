import { type Event } from '#shared/events.ts';
import { isReleased, usualAdmission } from '#shared/pools.ts';
import type { AdmissionInput, EventPlaces, NewPoolInput, PoolInput } from '#shared/event-places.ts';
import { allows } from '#shared/permissions.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import type { Editor } from './editor-service.ts';
import { type PoolsChanged, resized, withChange, withoutPool, withPool } from './pool-rules.ts';
import type { EventStore } from './ports.ts';
import { dayIn } from './rules.ts';
import type { Events } from './service.ts';

export interface PoolPorts {
  events: Pick<Events, 'get' | 'checked' | 'forget'>;
  store: Pick<EventStore, 'change'>;
  places: {
    survey(pool: { eventId: string; pool: string }): Promise<{
      held: number;
      released: number;
      open: number;
      capacity: number;
    }>;
  };
  /** How many registrations wait for a place of a pool, those with an offer included. */
  countWaiting: (eventId: string, pool: string) => Promise<number>;
  /** Gives a pool its rows. Throws conflict where more are taken than it is to have. */
  setCapacity: (pool: { eventId: string; pool: string; capacity: number }) => Promise<void>;
  /** Looks at the waiting list again. */
  passOn: (eventId: string) => Promise<unknown>;
  clock: { now(): Date };
  nudge: () => void;
}

export type EventPools = ReturnType<typeof createEventPools>;

/** Others write the event too; a form that is not stale itself is tried again on what stands then. */
const tries = 5;

/**
 * The places of an event by kind. Once an event is public its rows are what counts; the number in the event is what
 * was last asked for, and a draft has no other.
 */
export function createEventPools(ports: PoolPorts) {
  const { events, store, places, setCapacity, countWaiting, passOn, clock, nudge } = ports;

  async function shown(event: Event, { grants }: Editor): Promise<EventPlaces> {
    const subject = { eventId: event.id, nation: event.nation };
    if (!allows(grants, 'registrations.see', subject))
      throw new Problem('forbidden', 'request.forbidden');
    const isOpen = event.state === 'draft' || event.state === 'published';
    const may = isOpen && event.endsAt > clock.now() && allows(grants, 'events.change', subject);
    const today = dayIn(event.zone, clock.now());
    const { id, slug, zone, startsAt, endsAt, state, texts } = event;
    const pools = event.pools.map(async (pool) => {
      const { held, released, open, capacity } = await places.survey({
        eventId: id,
        pool: pool.id,
      });
      return {
        ...pool,
        held,
        released,
        open,
        capacity: state === 'draft' ? pool.capacity : capacity,
        isReleased: isReleased(pool, today),
      };
    });
    return {
      id,
      slug,
      zone,
      startsAt,
      endsAt,
      state,
      texts,
      seen: event.edits?.['places'] ?? 0,
      admission: event.admission ?? usualAdmission,
      pools: await Promise.all(pools),
      may: may ? ['places.change'] : [],
    };
  }

  const get = async (id: string, editor: Editor) => shown(await events.get(id), editor);

  /** One try at a change; null where the event was written meanwhile. */
  async function tryChange(
    id: string,
    seen: number,
    change: (event: Event) => Partial<Event>,
    editor: Editor,
  ): Promise<{ before: Event; set: Partial<Event> } | null> {
    const before = await events.get(id);
    const current = await shown(before, editor);
    if (!current.may.includes('places.change')) throw new Problem('conflict', 'event.stageOver');
    if (current.seen !== seen) throw new Problem('conflict', 'event.stale', [], current);
    const set = change(before);
    for (const { id: pool, capacity } of resized(before.pools, set.pools ?? before.pools))
      if ((current.pools.find((one) => one.id === pool)?.held ?? 0) > capacity) throw held(current);
    const { id: _id, version, ...input } = before;
    await events.checked({ ...input, ...set });
    const { by, requestId } = editor;
    const told = { event: id, version: version + 1 };
    const written = await store.change(before, {
      set: { ...set, edits: { ...before.edits, places: seen + 1 } },
      events: [newEvent('event.places-changed', told, by, requestId)],
      now: clock.now(),
    });
    return written ? { before, set } : null;
  }

  async function changed(
    id: string,
    seen: number,
    change: (event: Event) => Partial<Event>,
    editor: Editor,
  ): Promise<EventPlaces> {
    for (let tried = 0; tried < tries; tried += 1) {
      const done = await tryChange(id, seen, change, editor);
      if (!done) continue;
      const { before, set } = done;
      events.forget(before.slug);
      nudge();
      if (before.state === 'published') {
        await giveRows(before, set, editor);
        await passOn(id);
      }
      return get(id, editor);
    }
    throw new Problem('conflict', 'request.conflict');
  }

  async function giveRows(before: Event, { pools }: Partial<Event>, editor: Editor) {
    for (const { id: pool, capacity } of resized(before.pools, pools ?? before.pools))
      await setCapacity({ eventId: before.id, pool, capacity }).catch(async (error: unknown) => {
        const taken = error instanceof Problem && error.code === 'place.capacityHeld';
        throw taken ? held(await get(before.id, editor)) : error;
      });
  }

  return {
    get,

    /** Adds places of a kind. Throws conflict with what stands where somebody changed the places; invalid. */
    add: (id: string, { seen, ...input }: NewPoolInput, editor: Editor): Promise<EventPlaces> =>
      changed(id, seen, (event) => ({ pools: valid(withPool(event, { seen, ...input })) }), editor),

    /** Renames a pool, gives it another number of places, another day. Throws as `add` does, not-found. */
    change: (id: string, pool: string, input: PoolInput, editor: Editor): Promise<EventPlaces> =>
      changed(
        id,
        input.seen,
        (event) => {
          if (!event.pools.some((one) => one.id === pool))
            throw new Problem('not-found', 'place.unknown');
          return { pools: valid(withChange(event, pool, input, clock.now())) };
        },
        editor,
      ),

    /** Takes a pool away with its rows. Throws as `change` does; conflict where somebody has or waits for a place. */
    async remove(id: string, pool: string, seen: number, editor: Editor): Promise<EventPlaces> {
      const stands = await get(id, editor);
      const one = stands.pools.find((each) => each.id === pool);
      if (!one) throw new Problem('not-found', 'place.unknown');
      if (!stands.may.includes('places.change')) throw new Problem('conflict', 'event.stageOver');
      const without = (event: Event) => ({ pools: valid(withoutPool(event, pool)) });
      without(await events.get(id));
      const waiting = await countWaiting(id, pool);
      if (stands.seen !== seen) throw new Problem('conflict', 'event.stale', [], stands);
      if (one.held + waiting > 0) throw taken(stands, pool, waiting);
      // Its free rows go first, so that whoever is quicker is seen here.
      if (stands.state === 'published')
        await setCapacity({ eventId: id, pool, capacity: 0 }).catch(async (error: unknown) => {
          const isTaken = error instanceof Problem && error.code === 'place.capacityHeld';
          throw isTaken ? taken(await get(id, editor), pool, waiting) : error;
        });
      return changed(id, seen, without, editor).catch(async (error: unknown) => {
        // Somebody else was quicker: the pool stays, and so do its places.
        const wasQuicker =
          error instanceof Problem && ['event.stale', 'request.conflict'].includes(error.code);
        if (wasQuicker && stands.state === 'published')
          await setCapacity({ eventId: id, pool, capacity: one.capacity });
        throw error;
      });
    },

    /** Says how people get in. Throws as `add` does. */
    admit: (id: string, { seen, ...admission }: AdmissionInput, editor: Editor) =>
      changed(id, seen, () => ({ admission }), editor),
  };
}

/** More are taken than there are to be; what stands is told with it. */
const held = (current: EventPlaces): Problem =>
  new Problem(
    'conflict',
    'place.capacityHeld',
    [{ field: 'capacity', code: 'place.capacityHeld' }],
    current,
  );

/** Somebody has or waits for a place that was to go; how many is told with it. */
const taken = (current: EventPlaces, pool: string, waiting: number): Problem => {
  const held = current.pools.find(({ id }) => id === pool)?.held ?? 0;
  const field = { field: 'pool', code: 'place.poolTaken', values: { held, waiting } } as const;
  return new Problem('conflict', 'place.poolTaken', [field], current);
};

function valid({ pools, problems }: PoolsChanged) {
  if (problems.length > 0) throw new Problem('invalid', 'request.invalid', problems);
  return pools;
}
