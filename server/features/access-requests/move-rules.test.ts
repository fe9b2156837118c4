import { needCodes } from '#shared/access-needs.ts';
import { taskKindsOf, type NeedTask } from '#shared/need-tasks.ts';
import { aNeed } from '#tests/support/access-office.ts';
import { findMove } from '#shared/lifecycle.ts';
import { needLifecycle, type NeedMove } from './lifecycle.ts';
import { changeOf, guardHolds, mayDo, missingWords, talkOf } from './move-rules.ts';

const lead = { kind: 'person', id: 'lead-1' };
const second = { kind: 'person', id: 'lead-2' };
const booking = (state: NeedTask['state']): NeedTask[] => [{ kind: 'booking', state }];

// Domain rules §1.8: "confirmed_to_person needs every linked booking/format/room task done".
test.each([
  ['nothing was to do', [], null, true],
  ['a task is open', booking('open'), null, false],
  ['a task is done', booking('done'), null, true],
  ['a task is not needed', booking('not-needed'), null, true],
  ['every session is covered, whatever was ticked', booking('open'), [5, 5], true],
  ['a session is not covered, whatever was ticked', booking('done'), [5, 4], false],
] as const)('where %s, whether the person can be told', (_what, tasks, seats, holds) => {
  const need = aNeed({ state: 'arranged', tasks: [...tasks] });
  const cover = seats && { sessions: seats[0], covered: seats[1] };
  expect(guardHolds('tasks-done', { need, by: lead, cover, begun: false })).toBe(holds);
  expect(mayDo({ need, by: lead, cover, begun: false }, ['lead']).includes('need.tell')).toBe(
    holds,
  );
});

// Domain rules §1.8: "cannot_meet needs a second approver (...) and can never be automatic".
test.each([
  ['nobody proposed it', null, second, false],
  ['the one who proposed it', 'lead-1', lead, false],
  ['somebody else', 'lead-1', second, true],
  ['the product itself', 'lead-1', { kind: 'system' }, false],
])('a need is declined by a second person: %s', (_who, by, actor, holds) => {
  const need = aNeed({ state: 'planned', proposal: by === null ? null : { by, entry: 'e1' } });
  expect(guardHolds('second-approver', { need, by: actor, cover: null, begun: false })).toBe(holds);
});

test('without that guard, who proposed to decline could approve it alone', () => {
  const need = aNeed({ state: 'planned', proposal: { by: 'lead-1', entry: 'e1' } });
  const judged = { need, by: lead, cover: null, begun: false };
  expect(guardHolds(undefined, judged)).toBe(true);
  expect(mayDo(judged, ['lead'])).not.toContain('need.approve-decline');
  expect(mayDo({ ...judged, by: second }, ['lead'])).toContain('need.approve-decline');
});

test.each([
  [false, ['need.reopen']],
  [true, ['need.reopen', 'need.deliver', 'need.fail']],
])('what was there, and what was not, shows once the event has begun: %p', (begun, actions) => {
  const need = aNeed({ state: 'confirmed-to-person' });
  expect(mayDo({ need, by: lead, cover: null, begun }, ['lead'])).toEqual(actions);
});

test('to propose to decline asks for a reason and for what is offered instead', () => {
  const move = findMove(needLifecycle, 'acknowledged', 'need.propose-decline') as NeedMove;
  expect(missingWords(move, { words: 'No lift' })).toEqual(['alternative']);
  expect(missingWords(move, { words: 'No lift', alternative: 'The ground floor' })).toEqual([]);
});

// Domain rules §2.2, column "creates".
test.each([
  ['wheelchair_space', ['room']],
  ['accessible_parking', ['venue']],
  ['peep', ['evacuation']],
  ['bsl', ['booking']],
  ['large_print', ['format']],
  ['allergy_severe', ['notice', 'catering']],
  ['nut_allergy', ['catering']],
  ['childcare', ['budget', 'room']],
  ['captions_online', ['online']],
  ['travel_bursary', ['bursary']],
] as const)('%s sets going: %p', (code, kinds) => {
  expect(taskKindsOf(code)).toEqual(kinds);
});

test('every need of the catalogue sets something going', () => {
  expect(needCodes.filter((code) => taskKindsOf(code).length === 0)).toEqual([]);
});

const context = {
  by: lead,
  now: new Date('2030-03-02T09:00:00Z'),
  entry: 'e1',
  words: {},
  due: { acknowledge: '2030-03-05', outcome: '2030-04-30' },
};

test.each([
  [['bsl'], false],
  [['bsl', 'plain_text_email', 'easy_read'], false],
  [['bsl', 'large_print'], true],
  [['bsl', 'bsl_video'], true],
] as const)('who reads %p is told by more than a mail: %p', (codes, told) => {
  const change = changeOf({ action: 'need.arrange' }, aNeed({ state: 'planned' }), {
    ...context,
    codes,
  });
  expect(change.tasks?.some(({ kind }) => kind === 'tell')).toBe(told);
});

test('the person is told of what they asked for, or of what there is instead', () => {
  const outcomeOf = (state: 'arranged' | 'cannot-meet') =>
    changeOf({ action: 'need.tell' }, aNeed({ state }), { ...context, codes: [] }).outcome;
  expect([outcomeOf('arranged'), outcomeOf('cannot-meet')]).toEqual(['as-asked', 'alternative']);
});

test('what went wrong on the day is an issue of whoever saw to the need', () => {
  const fail = (owner: string | null) =>
    changeOf({ action: 'need.fail' }, aNeed({ state: 'delivered', owner }), {
      ...context,
      codes: [],
    });
  expect(fail('lead-2').issue).toMatchObject({ owner: 'lead-2', closedAt: null });
  expect(fail(null).issue).toMatchObject({ owner: 'lead-1' });
});

test('a reason to decline is told to the person once it is decided, and not before', () => {
  const entry = {
    id: 'e1',
    needId: 'need-1',
    at: context.now,
    by: lead,
    action: 'need.propose-decline',
    from: 'planned',
    to: 'planned',
    words: { words: 'No lift', alternative: 'The ground floor' },
  } as const;
  const proposal = { by: 'lead-1', entry: 'e1' };
  expect(talkOf([entry], [aNeed({ state: 'planned', proposal })])).toEqual([]);
  expect(talkOf([entry], [aNeed({ state: 'cannot-meet', proposal })])).toMatchObject([
    { words: 'No lift', alternative: 'The ground floor', byPerson: false },
  ]);
});
