import { Link, useLoaderData } from 'react-router';
import { EmptyState } from '#client/design/empty-state.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Pagination } from '#client/design/pagination.tsx';
import { queryHref } from '#client/forms/query-links.ts';
import { SearchField } from '#client/forms/search-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadPeople } from './people-data.ts';
import { PeopleTable } from './people-table.tsx';

/** Everyone who can sign in, and their roles. */
export function Component() {
  const { people, events, query, mayInvite } = useLoaderData<typeof loadPeople>();
  const { locale, text } = useVoice();
  const path = inLocale(locale, paths.staffPeople());
  return (
    <>
      <PageTitle title={text('people:list.title')} />
      <h1 className="govuk-heading-l">{text('people:list.title')}</h1>
      <p className="govuk-body-l">{text('people:list.about')}</p>
      {mayInvite && (
        <LinkButton href={inLocale(locale, paths.staffInvite())}>
          {text('people:list.invite')}
        </LinkButton>
      )}
      <SearchField
        name="search"
        label={text('people:list.search')}
        action={path}
        defaultValue={query.search}
      />
      {people.rows.length === 0 ? (
        <EmptyState picture="people" title={text('people:list.noneFound')}>
          <p className="govuk-body">{text('people:list.noneFoundWords')}</p>
          <Link className="govuk-link" to={path}>
            {text('people:list.showAll')}
          </Link>
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">{text('people:list.count', { count: people.total })}</p>
          <PeopleTable people={people.rows} events={events} />
          <Pagination
            page={people.page}
            pages={Math.ceil(people.total / people.pageSize)}
            hrefOf={(page) => queryHref(path, query, { page })}
          />
        </>
      )}
    </>
  );
}
