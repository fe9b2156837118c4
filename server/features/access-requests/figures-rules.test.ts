import { needStates } from '#shared/need-states.ts';
import { noOutcomes, outcomeOf, statedOf, together } from './figures-rules.ts';

const need = (different: object) => ({
  state: 'submitted' as const,
  outcome: null,
  worked: null,
  ...different,
});

test.each([
  ['is not submitted', { state: 'draft' }, null],
  ['was taken back', { state: 'withdrawn' }, null],
  ['nobody has looked at', { state: 'submitted' }, 'open'],
  ['is arranged and not told of', { state: 'arranged' }, 'open'],
  ['is promised', { state: 'confirmed-to-person', outcome: 'as-asked' }, 'told'],
  ['was there', { state: 'delivered', outcome: 'as-asked' }, 'met'],
  ['worked in part', { state: 'reviewed', outcome: 'as-asked', worked: 'partly' }, 'met'],
  ['did not work', { state: 'reviewed', outcome: 'as-asked', worked: 'no' }, 'notMet'],
  ['went wrong', { state: 'not-met', outcome: 'as-asked' }, 'notMet'],
  ['cannot be met', { state: 'cannot-meet' }, 'notMet'],
  ['was met another way', { state: 'delivered', outcome: 'alternative' }, 'alternative'],
] as const)('a need that %s counts as %p', (_what, different, outcome) => {
  expect(outcomeOf(need(different))).toBe(outcome);
});

test('every state counts as one thing or not at all', () => {
  const counted = needStates.filter((state) => outcomeOf(need({ state })) !== null);
  expect(counted).toHaveLength(needStates.length - 2);
});

test('events are added up', () => {
  const one = { ...noOutcomes(), met: 3, open: 1 };
  const other = { ...noOutcomes(), met: 2, notMet: 4 };
  expect(together([one, other])).toEqual({ met: 5, alternative: 0, notMet: 4, told: 0, open: 1 });
  expect(statedOf(together([one, other]))).toBe(10);
});
