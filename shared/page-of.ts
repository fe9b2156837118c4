import { z } from 'zod';

/** One page of a list: its rows, which page it is, how many rows there are in all. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), page: z.int(), pageSize: z.int(), total: z.int() });

export interface PageOf<Row> {
  rows: Row[];
  page: number;
  pageSize: number;
  total: number;
}
