import { useId, type ReactNode } from 'react';
import { useText } from '#client/text/text.tsx';

/** A notice about the page: something to know, something done, or something not to be missed. */
export function Notice({
  kind = 'info',
  heading,
  children,
}: {
  kind?: 'info' | 'success' | 'important';
  heading?: string;
  children?: ReactNode;
}) {
  const text = useText();
  const titleId = useId();
  return (
    <div
      className={`govuk-notification-banner govuk-notification-banner--${kind}`}
      // What was just done is told at once; the rest is a landmark to come to.
      role={kind === 'success' ? 'alert' : 'region'}
      aria-labelledby={titleId}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {text(`common:notice.${kind}`)}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {heading !== undefined && <p className="govuk-notification-banner__heading">{heading}</p>}
        {children}
      </div>
    </div>
  );
}
