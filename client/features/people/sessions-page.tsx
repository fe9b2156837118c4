import { useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { DataTable, type Column } from '#client/design/data-table.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Tag } from '#client/design/tag.tsx';
import { RowButton } from '#client/forms/row-button.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { OwnSession } from '#shared/people.ts';
import { formatMoment } from '#shared/time.ts';
import type { loadSessions } from './sessions-data.ts';

/** Where somebody is signed in: each place with roughly what with and since when, and how it ends. */
export function Component() {
  const { sessions, done } = useLoaderData<typeof loadSessions>();
  const { locale, text } = useVoice();
  const deviceOf = ({ browser, system }: OwnSession) =>
    text('people:sessions.device', {
      browser: text(`people:sessions.browser.${browser}`),
      system: text(`people:sessions.system.${system}`),
    });
  const columns: Column<OwnSession>[] = [
    { key: 'device', heading: text('people:sessions.what'), cell: deviceOf },
    { key: 'network', heading: text('people:sessions.network'), cell: ({ network }) => network },
    {
      key: 'opened',
      heading: text('people:sessions.opened'),
      cell: ({ openedAt }) => formatMoment(openedAt, 'Europe/London', text),
    },
    {
      key: 'end',
      heading: text('people:sessions.end'),
      cell: (session) =>
        session.here ? (
          <Tag tone="good">{text('people:sessions.here')}</Tag>
        ) : (
          <RowButton
            name="end"
            value={session.id}
            label={text('people:sessions.endLabel', { device: deviceOf(session) })}
          >
            {text('people:sessions.endThis')}
          </RowButton>
        ),
    },
  ];
  return (
    <>
      <PageTitle title={text('people:sessions.title')} />
      <BackLink href={inLocale(locale, paths.staffSignIn())}>{text('people:own.title')}</BackLink>
      {done && <Notice kind="success" heading={text('people:sessions.done')} />}
      <h1 className="govuk-heading-l">{text('people:sessions.title')}</h1>
      <p className="govuk-body-l">{text('people:sessions.about')}</p>
      <DataTable
        caption={text('people:sessions.title')}
        captionHidden
        columns={columns}
        rows={sessions}
        keyOf={({ id }) => id}
      />
      {sessions.length > 1 && (
        <RowButton name="others" value="yes" label={text('people:sessions.endOthers')}>
          {text('people:sessions.endOthers')}
        </RowButton>
      )}
    </>
  );
}
