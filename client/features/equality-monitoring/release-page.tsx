import { useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { buttonClass } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { PrintButton } from '#client/widgets/print-button.tsx';
import { formatIsoDay } from '#shared/time.ts';
import { FigureTable } from './figure-table.tsx';
import { periodWords } from './period-words.ts';
import type { loadRelease } from './release-data.ts';

/** The figures of one time as they were released: every question by nation. */
export function Component() {
  const { text, locale } = useVoice();
  const { release, done, file, commentsFile } = useLoaderData<typeof loadRelease>();
  const { period, detail, releasedOn, tables, threshold, roundTo } = release;
  const title = text('equality-figures:releaseOf', { period: periodWords(period, text) });
  return (
    <>
      <PageTitle title={title} />
      <BackLink href={inLocale(locale, paths.staffEquality())}>
        {text('equality-figures:back')}
      </BackLink>
      {done && <Notice kind="success" heading={text('equality-figures:done')} />}
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        {text('equality-figures:releasedOn')} {formatIsoDay(releasedOn, text)}.{' '}
        {text(`equality-figures:details.${detail}`)}.
      </p>
      <p className="govuk-body ac-measure">
        {text('equality-figures:footnote', { threshold, roundTo })}
      </p>
      <ButtonGroup>
        <a className={buttonClass('secondary')} href={file} download>
          {text('equality-figures:download')}
        </a>
        <PrintButton>{text('equality-figures:print')}</PrintButton>
      </ButtonGroup>
      {tables.map((table) => (
        <FigureTable key={table.question} table={table} />
      ))}
      {commentsFile === null ? (
        <p className="govuk-body">{text('equality-figures:fewComments')}</p>
      ) : (
        <>
          <p className="govuk-body">{text('equality-figures:commentsHelp')}</p>
          <a className={buttonClass('secondary')} href={commentsFile} download>
            {text('equality-figures:comments')}
          </a>
        </>
      )}
    </>
  );
}
