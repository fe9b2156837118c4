import type { EventHandler } from '#server/platform/relay.ts';

/** What hears of an event that moved or was cancelled; it may be called again for the same one. */
export type EventSubscriber = (event: { eventId: string; version: number }) => Promise<void>;

/** Tells those who hang on an event that it moved or will not be. */
export function createEventFollowUps({
  onMoved,
  onCancelled,
}: {
  onMoved: readonly EventSubscriber[];
  onCancelled: readonly EventSubscriber[];
}): EventHandler {
  const hearing: Partial<Record<string, readonly EventSubscriber[]>> = {
    'event.moved': onMoved,
    'event.cancelled': onCancelled,
  };
  return async ({ type, data }, { id }) => {
    for (const hear of hearing[type] ?? [])
      await hear({ eventId: id, version: Number(data['version']) });
  };
}
