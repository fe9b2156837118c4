import { Link, useLoaderData } from 'react-router';
import { DataTable, type Column } from '#client/design/data-table.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Tag } from '#client/design/tag.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { CoverOfEvent } from '#shared/cover-board.ts';
import { severityWords } from '#shared/cover-words.ts';
import { formatPence } from '#shared/money.ts';
import { formatDay } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import type { loadOverview } from './board-data.ts';
import { severityTones } from './cover-words.ts';

/** A line for each event to come: what is covered, what is at risk, and what it would cost to give it up. */
export function Component() {
  const { text, locale } = useVoice();
  const { overview } = useLoaderData<typeof loadOverview>();
  const title = text('cover:overview.title');
  const columns: Column<CoverOfEvent>[] = [
    {
      key: 'event',
      heading: text('cover:overview.event'),
      cell: ({ eventId, titles, accepted }) => {
        const name = chooseWritten(titles, locale.id);
        const to = accepted ? paths.staffCoverBoard(eventId) : paths.staffCover(eventId);
        return (
          <Link className="govuk-link" to={inLocale(locale, to)} lang={name.lang}>
            {name.text}
          </Link>
        );
      },
    },
    {
      key: 'when',
      heading: text('cover:overview.when'),
      cell: ({ startsAt, zone, daysLeft }) => (
        <>
          {formatDay(startsAt, zone, text)}
          <div className="govuk-hint">{text('cover:overview.days', { count: daysLeft })}</div>
        </>
      ),
    },
    {
      key: 'cover',
      heading: text('cover:overview.cover'),
      cell: ({ accepted, severity, seats }) =>
        accepted && seats > 0 ? (
          <Tag tone={severityTones[severity]}>{severityWords(text, severity)}</Tag>
        ) : (
          <Tag>{text(accepted ? 'cover:overview.nothing' : 'cover:overview.notAccepted')}</Tag>
        ),
    },
    {
      key: 'seats',
      heading: text('cover:overview.seats'),
      cell: ({ seats, confirmed, provisional }) =>
        text('cover:overview.seatsOf', { seats, confirmed, provisional }),
    },
    {
      key: 'risk',
      heading: text('cover:overview.atRisk'),
      cell: (row) => row.atRisk,
      numeric: true,
    },
    {
      key: 'conflicts',
      heading: text('cover:overview.conflicts'),
      cell: (row) => row.conflicts,
      numeric: true,
    },
    {
      key: 'money',
      heading: text('cover:overview.money'),
      cell: (row) => formatPence(row.moneyThisWeek),
      numeric: true,
    },
  ];
  return (
    <>
      <PageTitle title={title} />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body ac-measure">{text('cover:overview.about')}</p>
      {overview.events.length === 0 ? (
        <EmptyState title={text('cover:overview.none')} picture="calendar" />
      ) : (
        <DataTable
          caption={title}
          captionHidden
          columns={columns}
          rows={overview.events}
          keyOf={({ eventId }) => eventId}
        />
      )}
    </>
  );
}
