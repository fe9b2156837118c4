import type { ReactNode } from 'react';

/** Words set apart from the text around them. */
export function Inset({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}
