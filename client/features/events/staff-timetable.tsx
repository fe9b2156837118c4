import { DataTable } from '#client/design/data-table.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { Session } from '#shared/events.ts';
import type { StaffEventPage } from '#shared/staff-events.ts';
import { formatDay, formatTimes, isoDay } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';

/** The timetable of an event, a table a day, with the places left in each session. */
export function StaffTimetable({ event }: { event: StaffEventPage }) {
  const { text } = useVoice();
  const days = [...new Set(event.sessions.map(({ startsAt }) => isoDay(startsAt, event.zone)))];
  return (
    <>
      <h2 className="govuk-heading-m" id="timetable">
        {text('staff:event.timetable')}
      </h2>
      {days.length === 0 && <p className="govuk-body">{text('staff:event.noTimetable')}</p>}
      {days.map((day) => (
        <DayTable
          key={day}
          event={event}
          sessions={event.sessions.filter(({ startsAt }) => isoDay(startsAt, event.zone) === day)}
        />
      ))}
    </>
  );
}

function DayTable({ event, sessions }: { event: StaffEventPage; sessions: readonly Session[] }) {
  const { locale, text } = useVoice();
  const [first] = sessions;
  if (!first) return null;
  const strandOf = ({ strand }: Session) => {
    const found = event.strands.find(({ id }) => id === strand);
    return found && chooseWritten(found.texts, locale.id);
  };
  const placesOf = ({ id, capacity }: Session) => {
    if (capacity === null) return text('staff:event.noLimit');
    const count = event.places.find(({ pool }) => pool === `session:${id}`);
    const free = (count?.open ?? 0) + (count?.released ?? 0);
    return text('staff:events.freeOf', { free, capacity: count?.capacity ?? 0 });
  };
  const strands = {
    key: 'strand',
    heading: text('staff:event.strand'),
    cell: (session: Session) => {
      const strand = strandOf(session);
      return strand ? <span lang={strand.lang}>{strand.text}</span> : text('staff:event.everyone');
    },
  };
  return (
    <DataTable
      caption={formatDay(first.startsAt, event.zone, text)}
      rows={sessions}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'session',
          heading: text('staff:event.session'),
          cell: ({ texts }) => {
            const title = chooseWritten(texts, locale.id);
            return <span lang={title.lang}>{title.text.title}</span>;
          },
        },
        {
          key: 'time',
          heading: text('staff:event.time'),
          cell: ({ startsAt, endsAt }) => formatTimes(startsAt, endsAt, event.zone, text),
        },
        ...(sessions.some(strandOf) ? [strands] : []),
        {
          key: 'places',
          heading: text('staff:event.sessionPlacesLeft'),
          numeric: true,
          cell: placesOf,
        },
      ]}
    />
  );
}
