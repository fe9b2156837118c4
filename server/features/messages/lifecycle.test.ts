import { actionsFor, findMove } from '#shared/lifecycle.ts';
import { messageStates } from '#shared/messages.ts';
import { messageLifecycle } from './lifecycle.ts';
import { mayReadBody } from './policy.ts';

test('every state can be reached, and no action stands twice for a state', () => {
  const reached = new Set(['queued', 'withheld', ...messageLifecycle.map(({ to }) => to)]);
  expect([...reached].toSorted()).toEqual([...messageStates].toSorted());
  const rows = messageLifecycle.map(({ from, action }) => `${from} ${action}`);
  expect(new Set(rows).size).toBe(rows.length);
});

test.each([
  ['queued', []],
  ['sending', []],
  ['retry', ['message.retry']],
  ['sent', ['message.bounce', 'message.resend']],
  ['kept', ['message.retry']],
  ['withheld', []],
  ['failed', ['message.retry']],
  ['bounced', ['message.retry']],
] as const)('staff who see a message that is %s may take: %j', (state, actions) => {
  expect(actionsFor(messageLifecycle, state, ['organiser'])).toEqual(actions);
  expect(actionsFor(messageLifecycle, state, [])).toEqual([]);
});

test('a sample message is never sent', () => {
  expect(messageLifecycle.filter(({ from }) => from === 'withheld')).toEqual([]);
  expect(findMove(messageLifecycle, 'withheld', 'message.send')).toBeNull();
});

test.each([
  ['ordinary', 'organiser', true],
  ['ordinary', 'access-lead', true],
  ['ordinary', 'front-desk', false],
  ['sensitive', 'access-lead', true],
  ['sensitive', 'organiser', false],
  ['sensitive', 'admin', false],
] as const)('what an %s message said may be read by %s: %s', (policy, role, may) => {
  expect(mayReadBody(policy, [role])).toBe(may);
});
