import { isTraceless } from './traceless.ts';

test.each([
  ['/events/uk-conference/equality', true],
  ['/cy/events/uk-conference/equality?x=1', true],
  ['/easy-read/events/uk-conference/equality/thanks', true],
  ['/api/events/uk-conference/equality', true],
  ['/EVENTS/uk-conference/%65quality', true],
  ['/events/uk-conference', false],
  ['/events/uk-conference/equality-of-all', false],
  ['/events/uk-conference/register', false],
  ['/staff/equality', false],
  ['/%', false],
])('%s leaves no trace: %s', (path, expected) => {
  expect(isTraceless(path)).toBe(expected);
});
