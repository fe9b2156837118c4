/** The rules on small numbers that stand on a day (domain rules §7.2). */
export interface SmallNumbers {
  /** A count of people below this is not shown. */
  threshold: number;
  /** Counts are shown to the nearest of this. */
  roundTo: number;
  /** Percentages need at least so many people. */
  minBaseForPercent: number;
  /** A breakdown needs at least so many people. */
  minBaseForBreakdown: number;
}

/** Counts of people: rows of answers by place, or one row alone. */
export type Counts = readonly (readonly number[])[];

interface Cell {
  row: number;
  column: number;
}

/**
 * Which cells of a table are hidden, so that none below the threshold is seen or follows by one subtraction: the totals of
 * rows and columns are taken as known. With `totalsRow` the last row is the sum of the others and is shown as well.
 */
export function hiddenCells(
  counts: Counts,
  { threshold, minBaseForBreakdown = 0 }: { threshold: number; minBaseForBreakdown?: number },
  { totalsRow = false }: { totalsRow?: boolean } = {},
): boolean[][] {
  const hidden = counts.map((row) =>
    row.map((count) => (count > 0 && count < threshold) || disclosesAll(row, minBaseForBreakdown)),
  );
  const primary = cellsOf(counts).filter(({ row, column }) => hidden[row]?.[column]);
  if (counts.length > 1) for (const cell of primary) hideRectangle(counts, hidden, cell);
  repair(counts, hidden, { threshold, totalsRow });
  return hidden;
}

/** A row in which everybody is one thing, or with too few people to be split, is hidden whole. */
function disclosesAll(row: readonly number[], minBase: number): boolean {
  const base = sum(row);
  return base > 0 && (base < minBase || (row.length > 1 && row.filter(Boolean).length === 1));
}

/** Hides three further cells with this one at the corners of a rectangle, those that cost least; else its whole row. */
function hideRectangle(counts: Counts, hidden: boolean[][], { row, column }: Cell): void {
  const corners = cellsOf(counts)
    .filter((other) => other.row !== row && other.column !== column)
    .map((other) => [other, { row, column: other.column }, { row: other.row, column }])
    .filter((cells) => cells.every((cell) => at(counts, cell) > 0))
    .map((cells) => ({
      cells,
      cost: sum(cells.map((cell) => (isHidden(hidden, cell) ? 0 : at(counts, cell)))),
    }))
    .toSorted((one, other) => one.cost - other.cost)[0];
  const whole = (counts[row] ?? []).map((_count, of) => ({ row, column: of }));
  for (const cell of corners?.cells ?? whole) hide(hidden, cell);
}

/** Until nothing changes: no line has exactly one hidden cell, or hides fewer people than the threshold. */
function repair(
  counts: Counts,
  hidden: boolean[][],
  { threshold, totalsRow }: { threshold: number; totalsRow: boolean },
): void {
  const lines = linesOf(counts, totalsRow);
  const isOut = (cell: Cell) => isHidden(hidden, cell);
  const isSafe = ({ parts, total }: Line): boolean => {
    const out = parts.filter(isOut);
    if (total && isOut(total)) return out.length > 0;
    return (
      out.length === 0 || (out.length > 1 && sum(out.map((cell) => at(counts, cell))) >= threshold)
    );
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      if (isSafe(line)) continue;
      const next = cheapest(
        counts,
        line.parts.filter((cell) => !isOut(cell)),
      );
      if (!next) continue;
      hide(hidden, next);
      changed = true;
    }
  }
}

/** Cells that add up to a total that is known, or shown as `total`. */
interface Line {
  parts: Cell[];
  total?: Cell;
}

function linesOf(counts: Counts, totalsRow: boolean): Line[] {
  const cells = cellsOf(counts);
  const last = counts.length - 1;
  const rows = counts.map((_row, row): Line => ({
    parts: cells.filter((cell) => cell.row === row),
  }));
  if (last === 0) return rows;
  const columns = (counts[0] ?? []).map((_count, column): Line => {
    const own = cells.filter((cell) => cell.column === column);
    return totalsRow ? { parts: own.slice(0, -1), total: { row: last, column } } : { parts: own };
  });
  return [...rows, ...columns];
}

/** The smallest that is not zero, else a zero. */
const cheapest = (counts: Counts, cells: Cell[]): Cell | undefined =>
  cells.toSorted(
    (one, other) => (at(counts, one) || Infinity) - (at(counts, other) || Infinity),
  )[0];

const cellsOf = (counts: Counts): Cell[] =>
  counts.flatMap((cells, row) => cells.map((_count, column) => ({ row, column })));

const at = (counts: Counts, { row, column }: Cell): number => counts[row]?.[column] ?? 0;

const isHidden = (hidden: boolean[][], { row, column }: Cell): boolean =>
  hidden[row]?.[column] === true;

function hide(hidden: boolean[][], { row, column }: Cell): void {
  const cells = hidden[row];
  if (cells) cells[column] = true;
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** A count to the nearest step, half up. */
export const rounded = (count: number, roundTo: number): number =>
  Math.floor(count / roundTo + 0.5) * roundTo;

/** A share in whole per cent from true counts; null where the base is too small to say. */
export const percentOf = (
  count: number,
  base: number,
  { minBaseForPercent }: SmallNumbers,
): number | null =>
  base < minBaseForPercent || base === 0 ? null : Math.round((count / base) * 100);

/** A table as it is shown: null stands for a hidden cell. */
export interface ShownTable {
  /** Rounded; the base of each row. */
  bases: number[];
  cells: (number | null)[][];
  /** Of the last row. */
  percents: (number | null)[];
}

/** A table as it may be shown, its totals row last; null where its base is too small for any breakdown. */
export function shownTable(counts: Counts, settings: SmallNumbers): ShownTable | null {
  const totals = counts.at(-1) ?? [];
  const base = sum(totals);
  if (base < settings.minBaseForBreakdown) return null;
  const hidden = hiddenCells(counts, settings, { totalsRow: counts.length > 1 });
  return {
    bases: counts.map((row) => rounded(sum(row), settings.roundTo)),
    cells: counts.map((row, no) =>
      row.map((count, column) => (hidden[no]?.[column] ? null : rounded(count, settings.roundTo))),
    ),
    percents: totals.map((count, column) =>
      hidden.at(-1)?.[column] ? null : percentOf(count, base, settings),
    ),
  };
}

/** Counts by place and answer, as `ethnicity/wales/white`. */
export type KeyedCounts = Readonly<Record<string, number>>;

/**
 * Whether two releases of overlapping figures tell a small group apart: a count that both have differs by 1 to less than the
 * threshold, so that taking one from the other says who came or went.
 */
export const tellsApart = (before: KeyedCounts, after: KeyedCounts, threshold: number): boolean =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].some((key) => {
    const difference = Math.abs((after[key] ?? 0) - (before[key] ?? 0));
    return difference > 0 && difference < threshold;
  });
