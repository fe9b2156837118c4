import { Link, useLoaderData } from 'react-router';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { ClearFilters } from '#client/design/filter-panel.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Pagination } from '#client/design/pagination.tsx';
import { ViewLinks } from '#client/design/view-links.tsx';
import { queryHref } from '#client/forms/query-links.ts';
import { SearchField } from '#client/forms/search-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadStaffEvents } from './staff-events-data.ts';
import { StaffEventFilters } from './staff-event-filters.tsx';
import { StaffEventTable } from './staff-event-table.tsx';

/** The events that a member of staff looks after, and how each stands now. */
export function Component() {
  const { events, query, kinds, seesNeeds, seesEquality, changes } =
    useLoaderData<typeof loadStaffEvents>();
  const { locale, text } = useVoice();
  const path = inLocale(locale, paths.staffEvents());
  const { words, page: _page, ...filters } = query;
  const { nation, kind, mode } = filters;
  const active = [nation, kind, mode].some((value) => value !== undefined);
  const filtered = active || words !== undefined;
  return (
    <>
      <PageTitle title={text('staff:events.title')} />
      <h1 className="govuk-heading-l">{text('staff:events.title')}</h1>
      <p className="govuk-body-l">{text('staff:events.about')}</p>
      {changes && (
        <ButtonGroup>
          <LinkButton href={inLocale(locale, paths.staffNewEvent())}>
            {text('staff:events.new')}
          </LinkButton>
          <Link className="govuk-link" to={inLocale(locale, paths.staffVenues())}>
            {text('staff:events.venues')}
          </Link>
        </ButtonGroup>
      )}
      <ViewLinks
        label={text('staff:events.views')}
        links={(['coming', 'past', 'all'] as const).map((when) => ({
          href: queryHref(path, query, { when: when === 'coming' ? undefined : when }),
          label: text(`staff:events.when.${when}`),
          current: when === query.when,
        }))}
      />
      {seesEquality && (
        <p className="govuk-body">
          <Link className="govuk-link" to={inLocale(locale, paths.staffEquality())}>
            {text('staff:events.equality')}
          </Link>
        </p>
      )}
      <SearchField
        name="words"
        label={text('staff:events.words')}
        action={path}
        defaultValue={words}
        kept={filters}
      />
      <StaffEventFilters path={path} query={query} kinds={kinds} active={active} />
      {events.rows.length === 0 ? (
        <EmptyState
          picture="calendar"
          title={text(filtered ? 'staff:events.noneFound' : 'staff:events.none')}
        >
          <p className="govuk-body">
            {text(filtered ? 'staff:events.noneFoundWords' : 'staff:events.noneWords')}
          </p>
          {filtered && <ClearFilters href={path} />}
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">{text('staff:events.found', { count: events.total })}</p>
          <StaffEventTable events={events.rows} seesNeeds={seesNeeds} />
          <Pagination
            page={events.page}
            pages={Math.ceil(events.total / events.pageSize)}
            hrefOf={(page) => queryHref(path, query, { page })}
          />
        </>
      )}
    </>
  );
}
