import type { EventAction, EventStage, EventState } from '#shared/events.ts';
import type { Move } from '#shared/lifecycle.ts';

export type EventRole = 'system' | 'organiser';

type Row = Move<EventStage, EventAction, EventRole>;

const both = ['system', 'organiser'] as const;
const published = ['not-open', 'open', 'full', 'closed', 'past'] as const;
const coming = ['not-open', 'open', 'full', 'closed'] as const;

const rows = (
  stages: readonly EventStage[],
  action: EventAction,
  event: string,
  { to, by = ['organiser'] }: { to?: EventStage; by?: readonly EventRole[] } = {},
): Row[] => stages.map((from) => ({ from, action, to: to ?? from, by, event: `event.${event}` }));

/**
 * What may follow what for an event. Registration opens and closes by its dates; opening or closing it by hand
 * sets the date to now. Whether it is full follows from its places alone.
 */
export const eventLifecycle: readonly Row[] = [
  ...rows(['draft', ...published], 'event.change', 'changed'),
  ...rows(['draft'], 'event.publish', 'published', { to: 'not-open', by: both }),
  ...rows(['not-open', 'closed'], 'event.open-registration', 'registration-opened', { to: 'open' }),
  ...rows(['open', 'full'], 'event.close-registration', 'registration-closed', { to: 'closed' }),
  ...rows(coming, 'event.move', 'moved'),
  ...rows(['past'], 'event.complete', 'completed', { to: 'completed', by: both }),
  // What the product loads may be over before its day.
  ...rows(coming, 'event.complete', 'completed', { to: 'completed', by: ['system'] }),
  ...rows(['draft', ...coming], 'event.cancel', 'cancelled', { to: 'cancelled', by: both }),
  ...rows(['past'], 'event.cancel', 'cancelled', { to: 'cancelled', by: ['system'] }),
  ...rows(['draft', ...published, 'completed', 'cancelled'], 'event.clone', 'added'),
];

/** The state that is kept for a stage: the rest of it follows from dates and places. */
export const stateOf = (stage: EventStage): EventState =>
  stage === 'draft' || stage === 'cancelled' || stage === 'completed' ? stage : 'published';
