import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '#client/text/text.tsx';
import type { NavLink } from './nav-list.tsx';
import { Wordmark } from './wordmark.tsx';

/** The end of every page: the wordmark, the standing links, and a note such as who runs the site. */
export function PageFooter({
  homeHref,
  links,
  note,
}: {
  homeHref: string;
  links: readonly NavLink[];
  note?: ReactNode;
}) {
  const text = useText();
  return (
    <footer className="ac-foot">
      <div className="govuk-width-container">
        <Wordmark href={homeHref} />
        <nav aria-label={text('common:aboutThisSite')}>
          <ul className="ac-foot__links">
            {links.map(({ href, label }) => (
              <li key={href}>
                <Link to={href}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
        {note !== undefined && <p>{note}</p>}
      </div>
    </footer>
  );
}
