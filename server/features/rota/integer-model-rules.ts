/** A linear model in whole numbers: find what costs least and keeps every row. Every column is at least 0. */
export interface IntegerModel {
  cost: number[];
  upper: number[];
  /** Whether a column is a whole number; the others follow from them. */
  whole: boolean[];
  rows: { lower: number[]; upper: number[]; starts: number[]; columns: number[]; values: number[] };
}

/** A column, or how many times over, in a sum. */
export type Term = readonly [column: number, times: number];

/** Builds a model column by column and row by row. */
export function createIntegerModel() {
  const model: IntegerModel = {
    cost: [],
    upper: [],
    whole: [],
    rows: { lower: [], upper: [], starts: [0], columns: [], values: [] },
  };

  return {
    model,
    /** A new column, by its number. */
    column(cost: number, upper = 1, whole = true): number {
      model.upper.push(upper);
      model.whole.push(whole);
      return model.cost.push(cost) - 1;
    },
    addCost(column: number, cost: number): void {
      model.cost[column] = (model.cost[column] ?? 0) + cost;
    },
    row(terms: readonly Term[], { atLeast = -Infinity, atMost = Infinity }): void {
      const { lower, upper, starts, columns, values } = model.rows;
      for (const [column, times] of terms) {
        columns.push(column);
        values.push(times);
      }
      lower.push(atLeast);
      upper.push(atMost);
      starts.push(columns.length);
    },
  };
}

export type ModelBuilder = ReturnType<typeof createIntegerModel>;

/** The sum of some columns. */
export const once = (some: ReadonlyArray<{ column: number }>): Term[] =>
  some.map(({ column }) => [column, 1]);
