import { Link, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { DataTable } from '#client/design/data-table.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import type { loadDesk } from './desk-data.ts';
import { periodWords } from './period-words.ts';
import { ReleaseForm } from './release-form.tsx';

/** Which figures about equality are out, and the form that releases more. */
export function Component() {
  const { text, locale } = useVoice();
  const { desk, saved } = useLoaderData<typeof loadDesk>();
  const refused = useActionData<RefusedForm>();
  const to = (path: string) => inLocale(locale, path);
  return (
    <>
      <PageTitle
        title={text('equality-figures:title')}
        problem={(refused?.problems.length ?? 0) > 0}
      />
      <BackLink href={to(paths.staffEvents())}>{text('staff:event.back')}</BackLink>
      <ErrorSummary problems={refused?.problems ?? []} />
      {saved && <Notice kind="success" heading={text('equality-figures:settings.saved')} />}
      <h1 className="govuk-heading-l">{text('equality-figures:title')}</h1>
      <p className="govuk-body-l ac-measure">{text('equality-figures:about')}</p>
      <p className="govuk-body ac-measure">{text('equality-figures:single')}</p>
      <h2 className="govuk-heading-m">{text('equality-figures:released')}</h2>
      {desk.releases.length === 0 ? (
        <p className="govuk-body">{text('equality-figures:none')}</p>
      ) : (
        <DataTable
          caption={text('equality-figures:released')}
          captionHidden
          rows={desk.releases}
          keyOf={({ period }) => period}
          columns={[
            {
              key: 'period',
              heading: text('equality-figures:period'),
              cell: ({ period }) => (
                <Link className="govuk-link" to={to(paths.staffEqualityRelease(period))}>
                  {periodWords(period, text)}
                </Link>
              ),
            },
            {
              key: 'detail',
              heading: text('equality-figures:detail'),
              cell: ({ detail }) => text(`equality-figures:details.${detail}`),
            },
            {
              key: 'releasedOn',
              heading: text('equality-figures:releasedOn'),
              cell: ({ releasedOn }) => formatIsoDay(releasedOn, text),
            },
          ]}
        />
      )}
      {desk.may.includes('equality.release') && (
        <>
          <ReleaseForm periods={desk.periods} refused={refused} />
          <p className="govuk-body">
            <Link className="govuk-link" to={to(paths.staffEqualitySettings())}>
              {text('equality-figures:settings.link')}
            </Link>
          </p>
        </>
      )}
    </>
  );
}
