import { DataTable } from '#client/design/data-table.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { PrepItem } from '#shared/booking-codes.ts';
import type { OwnBooking } from '#shared/bookings.ts';
import { formatIsoDay, formatTimes } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { OnlineWorkFacts } from './online-work-facts.tsx';

/** What a professional needs for the day: sessions, co-workers, turns, the way there, material sent and to come. */
export function WorkPack({ booking }: { booking: OwnBooking }) {
  const { locale, text } = useVoice();
  const { platform, online, sessions, zone, coworkers, turns, gettingThere, prep, prepDays } =
    booking;
  const way = gettingThere && chooseWritten(gettingThere, locale.id);
  const sent = Object.keys(prep) as PrepItem[];
  return (
    <>
      {sessions.length > 0 && (
        <DataTable
          caption={text('bookings:work.sessions')}
          columns={[
            {
              key: 'title',
              heading: text('bookings:work.session'),
              cell: ({ titles }) => {
                const title = chooseWritten(titles, locale.id);
                return <span lang={title.lang}>{title.text}</span>;
              },
            },
            {
              key: 'times',
              heading: text('bookings:board.when'),
              cell: ({ startsAt, endsAt }) => formatTimes(startsAt, endsAt, zone, text),
            },
            {
              key: 'recorded',
              heading: text('bookings:work.recorded'),
              cell: ({ recorded }) => text(recorded ? 'bookings:work.yes' : 'bookings:work.no'),
            },
          ]}
          rows={sessions}
          keyOf={({ startsAt, titles }) => `${startsAt.toISOString()} ${titles.en ?? ''}`}
        />
      )}
      {turns.length > 1 && (
        <DataTable
          caption={text('bookings:work.turns')}
          columns={[
            {
              key: 'times',
              heading: text('bookings:board.when'),
              cell: ({ startsAt, endsAt }) => formatTimes(startsAt, endsAt, zone, text),
            },
            {
              key: 'who',
              heading: text('bookings:work.who'),
              cell: ({ name, own }) =>
                own ? text('bookings:work.you') : name || text('bookings:work.notKnown'),
            },
          ]}
          rows={turns}
          keyOf={({ startsAt }) => startsAt.toISOString()}
        />
      )}
      {coworkers.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{text('bookings:work.coworkers')}</h2>
          <p className="govuk-body">{coworkers.join(', ')}</p>
        </>
      )}
      {online && <OnlineWorkFacts platform={platform} online={online} />}
      {way && way.text.length > 0 && (
        <section lang={way.lang}>
          <h2 className="govuk-heading-m" lang={locale.lang}>
            {text('bookings:work.way')}
          </h2>
          {way.text.map((line) => (
            <p className="govuk-body" key={line}>
              {line}
            </p>
          ))}
        </section>
      )}
      <h2 className="govuk-heading-m">{text('bookings:work.material')}</h2>
      {sent.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {sent.map((item) => (
            <li key={item}>{text(`bookings:prep.items.${item}`)}</li>
          ))}
        </ul>
      )}
      <p className="govuk-body">
        {text('bookings:work.materialBy', { day: formatIsoDay(prepDays.due, text) })}
      </p>
    </>
  );
}
