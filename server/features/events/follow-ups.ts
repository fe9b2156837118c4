import type { EventHandler } from '#server/platform/relay.ts';

/** What happened to an event, as its subscribers hear of it; they may be called again for the same one. */
export interface Heard {
  eventId: string;
  version: number;
  data: Record<string, unknown>;
}

export type EventSubscriber = (event: Heard) => Promise<void>;

/** Tells those who hang on an event what became of it, by the name of what happened. */
export function createEventFollowUps(
  hearing: Partial<Record<string, readonly EventSubscriber[]>>,
): EventHandler {
  return async ({ type, data }, { id }) => {
    for (const hear of hearing[type] ?? [])
      await hear({ eventId: id, version: Number(data['version']), data });
  };
}
