import { readFileSync } from 'node:fs';
import { sentencesInCode } from './sentences-in-code.ts';
import { sources } from './sources.ts';

test('no sentence that a person reads stands in the code of a page or a document', () => {
  const found = sources(['client', 'templates'], /\.tsx?$/).flatMap((file) =>
    sentencesInCode(file, readFileSync(file, 'utf8')),
  );
  expect(found).toEqual([]);
});

test.each([
  `<p>Places left</p>`,
  `<p>{count} left</p>`,
  `<img alt="A ramp" />`,
  `<Button label="Go on" />`,
  `<nav aria-label="Menu" />`,
  `const hint = 'Enter your name here';`,
  'const hint = `Enter your ${name}, then go on`;'.replace('your $', 'your own $'),
])('%s is found', (source) => {
  expect(sentencesInCode('a.tsx', source)).toHaveLength(1);
});

test.each([
  `<p className="govuk-body">{text('events:title')}</p>`,
  `<Button label={text('events:title')} />`,
  `<p>{count} / {all}</p>`,
  `throw new Error('No sentence for this key');`,
])('%s is let through', (source) => {
  expect(sentencesInCode('a.tsx', source)).toEqual([]);
});
