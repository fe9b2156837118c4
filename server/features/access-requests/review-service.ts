import type { Clock } from '#server/platform/clock.ts';
import { newEvent } from '#server/platform/relay.ts';
import type { AccessStore } from './ports.ts';

/** Asks people how it went, once, when their event is over. Answers how many it asked. */
export function createAccessReviews({
  store,
  listEndedBefore,
  clock,
  nudge,
}: {
  store: Pick<AccessStore, 'listToReview' | 'askReview'>;
  listEndedBefore: (time: Date) => Promise<string[]>;
  clock: Clock;
  nudge: () => void;
}) {
  return async function askReviews(): Promise<number> {
    const now = clock.now();
    const ids = await store.listToReview(await listEndedBefore(now), reviewed);
    for (const id of ids) {
      const asked = newEvent('access-request.review-asked', {}, { kind: 'system' });
      await store.askReview(id, asked, now);
    }
    if (ids.length > 0) nudge();
    return ids.length;
  };
}

/** The states in which there is something to say of how it went. */
const reviewed = ['confirmed-to-person', 'delivered', 'not-met'] as const;
