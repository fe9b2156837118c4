import fc from 'fast-check';
import { type Counts, hiddenCells, percentOf, rounded, shownTable, tellsApart } from './rules.ts';

const settings = { threshold: 10, roundTo: 5, minBaseForPercent: 23, minBaseForBreakdown: 20 };

/** A table with `null` where a cell is hidden. */
const shown = (counts: Counts, threshold = 5) => {
  const hidden = hiddenCells(counts, { threshold });
  return counts.map((row, no) => row.map((count, at) => (hidden[no]?.[at] ? null : count)));
};

test.each<[string, Counts, (number | null)[][]]>([
  [
    'three more cells at the corners of the cheapest rectangle',
    [
      [12, 3, 30],
      [25, 18, 40],
      [7, 22, 11],
    ],
    [
      [null, null, 30],
      [25, 18, 40],
      [null, null, 11],
    ],
  ],
  ['the smallest other cell of a single row', [[40, 3, 0, 12, 25]], [[40, null, 0, null, 25]]],
  ['cells until they hold the threshold', [[1, 2, 6, 40]], [[null, null, null, 40]]],
  ['nothing where no cell is small', [[5, 12, 0]], [[5, 12, 0]]],
  ['a whole row in which everybody is one thing', [[0, 60, 0]], [[null, null, null]]],
  [
    'a zero where nothing else is left',
    [
      [4, 0],
      [0, 9],
    ],
    [
      [null, null],
      [null, null],
    ],
  ],
])('suppression hides %s', (_what, counts, expected) => {
  expect(shown(counts)).toEqual(expected);
});

test('a count is rounded to the nearest five, half up', () => {
  const counts = Array.from({ length: 13 }, (_one, count) => rounded(count, 5));
  expect(counts).toEqual([0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10, 10, 10]);
});

test.each([
  [11, 22, null],
  [11, 23, 48],
  [0, 0, null],
])('%i of %i people is %s per cent', (count, base, expected) => {
  expect(percentOf(count, base, settings)).toBe(expected);
});

/** Cells below the threshold that follow from the cells that are seen and one known total. */
function derivable(counts: Counts, hidden: boolean[][], threshold: number, totalsRow: boolean) {
  const places = counts.flatMap((row, no) => row.map((_count, at) => [no, at] as const));
  const lines = [
    ...counts.map((_row, no) => places.filter(([row]) => row === no)),
    ...(counts.length > 1 || totalsRow
      ? (counts[0] ?? []).map((_count, at) => places.filter(([, column]) => column === at))
      : []),
  ];
  return lines.flatMap((line) => {
    const out = line.filter(([row, at]) => hidden[row]?.[at]);
    const [row = 0, at = 0] = out[0] ?? [];
    return out.length === 1 && (counts[row]?.[at] ?? 0) < threshold ? [[row, at]] : [];
  });
}

const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 7 }))
  .chain(([rows, columns]) => {
    const count = fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 60 }));
    const row = fc.array(count, { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });
const withTotals = (rows: number[][]): number[][] => [
  ...rows,
  (rows[0] ?? []).map((_count, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)),
];

test.each([
  ['without', false],
  ['with', true],
])(
  'no small count follows by one subtraction in 5,000 tables %s a row of totals',
  (_what, totalsRow) => {
    fc.assert(
      fc.property(table, fc.constantFrom(5, 10), (rows, threshold) => {
        const counts = totalsRow ? withTotals(rows) : rows;
        const hidden = hiddenCells(counts, { threshold }, { totalsRow });
        const small = counts.flatMap((row, no) =>
          row.filter((count, at) => count > 0 && count < threshold && !hidden[no]?.[at]),
        );
        expect(small).toEqual([]);
        expect(derivable(counts, hidden, threshold, totalsRow)).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  },
);

test('without the further cells a small count does follow', () => {
  const counts = [[40, 3, 0, 12, 25]];
  const onlySmall = counts.map((row) => row.map((count) => count > 0 && count < 5));
  expect(derivable(counts, onlySmall, 5, false)).toEqual([[0, 1]]);
});

test('a table of too few people has no breakdown, and one of enough has rounded counts and whole per cents', () => {
  expect(shownTable([[10, 9]], settings)).toBeNull();
  expect(
    shownTable(
      [
        [31, 12],
        [22, 38],
        [53, 50],
      ],
      settings,
    ),
  ).toEqual({
    bases: [45, 60, 105],
    cells: [
      [30, 10],
      [20, 40],
      [55, 50],
    ],
    percents: [51, 49],
  });
});

test('a row of too few people is hidden whole, and another with it so that it does not follow from the totals', () => {
  const counts = withTotals([
    [7, 6],
    [40, 38],
    [31, 29],
  ]);
  const hidden = hiddenCells(counts, settings, { totalsRow: true });
  expect(hidden).toEqual([
    [true, true],
    [false, false],
    [true, true],
    [false, false],
  ]);
});

test.each([
  ['a count that grew by a few', { a: 30, b: 12 }, { a: 33, b: 12 }, true],
  ['a few who are new', { a: 30 }, { a: 30, b: 4 }, true],
  ['a count that grew by the threshold', { a: 30 }, { a: 40 }, false],
  ['nothing new', { a: 30 }, { a: 30 }, false],
])('two releases with %s are judged', (_what, before, after, expected) => {
  expect(tellsApart(before, after, 10)).toBe(expected);
});
