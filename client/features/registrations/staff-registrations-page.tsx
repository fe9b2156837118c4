import { Link, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { ClearFilters } from '#client/design/filter-panel.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Pagination } from '#client/design/pagination.tsx';
import { queryHref } from '#client/forms/query-links.ts';
import { SearchField } from '#client/forms/search-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import { StaffExport } from './staff-export.tsx';
import { StaffRegistrationFilters } from './staff-registration-filters.tsx';
import { StaffRegistrationTable } from './staff-registration-table.tsx';
import type { loadStaffRegistrations } from './staff-registrations-data.ts';

/** Who has registered for an event: to search, filter, sort and save as a file. */
export function Component() {
  const { event, registrations, query, states, file } =
    useLoaderData<typeof loadStaffRegistrations>();
  const { locale, text } = useVoice();
  const path = inLocale(locale, paths.staffRegistrations(event.id));
  const title = chooseWritten(event.texts, locale.id);
  const { words, page: _page, ...filters } = query;
  const { state, pool, needs } = filters;
  const active = [state, pool, needs].some((value) => value !== undefined);
  const filtered = active || words !== undefined;
  return (
    <>
      <PageTitle title={`${text('staff:registrations.title')}: ${title.text.title}`} />
      <BackLink href={inLocale(locale, paths.staffEvent(event.id))}>
        <span lang={title.lang}>{title.text.title}</span>
      </BackLink>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text.title}
        </span>
        {text('staff:registrations.title')}
      </h1>
      {event.opens.includes('enter') && (
        <LinkButton look="secondary" href={inLocale(locale, paths.staffEnter(event.id))}>
          {text('staff:event.enter')}
        </LinkButton>
      )}
      {event.opens.includes('questions') && (
        <p className="govuk-body ac-screen-only">
          <Link className="govuk-link" to={inLocale(locale, paths.staffQuestions(event.id))}>
            {text('staff:registrations.questions')}
          </Link>
        </p>
      )}
      <p className="govuk-body ac-screen-only">
        <Link className="govuk-link" to={inLocale(locale, paths.staffAnswers(event.id))}>
          {text('staff:answers.title')}
        </Link>
      </p>
      {event.opens.includes('import') && (
        <p className="govuk-body ac-screen-only">
          <Link className="govuk-link" to={inLocale(locale, paths.staffImports(event.id))}>
            {text('staff:registrations.import')}
          </Link>
        </p>
      )}
      <p className="govuk-body">
        <Link className="govuk-link" to={inLocale(locale, paths.staffWaitingList(event.id))}>
          {text('staff:event.waitingList')}
        </Link>
      </p>
      <SearchField
        name="words"
        label={text('staff:registrations.words')}
        action={path}
        defaultValue={words}
        kept={filters}
      />
      <StaffRegistrationFilters
        path={path}
        query={query}
        event={event}
        states={states}
        active={active}
      />
      {registrations.rows.length === 0 ? (
        <EmptyState
          picture="people"
          title={text(filtered ? 'staff:registrations.noneFound' : 'staff:registrations.none')}
        >
          <p className="govuk-body">
            {text(
              filtered ? 'staff:registrations.noneFoundWords' : 'staff:registrations.noneWords',
            )}
          </p>
          {filtered && <ClearFilters href={path} />}
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            {text('staff:registrations.found', { count: registrations.total })}
          </p>
          <StaffRegistrationTable
            registrations={registrations.rows}
            event={event}
            path={path}
            query={query}
          />
          <Pagination
            page={registrations.page}
            pages={Math.ceil(registrations.total / registrations.pageSize)}
            hrefOf={(page) => queryHref(path, query, { page })}
          />
        </>
      )}
      {file !== null && <StaffExport href={file} />}
    </>
  );
}
