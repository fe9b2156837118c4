import type { QueryValues } from './query-links.ts';

/** Values of a list's address that a form of it does not ask for, sent again so that they stay as they are. */
export function KeptValues({ values }: { values: QueryValues }) {
  return Object.entries(values).map(
    ([name, value]) =>
      value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
  );
}
