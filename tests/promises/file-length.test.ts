import { readFileSync } from 'node:fs';
import { sources } from './sources.ts';

const longest = 250;
const middle = 60;

const linesOf = (source: string): number => source.trimEnd().split('\n').length;
const tooLong = (lengths: Array<[string, number]>): string[] =>
  lengths.filter(([, lines]) => lines > longest).map(([file, lines]) => `${file}: ${lines}`);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const lengths = sources().map((file): [string, number] => [
  file,
  linesOf(readFileSync(file, 'utf8')),
]);

test(`no source file has more than ${longest} lines`, () => {
  expect(tooLong(lengths)).toEqual([]);
});

test(`half of the source files have at most ${middle} lines`, () => {
  expect(lengths.length).toBeGreaterThan(100);
  expect(median(lengths.map(([, lines]) => lines))).toBeLessThanOrEqual(middle);
});

test('a file with one line too many is found, and the one in the middle is the median', () => {
  expect(linesOf('one\ntwo\n')).toBe(2);
  expect(
    tooLong([
      ['server/long.ts', 251],
      ['server/fits.ts', 250],
    ]),
  ).toEqual(['server/long.ts: 251']);
  expect(median([1, 90, 61])).toBe(61);
});
