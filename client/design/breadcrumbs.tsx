import { Link } from 'react-router';
import { useText } from '#client/text/text.tsx';

/** A page above this one; the last, without an address, is the page itself. */
export interface Crumb {
  label: string;
  href?: string | undefined;
}

/** Where this page stands among the others. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const text = useText();
  return (
    <nav className="govuk-breadcrumbs" aria-label={text('common:youAreHere')}>
      <ol className="govuk-breadcrumbs__list">
        {crumbs.map(({ label, href }) => (
          <li
            key={label}
            className="govuk-breadcrumbs__list-item"
            aria-current={href === undefined ? 'page' : undefined}
          >
            {href === undefined ? (
              label
            ) : (
              <Link className="govuk-breadcrumbs__link" to={href}>
                {label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
