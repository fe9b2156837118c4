import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface CardProps {
  title: string;
  /** The language of the title, where it is not the page's. */
  titleLang?: string | undefined;
  href?: string | undefined;
  level?: 2 | 3;
  /** Above the title: a tag or a picture. */
  top?: ReactNode;
  children?: ReactNode;
}

/** One thing of several. The title is the link; the whole card may be pressed. */
export function Card({ title, titleLang, href, level = 2, top, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className="ac-card">
      {top !== undefined && <div>{top}</div>}
      <Heading className="ac-card__title" lang={titleLang}>
        {href === undefined ? (
          title
        ) : (
          <Link className="govuk-link" to={href}>
            {title}
          </Link>
        )}
      </Heading>
      {children}
    </article>
  );
}
