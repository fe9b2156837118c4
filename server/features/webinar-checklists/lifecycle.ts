import type { Move } from '#shared/lifecycle.ts';
import type { WebinarItemState } from '#shared/webinar-checklists.ts';

export type ItemAction = 'item.finish' | 'item.drop' | 'item.reopen';

const by = ['organiser'] as const;

/** What may follow what for a thing on a checklist. */
export const itemLifecycle: readonly Move<WebinarItemState, ItemAction, 'organiser'>[] = [
  { from: 'open', action: 'item.finish', to: 'done', by, event: 'webinar-item.finished' },
  { from: 'not-needed', action: 'item.finish', to: 'done', by, event: 'webinar-item.finished' },
  { from: 'open', action: 'item.drop', to: 'not-needed', by, event: 'webinar-item.dropped' },
  { from: 'done', action: 'item.drop', to: 'not-needed', by, event: 'webinar-item.dropped' },
  { from: 'done', action: 'item.reopen', to: 'open', by, event: 'webinar-item.reopened' },
  { from: 'not-needed', action: 'item.reopen', to: 'open', by, event: 'webinar-item.reopened' },
];

/** The event of a move from one state to another; null where the state stays. */
export const eventOfMove = (from: WebinarItemState, to: WebinarItemState): string | null =>
  itemLifecycle.find((row) => row.from === from && row.to === to)?.event ?? null;
