import type { EventState } from '#shared/events.ts';
import type { Move } from '#shared/lifecycle.ts';

export type EventAction = 'event.publish' | 'event.complete' | 'event.cancel';
export type EventRole = 'system' | 'organiser';

const organisers = ['system', 'organiser'] as const;

/** What may follow what for an event. */
export const eventLifecycle: readonly Move<EventState, EventAction, EventRole>[] = [
  {
    from: 'draft',
    action: 'event.publish',
    to: 'published',
    by: organisers,
    event: 'event.published',
  },
  {
    from: 'draft',
    action: 'event.cancel',
    to: 'cancelled',
    by: organisers,
    event: 'event.cancelled',
  },
  {
    from: 'published',
    action: 'event.cancel',
    to: 'cancelled',
    by: organisers,
    event: 'event.cancelled',
  },
  {
    from: 'published',
    action: 'event.complete',
    to: 'completed',
    by: organisers,
    event: 'event.completed',
  },
];
