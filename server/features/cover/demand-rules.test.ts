import type { CoverPolicy } from '#shared/cover-plan.ts';
import { aCoverDay, aSession, run } from '#tests/support/a-cover-day.ts';
import { blocksOf } from './block-rules.ts';
import { demandOf, type DemandPolicy, type Wanted } from './demand-rules.ts';

const line = (policy: CoverPolicy, different: Partial<DemandPolicy> = {}): DemandPolicy => ({
  kind: 'bsl',
  policy,
  presenterIn: [],
  ...different,
});
const wants = (different: Partial<Wanted> = {}): Wanted => ({
  person: 'p1',
  kind: 'bsl',
  chosen: ['a1', 'b2'],
  inBreaks: false,
  ...different,
});
const said = (demands: ReturnType<typeof demandOf>) =>
  demands.map(({ session, certain, why }) => `${session.id}${certain ? '' : '?'} ${why.join('+')}`);

// Domain rules §1.6, step A.
test.each<[string, CoverPolicy, Wanted[], string[]]>([
  [
    'the policy of all sessions asks for each of them',
    'all_sessions',
    [],
    ['open policy', 'a1 policy', 'a2 policy', 'b1 policy', 'b2 policy', 'close policy'],
  ],
  [
    'plenaries are covered whether anybody asked or not',
    'plenaries_plus_requested',
    [],
    ['open policy', 'close policy'],
  ],
  ['nothing is needed where nobody asked', 'requested_only', [], []],
  [
    'somebody who chose is followed through the rooms',
    'requested_only',
    [wants()],
    ['open requested', 'a1 requested', 'b2 requested', 'close requested'],
  ],
  [
    'somebody who has not chosen may come to any of the rooms',
    'requested_only',
    [wants({ chosen: ['a1'] })],
    ['open requested', 'a1 requested', 'a2? requested', 'b2? requested', 'close requested'],
  ],
  ['who needs something else counts for that', 'requested_only', [wants({ kind: 'isl' })], []],
])('%s', (_rule, policy, wanted, expected) => {
  expect(said(demandOf(run(), [line(policy)], wanted))).toEqual(expected);
});

test('what the page of the event says is there is needed', () => {
  const event = aCoverDay([
    aSession('s1', '10:00', '10:30', { provided: ['sttr_captions'] }),
    aSession('s2', '11:00', '11:30'),
  ]);
  expect(said(demandOf(event, [line('requested_only', { kind: 'sttr' })], []))).toEqual([
    's1 promised',
  ]);
});

test('where somebody signs from the stage, a voice is needed', () => {
  expect(said(demandOf(run(), [line('requested_only', { presenterIn: ['b1'] })], []))).toEqual([
    'b1 presenter',
  ]);
});

test('two people who need a team each have one each', () => {
  const handsOn = { kind: 'deafblind_handson' } as const;
  const demands = demandOf(
    run(),
    [line('all_sessions', handsOn)],
    [wants(handsOn), wants({ ...handsOn, person: 'p2', chosen: ['a1', 'a2'] })],
  );
  expect(demands.filter(({ forPerson }) => forPerson === 'p1')).toHaveLength(4);
  expect(demands.filter(({ forPerson }) => forPerson === 'p2')).toHaveLength(4);
  expect(demands.some(({ forPerson }) => forPerson === null)).toBe(false);
});

test('breaks are covered where somebody asked for that, and so join what stands around them', () => {
  const event = aCoverDay([
    aSession('s1', '10:00', '10:30'),
    aSession('tea', '10:30', '11:00', { kind: 'break' }),
    aSession('s2', '11:00', '11:30'),
  ]);
  const blocks = (inBreaks: boolean) =>
    blocksOf(demandOf(event, [line('requested_only')], [wants({ inBreaks })]), event, () => 15).map(
      ({ sessionIds, minutes }) => [sessionIds.join(' '), minutes],
    );
  expect(blocks(true)).toEqual([['s1 tea s2', 90]]);
  expect(blocks(false)).toEqual([
    ['s1', 30],
    ['s2', 30],
  ]);
});

// Step B: a pause shorter than a rest is worked through.
test.each([
  ['10:40', [['s1 s2', 70]]],
  [
    '10:45',
    [
      ['s1', 30],
      ['s2', 25],
    ],
  ],
])('a session at %s after one that ended at 10:30', (start, expected) => {
  const event = aCoverDay([aSession('s1', '10:00', '10:30'), aSession('s2', start, '11:10')]);
  const blocks = blocksOf(demandOf(event, [line('all_sessions')], []), event, () => 15);
  expect(blocks.map(({ sessionIds, minutes }) => [sessionIds.join(' '), minutes])).toEqual(
    expected,
  );
});

test('any of a block online counts as online', () => {
  const event = aCoverDay([
    aSession('s1', '10:00', '10:30'),
    aSession('s2', '10:30', '11:00', { mode: 'online' }),
  ]);
  const [joined] = blocksOf(demandOf(event, [line('all_sessions')], []), event, () => 15);
  expect(joined?.mode).toBe('hybrid');
});
