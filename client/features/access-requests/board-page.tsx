import { Link, useActionData, useLoaderData } from 'react-router';
import { EmptyState } from '#client/design/empty-state.tsx';
import { ClearFilters } from '#client/design/filter-panel.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Pagination } from '#client/design/pagination.tsx';
import { ViewLinks } from '#client/design/view-links.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { queryHref } from '#client/forms/query-links.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { boardViews, type BoardView } from '#shared/board-views.ts';
import type { loadBoard } from './board-data.ts';
import { BoardFilters } from './board-filters.tsx';
import { BoardTable } from './board-table.tsx';

/** What people asked for, the first due first, and nobody's name. */
export function Component() {
  const { board, query, done } = useLoaderData<typeof loadBoard>();
  const problems = useActionData<RefusedForm>()?.problems ?? [];
  const { locale, text } = useVoice();
  const path = inLocale(locale, paths.staffAccessBoard());
  const { event, owner, group, state, view, page } = query;
  const filtered = [event, owner, group, state].some((one) => one !== undefined);
  const viewName = (one: BoardView) =>
    one === 'settled' || one === 'all'
      ? text(`access-desk:views.${one}`)
      : text(`access-desk:views.${one}`, { number: board.counts[one] });
  return (
    <>
      <PageTitle title={text('access-desk:title')} problem={problems.length > 0} />
      <ErrorSummary problems={problems} />
      {done.moved !== undefined && problems.length === 0 && (
        <Notice kind="success" heading={text('access-desk:moved', { count: done.moved })}>
          {(done.left ?? 0) > 0 && (
            <p className="govuk-body">{text('access-desk:left', { count: done.left ?? 0 })}</p>
          )}
        </Notice>
      )}
      <h1 className="govuk-heading-l">{text('access-desk:title')}</h1>
      <p className="govuk-body ac-measure">
        {text('access-desk:about')}{' '}
        <Link className="govuk-link" to={inLocale(locale, paths.staffAccessFigures())}>
          {text('access-desk:figures.title')}
        </Link>
      </p>
      <ViewLinks
        label={text('access-desk:views.label')}
        links={boardViews.map((one) => ({
          href: queryHref(path, { ...query, view: one }),
          label: viewName(one),
          current: one === view,
        }))}
      />
      <BoardFilters path={path} query={query} board={board} active={filtered} />
      {board.rows.length === 0 ? (
        <EmptyState picture="settings" title={text('access-desk:none')}>
          {filtered && <ClearFilters href={queryHref(path, { view })} />}
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">{text('access-desk:count', { count: board.total })}</p>
          <BoardTable rows={board.rows} />
          <Pagination
            page={page}
            pages={Math.ceil(board.total / board.pageSize)}
            hrefOf={(to) => queryHref(path, query, { page: to })}
          />
        </>
      )}
    </>
  );
}
