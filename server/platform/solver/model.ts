/** A linear model in whole numbers: what costs least and keeps every row. Every column is at least 0. */
export interface IntegerModel {
  cost: readonly number[];
  upper: readonly number[];
  /** Whether a column is a whole number. */
  whole: readonly boolean[];
  rows: {
    lower: readonly number[];
    upper: readonly number[];
    /** Where each row begins in `columns` and `values`, and where the last one ends. */
    starts: readonly number[];
    columns: readonly number[];
    values: readonly number[];
  };
}

/** What is asked of the thread. */
export interface Question {
  model: IntegerModel;
  /** How long it may think. */
  seconds: number;
  /** Columns of an answer to begin with and their values; the rest is found from them. */
  start: ReadonlyArray<readonly [column: number, value: number]>;
}

/** The best that was found, and what no answer can cost less than. */
export interface Found {
  values: Float64Array;
  bound: number;
}
