import type { NeedAction } from '#shared/need-actions.ts';
import type { NeedMoveWords } from '#shared/access-requests.ts';
import type { NeedState } from '#shared/need-states.ts';
import type { Move } from '#shared/lifecycle.ts';

/** `person` asked for it; `lead` may change access requests at the event; `system` is its registration or event that moved. */
export type NeedRole = 'person' | 'lead' | 'system';

/** What must hold of the need, and of who acts, besides the state. */
export type NeedGuard =
  | 'tasks-done'
  | 'no-proposal'
  | 'proposal'
  /** Somebody other than who proposed it: to decline may breach the duty to adjust (domain rules §1.8). */
  | 'second-approver'
  | 'issue-open'
  /** What was or was not there shows on the day. */
  | 'event-begun';

export interface NeedMove extends Move<NeedState, NeedAction, NeedRole> {
  guard?: NeedGuard;
  /** The words that must come with it. */
  asks?: ReadonlyArray<keyof NeedMoveWords>;
}

const row = (
  from: NeedState,
  action: NeedAction,
  to: NeedState,
  by: NeedRole | readonly NeedRole[],
  more: Pick<NeedMove, 'guard' | 'asks'> = {},
): NeedMove => ({
  from,
  action,
  to,
  by: typeof by === 'string' ? [by] : by,
  event: `need.${to}`,
  ...more,
});

const beforeDelivered = [
  'draft',
  'submitted',
  'acknowledged',
  'clarifying',
  'planned',
  'arranged',
  'cannot-meet',
  'confirmed-to-person',
] as const;
const deciding = ['acknowledged', 'planned'] as const;
const reopened = ['arranged', 'cannot-meet', 'confirmed-to-person'] as const;
const onTheDay = ['confirmed-to-person', 'delivered'] as const;

/** What may follow what for one need (domain rules §1.8). What was settled can be taken up again until it is delivered. */
export const needLifecycle: readonly NeedMove[] = [
  row('draft', 'need.submit', 'submitted', 'system'),
  row('submitted', 'need.acknowledge', 'acknowledged', 'lead'),
  row('acknowledged', 'need.plan', 'planned', 'lead'),
  row('acknowledged', 'need.clarify', 'clarifying', 'lead', { asks: ['words'] }),
  row('clarifying', 'need.answer', 'acknowledged', 'person', { asks: ['words'] }),
  row('clarifying', 'need.resume', 'acknowledged', 'lead', { asks: ['words'] }),
  row('planned', 'need.arrange', 'arranged', 'lead'),
  row('arranged', 'need.tell', 'confirmed-to-person', 'lead', { guard: 'tasks-done' }),
  ...deciding.flatMap((from) => [
    row(from, 'need.propose-decline', from, 'lead', {
      guard: 'no-proposal',
      asks: ['words', 'alternative'],
    }),
    row(from, 'need.drop-proposal', from, 'lead', { guard: 'proposal' }),
    row(from, 'need.approve-decline', 'cannot-meet', 'lead', { guard: 'second-approver' }),
  ]),
  row('cannot-meet', 'need.tell', 'confirmed-to-person', 'lead', { guard: 'tasks-done' }),
  ...reopened.map((from) => row(from, 'need.reopen', 'planned', 'lead')),
  row('confirmed-to-person', 'need.deliver', 'delivered', 'lead', { guard: 'event-begun' }),
  ...onTheDay.map((from) =>
    row(from, 'need.fail', 'not-met', ['lead', 'person'], {
      guard: 'event-begun',
      asks: ['words'],
    }),
  ),
  row('not-met', 'need.close-issue', 'not-met', 'lead', { guard: 'issue-open', asks: ['words'] }),
  // Who had it says so themselves: no lead needs to have ticked it off on the day.
  ...[...onTheDay, 'not-met' as const].map((from) =>
    row(from, 'need.review', 'reviewed', 'person', { guard: 'event-begun', asks: ['worked'] }),
  ),
  ...beforeDelivered.map((from) => row(from, 'need.withdraw', 'withdrawn', 'person')),
  ...beforeDelivered
    .filter((from) => from !== 'draft' && from !== 'submitted')
    .map((from) => row(from, 'need.look-again', 'submitted', 'system')),
];
