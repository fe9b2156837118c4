import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '#client/text/text.tsx';

/** The way to the page before; it says "Back" where nothing else is given. */
export function BackLink({ href, children }: { href: string; children?: ReactNode }) {
  const text = useText();
  return (
    <Link className="govuk-back-link" to={href}>
      {children ?? text('common:back')}
    </Link>
  );
}
