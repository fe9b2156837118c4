import { pageRoutes } from '#client/page-routes.ts';
import { catalogues } from '#shared/catalogues.ts';
import { locales } from '#shared/locales.ts';
import { textDifferences } from './text-differences.ts';

const inEveryFile = (id: 'en' | 'cy' | 'en-easy') =>
  Object.entries(catalogues[id]).flatMap(([name, sentences]) =>
    textDifferences(catalogues.en[name as keyof typeof catalogues.en], sentences, locales[id]).map(
      (problem) => `${name}: ${problem}`,
    ),
  );

test.each(['en', 'cy', 'en-easy'] as const)(
  'the text in %s has every sentence, every plural form and every value of the English, and no more',
  (id) => {
    expect(inEveryFile(id)).toEqual([]);
  },
);

test('Welsh has every file that English has, and Easy Read every file that a page of the public uses', () => {
  expect(Object.keys(catalogues.cy)).toEqual(Object.keys(catalogues.en));
  const used = pageRoutes.filter(({ frame }) => frame === 'public').flatMap(({ text }) => text);
  expect(Object.keys(catalogues['en-easy'])).toEqual(expect.arrayContaining([...new Set(used)]));
});

const english = {
  left: { places_one: 'One place for {{who}}', places_other: '{{count}} places for {{who}}' },
};
const welsh = {
  zero: 'dim lle i {{who}}',
  one: 'un lle i {{who}}',
  two: 'dau le i {{who}}',
  few: '{{count}} lle i {{who}}',
  many: '{{count}} lle i {{who}}',
  other: '{{count}} lle i {{who}}',
};
const asForms = (forms: object) => ({
  left: Object.fromEntries(Object.entries(forms).map(([form, text]) => [`places_${form}`, text])),
});

test('six Welsh forms are taken for two English ones', () => {
  expect(textDifferences(english, asForms(welsh), locales.cy)).toEqual([]);
});

test.each([
  ['a form too few', asForms({ ...welsh, many: undefined })],
  ['a value too few', asForms({ ...welsh, two: 'dau le' })],
  ['a value too many', asForms({ ...welsh, two: 'dau le i {{who}} yn {{where}}' })],
])('%s is found', (_what, text) => {
  const written = JSON.parse(JSON.stringify(text)) as object;
  expect(textDifferences(english, written, locales.cy)).toHaveLength(1);
});

test('a missing sentence and one too many are found', () => {
  const found = textDifferences({ a: 'One', b: 'Two' }, { a: 'Un', c: 'Tri' }, locales.cy);
  expect(found).toContain('b is missing');
  expect(found).toContain('c is not in English');
});
