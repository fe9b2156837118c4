import { ownPath } from './own-path.ts';

test.each([
  ['a page', '/events', '/events'],
  ['a page with filters', '/events?nation=wales&page=2', '/events?nation=wales&page=2'],
  ['a page with a part', '/events/x#support', '/events/x'],
])('%s of this site is kept', (_what, asked, kept) => {
  expect(ownPath(asked)).toBe(kept);
});

test.each([
  ['nothing', null],
  ['an empty answer', ''],
  ['another site', 'https://elsewhere.example/'],
  ['another site without its scheme', '//elsewhere.example/'],
  ['another site behind a backslash', '/\\elsewhere.example/'],
  ['another site behind dots', '/.//elsewhere.example/'],
  ['another site behind a tab', '/\t/elsewhere.example/'],
  ['script', 'javascript:alert(1)'],
  ['a path of no beginning', 'events'],
])('%s leads to the first page', (_what, asked) => {
  expect(ownPath(asked)).toBe('/');
});
