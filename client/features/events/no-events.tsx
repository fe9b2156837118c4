import { Link } from 'react-router';
import { EmptyState } from '#client/design/empty-state.tsx';
import { useText } from '#client/text/text.tsx';
import type { EventQuery } from '#shared/events.ts';
import { activeFilters } from './list-filters.ts';

/** Why the list is empty, and where to go from here. */
export function NoEvents({ list, query }: { list: string; query: EventQuery }) {
  const text = useText();
  const filtered = activeFilters(query, text).length > 0;
  const past = query.when === 'past';
  return (
    <EmptyState
      title={text(filtered ? 'events:list.emptyTitle' : 'events:list.emptyNone')}
      picture="search"
    >
      <p>{text(past ? 'events:list.emptyPast' : 'events:list.empty')}</p>
      <ul className="ac-plain">
        {(filtered || past) && (
          <li>
            <Link className="govuk-link" to={list}>
              {text('events:list.seeComing')}
            </Link>
          </li>
        )}
        {!past && (
          <li>
            <Link className="govuk-link" to={`${list}?when=past`}>
              {text('events:list.seePast')}
            </Link>
          </li>
        )}
      </ul>
    </EmptyState>
  );
}
