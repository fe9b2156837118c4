import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A number that stands for a thing, and where its list is. */
export interface Figure {
  label: string;
  value: ReactNode;
  href?: string | undefined;
  /** Calls for somebody to act. */
  pressing?: boolean;
}

/** The numbers that matter, side by side. */
export function FigureList({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="ac-figures">
      {figures.map(({ label, value, href, pressing }) => (
        <div
          key={label}
          className={pressing === true ? 'ac-figure ac-figure--pressing' : 'ac-figure'}
        >
          <dt>
            {href === undefined ? (
              label
            ) : (
              <Link className="govuk-link" to={href}>
                {label}
              </Link>
            )}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
