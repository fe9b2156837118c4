import type { ReactNode } from 'react';

/** Buttons and links side by side on one line, below one another on a phone. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}
