import { Link, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Pagination } from '#client/design/pagination.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { queryHref } from '#client/forms/query-links.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import { DiscardForm } from './discard-form.tsx';
import { ProblemTable } from './problem-table.tsx';
import type { loadReport } from './report-data.ts';
import { ReportState } from './report-state.tsx';
import { Shortfalls } from './shortfalls.tsx';

/** One file: what is wrong with it, the button that imports it, or what came of it. */
export function Component() {
  const { event, report } = useLoaderData<typeof loadReport>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  const path = inLocale(locale, paths.staffImport(event.id, report.id));
  const { page, pageSize, total } = report.problems;
  return (
    <>
      <PageTitle title={`${text('registration-imports:report.title')}: ${title.text.title}`} />
      <BackLink href={inLocale(locale, paths.staffImports(event.id))} />
      <ErrorSummary problems={refused?.problems ?? []} />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text.title}
        </span>
        {text('registration-imports:report.title')}
      </h1>
      <ReportState report={report} path={path} />
      <Shortfalls shortfalls={report.shortfalls} />
      {total > 0 && (
        <>
          <ProblemTable problems={report.problems.rows} count={total} />
          <Pagination
            page={page}
            pages={Math.ceil(total / pageSize)}
            hrefOf={(to) => queryHref(path, {}, { page: to })}
          />
        </>
      )}
      <DiscardForm report={report} />
      <p className="govuk-body">
        <Link className="govuk-link" to={inLocale(locale, paths.staffRegistrations(event.id))}>
          {text('registration-imports:report.list')}
        </Link>
      </p>
    </>
  );
}
