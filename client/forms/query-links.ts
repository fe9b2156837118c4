/** The values of a list's filters, as its address holds them. */
export type QueryValues = Record<string, string | number | undefined>;

/** The address of a list with its filters; `change` replaces some, and any change but of the page begins at page one. */
export function queryHref(path: string, values: QueryValues, change: QueryValues = {}): string {
  const all = { ...values, page: undefined, ...change };
  const sent = Object.entries(all).flatMap(([name, value]) =>
    value === undefined || value === '' || (name === 'page' && value === 1)
      ? []
      : [[name, String(value)]],
  );
  const query = new URLSearchParams(sent).toString();
  return query === '' ? path : `${path}?${query}`;
}
