import type { NeedAction } from '#shared/access-requests.ts';
import type { NeedState } from '#shared/need-states.ts';
import type { Move } from '#shared/lifecycle.ts';

/** `person` asked for it; `lead` may change access requests at the event; `system` is its event that moved. */
export type NeedRole = 'person' | 'lead' | 'system';

type Row = Move<NeedState, NeedAction, NeedRole>;

const row = (from: NeedState, action: NeedAction, to: NeedState, by: NeedRole): Row => ({
  from,
  action,
  to,
  by: [by],
  event: `need.${to}`,
});

/** What may follow what for one need. What cannot be met can be taken up again. */
export const needLifecycle: readonly Row[] = [
  row('asked', 'need.acknowledge', 'acknowledged', 'lead'),
  row('asked', 'need.arrange', 'arranging', 'lead'),
  row('asked', 'need.confirm', 'confirmed', 'lead'),
  row('asked', 'need.decline', 'cannot-meet', 'lead'),
  row('acknowledged', 'need.arrange', 'arranging', 'lead'),
  row('acknowledged', 'need.confirm', 'confirmed', 'lead'),
  row('acknowledged', 'need.decline', 'cannot-meet', 'lead'),
  row('arranging', 'need.confirm', 'confirmed', 'lead'),
  row('arranging', 'need.decline', 'cannot-meet', 'lead'),
  row('confirmed', 'need.arrange', 'arranging', 'lead'),
  row('confirmed', 'need.decline', 'cannot-meet', 'lead'),
  row('cannot-meet', 'need.arrange', 'arranging', 'lead'),
  ...(['asked', 'acknowledged', 'arranging', 'confirmed', 'cannot-meet'] as const).map((from) =>
    row(from, 'need.withdraw', 'withdrawn', 'person'),
  ),
  ...(['acknowledged', 'arranging', 'confirmed', 'cannot-meet'] as const).map((from) =>
    row(from, 'need.look-again', 'asked', 'system'),
  ),
];
