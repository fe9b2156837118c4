import { useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { RunningTurn } from '#shared/running-order.ts';
import { formatDay, formatTimes, isoDay } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { OnlineWorkFacts } from './online-work-facts.tsx';
import type { loadRunningOrder } from './running-order-data.ts';

/** Who is seen when, on paper beside whoever moderates or runs the platform. */
export function Component() {
  const { order } = useLoaderData<typeof loadRunningOrder>();
  const { locale, text } = useVoice();
  const { eventId, zone, platform, online, turns } = order;
  const title = chooseWritten(order.titles, locale.id);
  const days = [...new Set(turns.map(({ startsAt }) => isoDay(startsAt, zone)))];
  const columns: Column<RunningTurn>[] = [
    {
      key: 'when',
      heading: text('bookings:board.when'),
      cell: ({ startsAt, endsAt }) => formatTimes(startsAt, endsAt, zone, text),
    },
    {
      key: 'who',
      heading: text('bookings:order.who'),
      cell: ({ name, kind, room }) => {
        const where = room && chooseWritten(room, locale.id);
        return (
          <>
            <strong>{name || text('bookings:order.nobody')}</strong>
            <span className="ac-sub">{text(`cover:kinds.${kind}`)}</span>
            {where && (
              <span className="ac-sub" lang={where.lang}>
                {where.text}
              </span>
            )}
          </>
        );
      },
    },
    {
      key: 'session',
      heading: text('cover:board.session'),
      cell: ({ sessions }) =>
        sessions.map(({ titles, speakers }) => {
          const { text: words, lang } = chooseWritten(titles, locale.id);
          return (
            <div key={titles.en}>
              <span lang={lang}>{words}</span>
              {speakers.length > 0 && <span className="ac-sub">{speakers.join(', ')}</span>}
            </div>
          );
        }),
    },
    {
      key: 'how',
      heading: text('bookings:order.how'),
      cell: ({ how }) => text(`bookings:order.hows.${how}`),
    },
  ];
  return (
    <>
      <PageTitle title={`${text('bookings:order.title')}: ${title.text}`} />
      <BackLink href={inLocale(locale, paths.staffBookings(eventId))}>
        {text('bookings:board.title')}
      </BackLink>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text}
        </span>
        {text('bookings:order.title')}
      </h1>
      <p className="govuk-body-l">{text('bookings:order.lead')}</p>
      {online && <OnlineWorkFacts platform={platform} online={online} />}
      {turns.length === 0 && (
        <EmptyState picture="people" title={text('bookings:order.none')}>
          <p className="govuk-body">{text('bookings:order.noneWords')}</p>
        </EmptyState>
      )}
      {days.map((day) => {
        const rows = turns.filter(({ startsAt }) => isoDay(startsAt, zone) === day);
        return (
          <DataTable
            key={day}
            caption={rows[0] ? formatDay(rows[0].startsAt, zone, text) : day}
            columns={columns}
            rows={rows}
            keyOf={({ startsAt, kind, room, name }) =>
              `${startsAt.toISOString()} ${kind} ${room?.en ?? ''} ${name}`
            }
          />
        );
      })}
    </>
  );
}
