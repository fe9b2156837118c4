import type { ReactNode } from 'react';

export interface FieldsetProps {
  legend: string;
  legendSize?: 's' | 'm' | 'l';
  /** The legend is the page's heading. */
  heading?: boolean;
  describedBy?: string | undefined;
  children: ReactNode;
}

/** Questions that belong together, with the words that bind them. */
export function Fieldset({ legend, legendSize, heading, describedBy, children }: FieldsetProps) {
  const size = legendSize ?? (heading === true ? 'l' : 'm');
  return (
    <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
      <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${size}`}>
        {heading === true ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  );
}
