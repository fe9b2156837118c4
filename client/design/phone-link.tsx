import type { ReactNode } from 'react';

/** A number that can be called: as it stands, on one line, or in other words. */
export function PhoneLink({ number, children }: { number: string; children?: ReactNode }) {
  return (
    <a className="govuk-link" href={`tel:${number.replaceAll(' ', '')}`}>
      {children ?? unbroken(number)}
    </a>
  );
}

/** A phone number that no line break cuts in two. */
export const unbroken = (number: string): string => number.replaceAll(' ', '\u00a0');
