import { textFor } from './catalogues.ts';

test('each locale says a sentence in its own words', () => {
  expect(textFor('en')('common:continue')).toBe('Continue');
  expect(textFor('cy')('common:continue')).toBe('Parhau');
  expect(textFor('en-easy')('common:continue')).toBe('Next');
});

test('a sentence that is missing throws instead of falling back', () => {
  expect(() => textFor('en')('common:nowhere' as 'common:continue')).toThrow('no sentence');
});

test('a value stands in the sentence as it is', () => {
  expect(textFor('cy')('common:errorPrefix', { title: 'Tŷ & <Dŵr>' })).toBe('Gwall: Tŷ & <Dŵr>');
});
