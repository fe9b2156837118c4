import { type Column, DataTable } from '#client/design/data-table.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { PlannedBlock, RotaEvent, RotaPlan } from '#shared/rota.ts';
import { formatIsoDay, formatTimes, isoDay } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { PlannedTeam } from './planned-team.tsx';
import { ShiftPlace } from './shift-place.tsx';

/** Who takes which shift, by event and day; with boxes to tick where shifts can be accepted. */
export function PlannedShifts({ rota, accepts = false }: { rota: RotaPlan; accepts?: boolean }) {
  const { locale, text } = useVoice();
  return rota.events.map((event) => {
    const title = chooseWritten(event.titles, locale.id);
    const blocks = rota.blocks.filter(({ eventId }) => eventId === event.id);
    return (
      <section key={event.id} aria-labelledby={`event-${event.id}`}>
        <h3 className="govuk-heading-s" id={`event-${event.id}`} lang={title.lang}>
          {title.text}
        </h3>
        {daysOf(blocks, event).map((day) => (
          <DayTable
            key={day}
            day={formatIsoDay(day, text)}
            event={event}
            accepts={accepts}
            blocks={blocks.filter(({ startsAt }) => isoDay(startsAt, event.zone) === day)}
          />
        ))}
      </section>
    );
  });
}

function DayTable({
  day,
  event,
  blocks,
  accepts,
}: {
  day: string;
  event: RotaEvent;
  blocks: readonly PlannedBlock[];
  accepts: boolean;
}) {
  const { text } = useVoice();
  const times = ({ startsAt, endsAt }: PlannedBlock) =>
    formatTimes(startsAt, endsAt, event.zone, text);
  const columns: Column<PlannedBlock>[] = [
    { key: 'when', heading: text('rota:columns.when'), cell: times },
    {
      key: 'kind',
      heading: text('rota:columns.kind'),
      cell: ({ kind }) => text(`cover:kinds.${kind}`),
    },
    {
      key: 'room',
      heading: text('rota:columns.room'),
      cell: (block) => <ShiftPlace block={block} event={event} />,
    },
    {
      key: 'who',
      heading: text('rota:columns.who'),
      cell: (block) => (
        <PlannedTeam block={block} when={`${day}, ${times(block)}`} accepts={accepts} />
      ),
    },
  ];
  return <DataTable caption={day} columns={columns} rows={blocks} keyOf={({ id }) => id} />;
}

const daysOf = (blocks: readonly PlannedBlock[], { zone }: RotaEvent): string[] =>
  [...new Set(blocks.map(({ startsAt }) => isoDay(startsAt, zone)))].toSorted();
