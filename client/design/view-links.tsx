import { NavList, type NavLink } from './nav-list.tsx';

/** The views of one section, beneath its heading: a menu in the page. */
export function ViewLinks({ label, links }: { label: string; links: readonly NavLink[] }) {
  return (
    <div className="ac-views">
      <NavList label={label} links={links} />
    </div>
  );
}
