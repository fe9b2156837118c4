import { needCodes } from '#shared/access-needs.ts';
import { textFor } from '#shared/catalogues.ts';
import { localeIds } from '#shared/locales.ts';
import { arrangeableOf } from './event-view.ts';
import { supportIn } from './support-words.ts';

const support = supportIn(textFor('en'));
const arrangeable = [
  { code: 'bsl' as const, until: '2030-01-10' },
  { code: 'braille' as const, until: '2030-01-24' },
  { code: 'audio' as const, until: '2030-01-24' },
  { code: 'vegan' as const, until: '2030-01-30' },
];

test('days to come stand first, soonest first, and those that have passed say so', () => {
  const groups = arrangeableOf({ arrangeable, today: '2030-01-12' }, support);
  expect(groups.map(({ until, gone }) => [until, gone])).toEqual([
    ['2030-01-24', false],
    ['2030-01-30', false],
    ['2030-01-10', true],
  ]);
});

test('what can be asked for until the same day stands together', () => {
  const groups = arrangeableOf({ arrangeable, today: '2030-01-01' }, support);
  expect(groups[1]?.supports.map(({ code }) => code)).toEqual(['braille', 'audio']);
});

test('on the last day itself it is not too late', () => {
  const [first] = arrangeableOf({ arrangeable, today: '2030-01-10' }, support);
  expect(first).toMatchObject({ until: '2030-01-10', gone: false });
});

test.each(localeIds)('every need can be offered in %s, and none of them speaks as "I"', (id) => {
  const labels = needCodes.map((code) => supportIn(textFor(id))(code).label);
  expect(
    labels.filter((label) => /\b(I|my|me)\b|\b(Hoffwn|Mae gennyf|Ni allaf|arnaf|fy)\b/.test(label)),
  ).toEqual([]);
});
