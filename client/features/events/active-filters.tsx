import { Link } from 'react-router';
import { queryHref } from '#client/forms/query-links.ts';
import { useText } from '#client/text/text.tsx';
import type { EventQuery } from '#shared/events.ts';
import { activeFilters, addressOf } from './list-filters.ts';

/** The filters in use, each a link that takes it away. */
export function ActiveFilters({ list, query }: { list: string; query: EventQuery }) {
  const text = useText();
  const active = activeFilters(query, text);
  if (active.length === 0) return null;
  const kept = addressOf(query);
  return (
    <div className="ac-active">
      <p id="active-filters">{text('events:list.active')}</p>
      <ul className="ac-chips" aria-labelledby="active-filters">
        {active.map(({ name, label }) => (
          <li key={name}>
            <Link
              className="ac-chip"
              to={queryHref(list, kept, { [name]: undefined })}
              aria-label={text('events:list.remove', { filter: label })}
            >
              {label}
              <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path d="m3 3 10 10M13 3 3 13" />
              </svg>
            </Link>
          </li>
        ))}
        {active.length > 1 && (
          <li>
            <Link className="govuk-link" to={queryHref(list, { when: kept['when'] })}>
              {text('events:list.clear')}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}
