import type { Clock } from '#server/platform/clock.ts';
import { newEvent } from '#server/platform/relay.ts';
import type { AccessStore, Deadlines, EventsPort, Overdue, ProfileStore } from './ports.ts';
import { cateringCodes, keptUntil } from './rules.ts';

export interface RetentionPorts {
  store: AccessStore;
  profiles: ProfileStore;
  events: EventsPort;
  deadlines: Pick<Deadlines, 'acknowledgeBy'>;
  retirePacks?: () => Promise<number>;
  clock: Clock;
  nudge: () => void;
}

/** How much of each was past its time. */
type Retired = Record<'requests' | 'food' | 'packs' | 'profiles', number>;

/** How long what people said is kept, from the first day to the last. */
export function createAccessRetention({
  store,
  profiles,
  events,
  deadlines,
  retirePacks = async () => 0,
  clock,
  nudge,
}: RetentionPorts) {
  return {
    /** A registration stands: what it asks for is submitted, and kept until some weeks after its event. */
    async keep(ids: string[], eventId: string): Promise<void> {
      const event = await events.find(eventId);
      if (!event) return;
      const now = clock.now();
      const dueOn = await deadlines.acknowledgeBy(event, now);
      const submitted = { dueOn, event: bySystem('submitted') };
      await store.keepUntil(ids, keptUntil(event), submitted, now);
      nudge();
    },

    /** A registration ended: nothing is needed any more. */
    async remove(ids: string[]): Promise<void> {
      await store.bury(ids, bySystem('removed'), clock.now());
      nudge();
    },

    /** Removes what is past its time, and keeps how many asked for what, with nobody's id. */
    async retire(): Promise<Retired> {
      const now = clock.now();
      const food = await inPages(
        () => store.listOverdueFood(cateringCodes, now, pageSize),
        async (overdue, ids) => {
          // Before any of it goes, else the totals would know of no food.
          await keepTotals(overdue, 'foodUntil', now);
          await store.forgetFood(ids, cateringCodes, bySystem('food-removed'), now);
        },
      );
      const requests = await inPages(
        () => store.listOverdue(now, pageSize),
        async (overdue, ids) => {
          await keepTotals(overdue, 'deleteAfter', now);
          await store.bury(ids, bySystem('retired'), now);
        },
      );
      if (requests + food > 0) nudge();
      const packs = await retirePacks();
      return { requests, food, packs, profiles: await profiles.removeOverdue(now) };
    },
  };

  /** Keeps the totals of the events whose time is over; what was never confirmed runs out sooner. */
  async function keepTotals(
    overdue: readonly Overdue[],
    over: 'foodUntil' | 'deleteAfter',
    now: Date,
  ): Promise<void> {
    for (const eventId of new Set(overdue.map((one) => one.eventId))) {
      const event = await events.find(eventId);
      if (event && keptUntil(event)[over] <= now) await store.keepTotals(eventId, now);
    }
  }
}

const pageSize = 200;

const bySystem = (what: 'submitted' | 'removed' | 'retired' | 'food-removed') => () =>
  newEvent(`access-request.${what}`, {}, { kind: 'system' });

/** Works through what is listed until nothing more is. Answers how many there were. */
async function inPages(
  list: () => Promise<Overdue[]>,
  work: (overdue: Overdue[], ids: string[]) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (;;) {
    const overdue = await list();
    if (overdue.length === 0) return count;
    const ids = overdue.map(({ id }) => id);
    await work(overdue, ids);
    count += ids.length;
  }
}
