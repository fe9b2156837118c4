/** Rows as CSV (RFC 4180), with a byte order mark so that spreadsheets read accents. */
export function csvOf(rows: ReadonlyArray<readonly string[]>): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** A spreadsheet runs a cell that begins so, full-width signs included, as a formula; an apostrophe makes it text (OWASP, CSV injection). */
function cellOf(text: string): string {
  const harmless = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
