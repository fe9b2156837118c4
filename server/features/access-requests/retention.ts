import type { Clock } from '#server/platform/clock.ts';
import { newEvent } from '#server/platform/relay.ts';
import type { AccessStore, EventsPort, ProfileStore } from './ports.ts';
import { cateringCodes, keptUntil } from './rules.ts';

export interface RetentionPorts {
  store: AccessStore;
  profiles: ProfileStore;
  events: EventsPort;
  clock: Clock;
  nudge: () => void;
}

export type AccessRetention = ReturnType<typeof createAccessRetention>;

/** How long what people said is kept, from the first day to the last. */
export function createAccessRetention({ store, profiles, events, clock, nudge }: RetentionPorts) {
  return {
    /** A registration stands: kept until some weeks after its event. */
    async keep(ids: string[], eventId: string): Promise<void> {
      const event = await events.find(eventId);
      if (event) await store.keepUntil(ids, keptUntil(event));
    },

    /** A registration ended: nothing is needed any more. */
    async remove(ids: string[]): Promise<void> {
      const event = () => newEvent('access-request.removed', {}, { kind: 'system' });
      await store.bury(ids, event, clock.now());
      nudge();
    },

    /** Removes what is past its time, and keeps how many asked for what, with nobody's id. */
    async retire(): Promise<{ requests: number; food: number; profiles: number }> {
      const now = clock.now();
      const food = await store.forgetFood(cateringCodes, now);
      let requests = 0;
      for (;;) {
        const overdue = await store.listOverdue(now, 200);
        for (const eventId of new Set(overdue.map((one) => one.eventId))) {
          const event = await events.find(eventId);
          if (event && keptUntil(event).deleteAfter <= now) await store.keepTotals(eventId, now);
        }
        const ids = overdue.map(({ id }) => id);
        await store.bury(
          ids,
          () => newEvent('access-request.retired', {}, { kind: 'system' }),
          now,
        );
        requests += ids.length;
        if (ids.length === 0) break;
      }
      if (requests + food > 0) nudge();
      return { requests, food, profiles: await profiles.removeOverdue(now) };
    },
  };
}
