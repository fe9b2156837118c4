import type { BroadcastAction, BroadcastState } from '#shared/broadcasts.ts';
import type { Move } from '#shared/lifecycle.ts';

export type BroadcastRole = 'system' | 'organiser';

type Row = Move<BroadcastState, BroadcastAction, BroadcastRole>;

const system = ['system'] as const;
const organiser = ['organiser'] as const;
const both = ['organiser', 'system'] as const;

const row = (
  from: BroadcastState,
  action: BroadcastAction,
  to: BroadcastState,
  by: readonly BroadcastRole[],
  event: string,
): Row => ({ from, action, to, by, event: `broadcast.${event}` });

/** What may follow what for a message to many. It is written as a draft; only what is not under way changes. */
export const broadcastLifecycle: readonly Row[] = [
  row('draft', 'broadcast.change', 'draft', organiser, 'changed'),
  row('draft', 'broadcast.schedule', 'scheduled', organiser, 'scheduled'),
  row('draft', 'broadcast.send', 'sending', organiser, 'begun'),
  row('scheduled', 'broadcast.unschedule', 'draft', organiser, 'unscheduled'),
  // Its event moved, and its time with it.
  row('scheduled', 'broadcast.reschedule', 'scheduled', system, 'rescheduled'),
  row('scheduled', 'broadcast.begin', 'sending', system, 'begun'),
  row('sending', 'broadcast.continue', 'sending', system, 'continued'),
  row('sending', 'broadcast.finish', 'sent', system, 'sent'),
  row('draft', 'broadcast.stop', 'stopped', both, 'stopped'),
  row('scheduled', 'broadcast.stop', 'stopped', both, 'stopped'),
  row('sending', 'broadcast.stop', 'stopped', both, 'stopped'),
  row('draft', 'broadcast.copy', 'draft', organiser, 'added'),
  row('scheduled', 'broadcast.copy', 'draft', organiser, 'added'),
  row('sending', 'broadcast.copy', 'draft', organiser, 'added'),
  row('sent', 'broadcast.copy', 'draft', organiser, 'added'),
  row('stopped', 'broadcast.copy', 'draft', organiser, 'added'),
];

/** How far one is that has just been written. */
export const nothingYet = {
  dueAt: null,
  step: 0,
  after: null,
  read: 0,
  off: 0,
  unreachable: 0,
  startedAt: null,
  endedAt: null,
  stoppedBecause: null,
} as const;
