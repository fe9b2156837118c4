import { Link, useLoaderData } from 'react-router';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Pagination } from '#client/design/pagination.tsx';
import { queryHref } from '#client/forms/query-links.ts';
import { SearchField } from '#client/forms/search-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { ProfessionalFilters } from './professional-filters.tsx';
import { ProfessionalTable } from './professional-table.tsx';
import type { loadProfessionals } from './professionals-data.ts';

/** The directory of communication professionals: who does what where, and whose registration runs out. */
export function Component() {
  const { list, query, kinds, modes } = useLoaderData<typeof loadProfessionals>();
  const { locale, text } = useVoice();
  const path = inLocale(locale, paths.staffProfessionals());
  const { page: _page, state, ...filters } = query;
  const active = Object.values(filters).some((value) => value !== undefined) || state === 'left';
  return (
    <>
      <PageTitle title={text('professionals:list.title')} />
      <h1 className="govuk-heading-l">{text('professionals:list.title')}</h1>
      <p className="govuk-body-l">{text('professionals:list.about')}</p>
      <ButtonGroup>
        {list.may.includes('professionals.change') && (
          <>
            <LinkButton href={inLocale(locale, paths.staffNewProfessional())}>
              {text('professionals:list.add')}
            </LinkButton>
            <Link className="govuk-link" to={inLocale(locale, paths.staffProfessionalFile())}>
              {text('professionals:list.file')}
            </Link>
          </>
        )}
        <Link className="govuk-link" to={inLocale(locale, paths.staffAgencies())}>
          {text('professionals:agencies.title')}
        </Link>
      </ButtonGroup>
      <SearchField
        name="words"
        label={text('professionals:list.search')}
        action={path}
        defaultValue={query.words ?? ''}
      />
      <ProfessionalFilters {...{ path, query, kinds, modes, active }} />
      {list.rows.length === 0 ? (
        <EmptyState picture="people" title={text('professionals:list.none')}>
          <Link className="govuk-link" to={path}>
            {text('professionals:list.showAll')}
          </Link>
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">{text('professionals:list.count', { count: list.total })}</p>
          <ProfessionalTable rows={list.rows} />
          <Pagination
            page={list.page}
            pages={Math.ceil(list.total / list.pageSize)}
            hrefOf={(page) => queryHref(path, query, { page })}
          />
        </>
      )}
    </>
  );
}
