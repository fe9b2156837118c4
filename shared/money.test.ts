import { pounds } from './money-input.ts';
import { formatPence, typedPounds } from './money.ts';

test.each([
  ['135', 13_500],
  ['135.5', 13_550],
  ['£1250,05', 125_005],
  ['10000', 1_000_000],
  ['0', 0],
])('%s is %i pence', (typed, pence) => {
  expect(pounds.parse(typed)).toBe(pence);
});

test.each(['', '-5', '1.234', '10001', '12000', 'much'])('%s is no amount', (typed) => {
  expect(pounds.safeParse(typed).success).toBe(false);
});

test.each([
  [13_500, '£135', '135'],
  [13_505, '£135.05', '135.05'],
  [123_456_700, '£1,234,567', '1234567'],
  [-250, '−£2.50', '-2.50'],
])('%i pence read %s', (pence, read, typed) => {
  expect(formatPence(pence)).toBe(read);
  expect(typedPounds(pence)).toBe(typed);
});
