import { needStates, type NeedState } from '#shared/need-states.ts';
import { actionsFor } from '#shared/lifecycle.ts';
import { needLifecycle, type NeedRole } from './lifecycle.ts';

const may = (state: NeedState, role: NeedRole) =>
  actionsFor(needLifecycle, state, [role]).map((action) => action.replace('need.', ''));

const declining = ['propose-decline', 'drop-proposal', 'approve-decline'];

// Domain rules §1.8: the states of an access request, and what leads from each.
test.each<[NeedState, string[], string[]]>([
  ['draft', [], ['withdraw']],
  ['submitted', ['acknowledge'], ['withdraw']],
  ['acknowledged', ['plan', 'clarify', ...declining], ['withdraw']],
  ['clarifying', ['resume'], ['answer', 'withdraw']],
  ['planned', ['arrange', ...declining], ['withdraw']],
  ['arranged', ['tell', 'reopen'], ['withdraw']],
  ['cannot-meet', ['tell', 'reopen'], ['withdraw']],
  ['confirmed-to-person', ['reopen', 'deliver', 'fail'], ['fail', 'review', 'withdraw']],
  ['delivered', ['fail'], ['fail', 'review']],
  ['not-met', ['close-issue'], ['review']],
  ['reviewed', [], []],
  ['withdrawn', [], []],
])('a need that is %s: the lead may %p, the person may %p', (state, lead, person) => {
  expect(may(state, 'lead')).toEqual(lead);
  expect(may(state, 'person')).toEqual(person);
});

test('every state is reached, and left unless the need is over', () => {
  const reached = new Set(needLifecycle.map(({ to }) => to));
  expect(needStates.filter((state) => state !== 'draft' && !reached.has(state))).toEqual([]);
  const left = new Set(needLifecycle.map(({ from }) => from));
  expect(needStates.filter((state) => !left.has(state))).toEqual(['reviewed', 'withdrawn']);
});

test('nothing declines a need by itself, and nothing does so without a second person', () => {
  const declines = needLifecycle.filter(({ to, from }) => to === 'cannot-meet' && from !== to);
  expect(declines.length).toBeGreaterThan(0);
  expect(
    declines.filter(({ by, guard }) => by.includes('system') || guard !== 'second-approver'),
  ).toEqual([]);
});
