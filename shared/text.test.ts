import { textFor } from './catalogues.ts';
import { createText } from './text.ts';

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

test.each([
  [0, 'dim ci'],
  [1, 'un ci'],
  [2, 'dau gi'],
  [3, '3 chi'],
  [6, '6 chi mawr'],
  [10, '10 ci'],
])('Welsh counts %i in its own form', (count, sentence) => {
  const text = createText('cy', {
    common: {
      dogs_zero: 'dim ci',
      dogs_one: 'un ci',
      dogs_two: 'dau gi',
      dogs_few: '{{count}} chi',
      dogs_many: '{{count}} chi mawr',
      dogs_other: '{{count}} ci',
    },
  });
  expect(text('common:dogs' as 'common:continue', { count })).toBe(sentence);
});

test.each([
  ['Bydd ar agor ar {{day}}', 'Bydd ar agor ar ddydd Iau'],
  ['Tan {{day}}', 'Tan ddydd Iau'],
  ['{{day}} am 2pm', 'dydd Iau am 2pm'],
  ['hanner dydd', 'hanner dydd'],
])('Welsh softens a day after a preposition: %s', (sentence, said) => {
  const text = createText('cy', { common: { sentence } });
  expect(text('common:sentence' as 'common:continue', { day: 'dydd Iau' })).toBe(said);
});
