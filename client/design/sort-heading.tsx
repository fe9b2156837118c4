import { Link } from 'react-router';
import { useText } from '#client/text/text.tsx';

/** A column's heading; with `sort`, a link that puts the list in its order and says the order now. */
export function SortHeading({
  heading,
  numeric = false,
  sort,
}: {
  heading: string;
  numeric?: boolean | undefined;
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined } | undefined;
}) {
  const text = useText();
  return (
    <th
      className={numeric ? 'govuk-table__header ac-table__number' : 'govuk-table__header'}
      scope="col"
      aria-sort={sort?.now}
    >
      {sort === undefined ? (
        heading
      ) : (
        <Link
          className="govuk-link ac-table__sort"
          to={sort.href}
          aria-label={text('common:table.sortBy', { column: heading })}
        >
          {heading}
          <svg viewBox="0 0 12 16" width="12" height="16" aria-hidden="true" focusable="false">
            <path d="m6 0 5 6H1z" opacity={sort.now === 'descending' ? 0.3 : 1} />
            <path d="m6 16 5-6H1z" opacity={sort.now === 'ascending' ? 0.3 : 1} />
          </svg>
        </Link>
      )}
    </th>
  );
}
