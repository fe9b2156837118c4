/** Rows as CSV (RFC 4180), with a byte order mark so that spreadsheets read accents. */
export function csvOf(rows: ReadonlyArray<readonly string[]>): string {
  return `${csvMark}${csvLines(rows)}`;
}

/** What a CSV file begins with. */
export const csvMark = '\uFEFF';

/** Further rows of a CSV file that is made bit by bit. */
export const csvLines = (rows: ReadonlyArray<readonly string[]>): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

/** A spreadsheet runs a cell that begins so, full-width signs included, as a formula; an apostrophe makes it text (OWASP, CSV injection). */
function cellOf(text: string): string {
  const harmless = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
