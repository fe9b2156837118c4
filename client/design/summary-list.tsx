import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '#client/text/text.tsx';

/** A question and its answer; `changeHref` leads to where it can be changed. */
export interface SummaryRow {
  label: string;
  value: ReactNode;
  changeHref?: string | undefined;
  /** What is changed, in words for a screen reader, where the label does not say it by itself. */
  changeWhat?: string | undefined;
}

/** Answers to check, or the facts of a thing. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const text = useText();
  const changeable = rows.some((row) => row.changeHref !== undefined);
  return (
    <dl className="govuk-summary-list">
      {rows.map(({ label, value, changeHref, changeWhat }) => (
        <div
          key={label}
          className={
            changeable && changeHref === undefined
              ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
              : 'govuk-summary-list__row'
          }
        >
          <dt className="govuk-summary-list__key">{label}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {changeHref !== undefined && (
            <dd className="govuk-summary-list__actions">
              <Link className="govuk-link" to={changeHref}>
                {text('common:change')}
                <span className="govuk-visually-hidden"> {changeWhat ?? label}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
