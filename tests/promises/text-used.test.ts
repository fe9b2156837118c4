import { readFileSync } from 'node:fs';
import { catalogues } from '#shared/catalogues.ts';
import { flatten, formsOf } from './sentences.ts';
import { sources } from './sources.ts';
import { hear, spokenNothing, unusedKeys, wrongValues, type Spoken } from './text-used.ts';

function spokenIn(files: Iterable<readonly [string, string]>): Spoken {
  const spoken = spokenNothing();
  for (const [file, source] of files) hear(spoken, file, source);
  return spoken;
}

const everything = spokenIn(
  sources(undefined, /\.tsx?$/).map((file) => [file, readFileSync(file, 'utf8')] as const),
);

test('every sentence is said somewhere', () => {
  const unused = Object.entries(catalogues.en)
    // A problem is said by its code, which stands alone where it is thrown.
    .filter(([name]) => name !== 'problems')
    .flatMap(([name, text]) =>
      unusedKeys(name, flatten(text), everything).map((key) => `${name}:${key}`),
    );
  expect(unused).toEqual([]);
});

test('every problem that has a sentence can happen', () => {
  const codes = [...flatten(catalogues.en.problems).keys()];
  expect(codes.filter((code) => !everything.words.has(code))).toEqual([]);
});

test('every sentence is said with the values it has, and no others', () => {
  const forms = new Map<string, string[]>();
  for (const catalogue of Object.values(catalogues))
    for (const [name, text] of Object.entries(catalogue))
      for (const [key, own] of formsOf(flatten(text)))
        forms.set(`${name}:${key}`, [...(forms.get(`${name}:${key}`) ?? []), ...own.values()]);
  expect(everything.calls.length).toBeGreaterThan(100);
  expect(wrongValues((key) => forms.get(key) ?? [], everything)).toEqual([]);
});

const kinds = flatten({ kinds: { talk: 'Talk', walk: 'Walk' }, title: 'Events' });

test.each<[string, string, string[]]>([
  ['nothing', `const x = 1;`, ['kinds.talk', 'kinds.walk', 'title']],
  ['a key', `text('events:title');`, ['kinds.talk', 'kinds.walk']],
  [
    'a computed key',
    'const all = ["talk"]; text(`events:kinds.${kind}`);',
    ['kinds.walk', 'title'],
  ],
])('code that says %s leaves the rest unused', (_what, source, unused) => {
  expect(unusedKeys('events', kinds, spokenIn([['a.ts', source]]))).toEqual(unused);
});

test('a value left out and a value too many are found', () => {
  const spoken = spokenIn([['a.ts', `text('events:left', { who: 1 }); text('events:left');`]]);
  expect(wrongValues(() => ['{{count}} left'], spoken)).toEqual([
    'a.ts: events:left is said without count',
    'a.ts: events:left has no {{who}}',
    'a.ts: events:left is said without count',
  ]);
});
