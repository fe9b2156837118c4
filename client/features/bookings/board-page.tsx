import { Link, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { BookingBoard } from '#shared/bookings.ts';
import { formatDay, formatTimes } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import type { loadBoard } from './board-data.ts';
import { SeatLine } from './seat-line.tsx';

type Requirement = BookingBoard['requirements'][number];

/** The seats of an event: who is asked, held and booked, and where somebody is still to be found. */
export function Component() {
  const { board, offered } = useLoaderData<typeof loadBoard>();
  const { locale, text } = useVoice();
  const { eventId, zone, requirements } = board;
  const title = chooseWritten(board.titles, locale.id);
  const columns: Column<Requirement>[] = [
    {
      key: 'what',
      heading: text('bookings:board.what'),
      cell: ({ kind, room }) => {
        const name = room && chooseWritten(room, locale.id);
        return (
          <>
            {text(`cover:kinds.${kind}`)}
            {name && (
              <span className="ac-sub" lang={name.lang}>
                {name.text}
              </span>
            )}
          </>
        );
      },
    },
    {
      key: 'when',
      heading: text('bookings:board.when'),
      cell: ({ startsAt, endsAt }) => (
        <>
          {formatTimes(startsAt, endsAt, zone, text)}
          <span className="ac-sub">{formatDay(startsAt, zone, text)}</span>
        </>
      ),
    },
    {
      key: 'seats',
      heading: text('bookings:board.seats'),
      cell: (requirement) => (
        <ul className="govuk-list">
          {requirement.seats.map((seat) => (
            <SeatLine key={seat.no} board={board} requirement={requirement} seat={seat} />
          ))}
        </ul>
      ),
    },
  ];
  return (
    <>
      <PageTitle title={`${text('bookings:board.title')}: ${title.text}`} />
      <BackLink href={inLocale(locale, paths.staffEvent(eventId))}>
        <span lang={title.lang}>{title.text}</span>
      </BackLink>
      {offered && <Notice kind="success" heading={text('bookings:board.offered')} />}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text}
        </span>
        {text('bookings:board.title')}
      </h1>
      {requirements.length > 0 && (
        <p className="govuk-body">
          <Link className="govuk-link" to={inLocale(locale, paths.staffRunningOrder(eventId))}>
            {text('bookings:order.title')}
          </Link>
        </p>
      )}
      {requirements.length === 0 ? (
        <EmptyState picture="people" title={text('bookings:board.none')}>
          <p className="govuk-body">{text('bookings:board.noneWords')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={text('bookings:board.title')}
          captionHidden
          columns={columns}
          rows={requirements}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}
