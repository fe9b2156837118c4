import type { ReactNode } from 'react';

/** A box in strong colour: `strong` ends a journey with its good news, `soft` sets a part apart. */
export function Panel({
  title,
  children,
  look = 'strong',
}: {
  title: string;
  children?: ReactNode;
  look?: 'strong' | 'soft';
}) {
  return (
    <div className={look === 'soft' ? 'ac-panel ac-panel--soft' : 'ac-panel'}>
      {look === 'soft' ? (
        <h2 className="govuk-heading-m">{title}</h2>
      ) : (
        <h1 className="govuk-heading-xl">{title}</h1>
      )}
      {children}
    </div>
  );
}
