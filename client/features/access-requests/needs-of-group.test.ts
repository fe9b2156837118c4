import type { AccessNeed } from '#shared/access-requests.ts';
import { standing, tickedOf, withGroup } from './needs-of-group.ts';

const need = (code: AccessNeed['code'], change: Partial<AccessNeed> = {}): AccessNeed => ({
  id: code,
  code,
  severity: 'required',
  answers: {},
  state: 'submitted',
  outcome: null,
  cover: null,
  askedAt: new Date('2030-01-01T00:00:00Z'),
  may: [],
  ...change,
});

const needs = [
  need('bsl', { answers: { seat: 'At the front' }, severity: 'helpful' }),
  need('ent', { state: 'withdrawn' }),
  need('hearing_loop'),
];

test('a page shows the needs of its group with their answers, and none that was withdrawn', () => {
  expect(tickedOf(needs, 'communication')).toEqual({
    codes: ['bsl'],
    answers: { 'bsl.seat': 'At the front' },
  });
});

test('what is ticked replaces the needs of its group and leaves the other groups', () => {
  const after = withGroup(needs, 'communication', { codes: ['lipspeaker'], answers: {} });
  expect(after.map(({ code }) => code)).toEqual(['lipspeaker', 'hearing_loop']);
});

test('how much a need matters is kept when its answers change', () => {
  const ticked = { codes: ['bsl'], answers: { 'bsl.seat': 'Left', 'sse.seat': 'Right' } } as const;
  expect(withGroup(needs, 'communication', ticked)[0]).toEqual({
    code: 'bsl',
    severity: 'helpful',
    answers: { seat: 'Left' },
  });
});

test('answers to a need that is not ticked are left out', () => {
  const ticked = { codes: ['bsl'], answers: { 'lipspeaker.seat': 'Left' } } as const;
  expect(withGroup([], 'communication', ticked)).toEqual([
    { code: 'bsl', severity: 'required', answers: {} },
  ]);
});

test('needs that were withdrawn do not stand', () => {
  expect(standing(needs).map(({ code }) => code)).toEqual(['bsl', 'hearing_loop']);
});
