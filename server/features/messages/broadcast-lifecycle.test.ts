import { broadcastStates } from '#shared/broadcasts.ts';
import { actionsFor } from '#shared/lifecycle.ts';
import { broadcastLifecycle } from './broadcast-lifecycle.ts';

test('every state can be reached, and no action stands twice for a state', () => {
  const reached = new Set(broadcastLifecycle.map(({ to }) => to));
  expect([...reached].toSorted()).toEqual([...broadcastStates].toSorted());
  const rows = broadcastLifecycle.map(({ from, action }) => `${from} ${action}`);
  expect(new Set(rows).size).toBe(rows.length);
});

test.each([
  ['draft', ['change', 'schedule', 'send', 'stop', 'copy']],
  ['scheduled', ['unschedule', 'stop', 'copy']],
  ['sending', ['stop', 'copy']],
  ['sent', ['copy']],
  ['stopped', ['copy']],
] as const)('an organiser may do with one that is %s: %j', (state, actions) => {
  expect(actionsFor(broadcastLifecycle, state, ['organiser'])).toEqual(
    actions.map((action) => `broadcast.${action}`),
  );
});
