import type { ReactNode } from 'react';
import { SortHeading } from './sort-heading.tsx';

/** A column: its heading, what a row shows in it, and where its heading sorts the list. */
export interface Column<Row> {
  key: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  /** Numbers and money stand to the right, so that they can be compared. */
  numeric?: boolean;
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined } | undefined;
}

export interface DataTableProps<Row> {
  caption: string;
  /** Hides the caption from sight where a heading above says the same. */
  captionHidden?: boolean;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** A table. On a narrow screen each row becomes a card and each value says its own heading. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  keyOf,
}: DataTableProps<Row>) {
  return (
    // A table that is wider than its frame is scrolled by keyboard, so the frame takes the focus and says what it holds.
    <section className="ac-table-frame" aria-label={caption} tabIndex={0}>
      <table className="govuk-table ac-table">
        <caption className={captionHidden ? 'govuk-visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeading
                key={column.key}
                heading={column.heading}
                numeric={column.numeric}
                sort={column.sort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.key} className="govuk-table__header" scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    className={
                      column.numeric === true
                        ? 'govuk-table__cell ac-table__number'
                        : 'govuk-table__cell'
                    }

                    data-label={column.heading}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
