import { Link } from 'react-router';

/** A link of a menu; `current` marks the page itself, or the section that holds it. */
export interface NavLink {
  href: string;
  label: string;
  current?: boolean | undefined;
}

/** A menu: a landmark with a name and a plain list of links, the current one bold and underlined. */
export function NavList({ label, links }: { label: string; links: readonly NavLink[] }) {
  return (
    <nav className="ac-nav" aria-label={label}>
      <ul className="ac-nav__list">
        {links.map((link) => (
          <li key={link.href}>
            <Link
              className="ac-nav__link"
              to={link.href}
              aria-current={link.current === true ? 'true' : undefined}
            >
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
