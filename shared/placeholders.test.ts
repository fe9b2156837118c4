import { aroundMark, fillMarks, hasKnownMarks, hasMark } from './placeholders.ts';

test.each([
  ['Hello {{name}}, see you at {{ event }}.', true],
  ['No placeholder at all.', true],
  ['Hello {{nmae}}.', false],
  ['Hello {{Name}}.', false],
  ['Hello {{name}.', false],
  ['Hello {name}.', false],
  ['Hello {{access}}.', false],
  ['Hello {{}}.', false],
  ['Hello {{{name}}}.', false],
])('%s is a template that can be saved: %s', (text, known) => {
  expect(hasKnownMarks(text)).toBe(known);
});

test('what a value says is never taken for a placeholder', () => {
  const said = fillMarks('{{name}}: {{event}}', { name: '{{event}}', event: 'Tŷ agored' });
  expect(said).toBe('{{event}}: Tŷ agored');
});

test('a text is told apart around one placeholder', () => {
  expect(aroundMark('Before {{ manage }} after', 'manage')).toEqual(['Before ', ' after']);
  expect([hasMark('{{manage}}', 'manage'), hasMark('{{name}}', 'manage')]).toEqual([true, false]);
});
