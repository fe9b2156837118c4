import { Link } from 'react-router';
import { DataTable, type Column } from '#client/design/data-table.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { StaffEvent } from '#shared/staff-events.ts';
import { formatDay } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { RegistrationTag } from './staff-event-tags.tsx';

/** Events as rows with live counts; needs stand there for those alone who may see them somewhere. */
export function StaffEventTable({
  events,
  seesNeeds,
}: {
  events: readonly StaffEvent[];
  seesNeeds: boolean;
}) {
  const { text } = useVoice();
  const columns: Column<StaffEvent>[] = [
    {
      key: 'event',
      heading: text('staff:events.event'),
      cell: (event) => <EventLink event={event} />,
    },
    {
      key: 'date',
      heading: text('staff:events.date'),
      cell: ({ startsAt, zone }) => formatDay(startsAt, zone, text),
    },
    {
      key: 'state',
      heading: text('staff:events.state'),
      cell: (event) => <RegistrationTag {...event} />,
    },
    {
      key: 'confirmed',
      heading: text('staff:events.confirmed'),
      numeric: true,
      cell: ({ counts }) => counts.confirmed,
    },
    {
      key: 'waiting',
      heading: text('staff:events.waiting'),
      numeric: true,
      cell: ({ counts }) => counts.waiting + counts.offered,
    },
    {
      key: 'free',
      heading: text('staff:events.free'),
      numeric: true,
      cell: ({ counts: { free, capacity } }) => text('staff:events.freeOf', { free, capacity }),
    },
    ...(seesNeeds
      ? [
          {
            key: 'toLookAt',
            heading: text('staff:events.toLookAt'),
            numeric: true,
            cell: ({ counts }: StaffEvent) => counts.toLookAt ?? text('staff:events.notShown'),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={text('staff:events.caption')}
      captionHidden
      columns={columns}
      rows={events}
      keyOf={({ id }) => id}
    />
  );
}

function EventLink({ event }: { event: StaffEvent }) {
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  return (
    <>
      <Link className="govuk-link" to={inLocale(locale, paths.staffEvent(event.id))}>
        <span lang={title.lang}>{title.text.title}</span>
      </Link>
      <span className="ac-sub">
        {[
          event.town ?? text(`staff:mode.${event.mode}`),
          text(`staff:nation.${event.nation}`),
        ].join(', ')}
      </span>
    </>
  );
}
