import { Link } from 'react-router';
import { useText } from '#client/text/text.tsx';

/** The pages of a list; pages are counted from 1. Nothing where there is one page alone. */
export function Pagination({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  const text = useText();
  if (pages <= 1) return null;
  return (
    <nav aria-label={text('common:pages.label')}>
      <ul className="ac-pages">
        {page > 1 && (
          <li>
            <Link className="ac-pages__link" to={hrefOf(page - 1)} rel="prev">
              {text('common:pages.previous')}
            </Link>
          </li>
        )}
        {shownPages(page, pages).map((shown, at, all) => (
          <li key={shown}>
            {/* A gap in the numbers is seen, and heard as the next number. */}
            {at > 0 && shown - (all[at - 1] ?? 0) > 1 && (
              <span className="ac-pages__gap" aria-hidden="true">
                …
              </span>
            )}
            <Link
              className="ac-pages__link"
              to={hrefOf(shown)}
              aria-label={text('common:pages.page', { number: shown })}
              aria-current={shown === page ? 'page' : undefined}
            >
              {shown}
            </Link>
          </li>
        ))}
        {page < pages && (
          <li>
            <Link className="ac-pages__link" to={hrefOf(page + 1)} rel="next">
              {text('common:pages.next')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The first, the last, and those around this one. */
function shownPages(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages];
  return [...new Set(wanted)]
    .filter((each) => each >= 1 && each <= pages)
    .toSorted((a, b) => a - b);
}
