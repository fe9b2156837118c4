import { readFileSync } from 'node:fs';
import { sources } from './sources.ts';

/** Welsh words that the term list (docs/how-to/add-a-language.md) has another for. */
const terms: ReadonlyArray<{ not: RegExp; but: string }> = [
  { not: /bwrsariaeth/i, but: 'bwrsari' },
  { not: /(?<!\p{L})dehonglwr(?!\p{L})/iu, but: 'dehonglydd' },
  { not: /(?<!\p{L})(is-?deitlau|penawdau byw)(?!\p{L})/iu, but: 'capsiynau' },
  { not: /(?<!\p{L})(cyfnod dal|wedi’[iu] (dal|ddal))(?!\p{L})/iu, but: 'cadw' },
  { not: /(?<!\p{L})seddau(?!\p{L})/iu, but: 'sedd' },
];

/** Everything that people read in Welsh: the catalogue, and the sample. */
const files = [...sources(['shared/text/cy'], /\.json$/), ...sources(['server/sample'])];

const found = (text: string) => terms.filter(({ not }) => not.test(text)).map(({ but }) => but);

test('Welsh keeps to the words of its term list', () => {
  expect(files.filter((file) => found(readFileSync(file, 'utf8')).length > 0)).toEqual([]);
});

test('another word is found, and the plural of the right one is not', () => {
  expect(found('Ceisiadau bwrsariaeth')).toEqual(['bwrsari']);
  expect(found('Dwy o seddau wedi’u dal')).toEqual(['cadw', 'sedd']);
  expect(found('Dwy sedd wedi’u cadw dros dro i ddehonglwyr')).toEqual([]);
  expect(found('Bwrsarïau teithio')).toEqual([]);
});

test.each(terms)('$but stands in the term list', ({ but }) => {
  expect(readFileSync('docs/how-to/add-a-language.md', 'utf8')).toContain(`| ${but}`);
});
