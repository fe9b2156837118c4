import type { ReactNode } from 'react';

/** The opening of a first page: its heading, what the site is for, and where to begin. */
export function Hero({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children?: ReactNode;
}) {
  return (
    <div className="ac-hero">
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle className="ac-wordmark__one" cx="24" cy="24" r="24" />
        <path className="ac-wordmark__two" d="M54 48V24a23 23 0 0 1 46 0v24z" />
        <path className="ac-wordmark__three" d="M24 52 48 100H0z" />
        <rect className="ac-wordmark__four" x="54" y="54" width="46" height="46" rx="6" />
      </svg>
      <div className="ac-hero__words">
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="ac-lead">{lead}</p>
        {children}
      </div>
    </div>
  );
}
