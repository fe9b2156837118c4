import { type Column, DataTable } from '#client/design/data-table.tsx';
import { useText } from '#client/text/text.tsx';
import type { PlannedBlock, RotaEvent } from '#shared/rota.ts';
import { formatSpan } from '#shared/time.ts';
import { ShiftPlace } from './shift-place.tsx';

/** The shifts that nobody can take, and how many professionals each reason keeps away. */
export function OpenShifts({
  blocks,
  events,
}: {
  blocks: readonly PlannedBlock[];
  events: readonly RotaEvent[];
}) {
  const text = useText();
  const rows = blocks.flatMap((block) => {
    const event = events.find(({ id }) => id === block.eventId);
    return event ? [{ block, event }] : [];
  });
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'when',
      heading: text('rota:columns.when'),
      cell: ({ block, event }) => formatSpan(block.startsAt, block.endsAt, event.zone, text),
    },
    {
      key: 'kind',
      heading: text('rota:columns.kind'),
      cell: ({ block }) => text(`cover:kinds.${block.kind}`),
    },
    { key: 'room', heading: text('rota:columns.room'), cell: (row) => <ShiftPlace {...row} /> },
    {
      key: 'open',
      heading: text('rota:columns.open'),
      numeric: true,
      cell: ({ block }) => block.open,
    },
    {
      key: 'why',
      heading: text('rota:columns.why'),
      cell: ({ block }) =>
        block.reasons.length === 0 ? (
          text('rota:one.nobody')
        ) : (
          <ul className="govuk-list govuk-list--bullet">
            {block.reasons.map(({ reason, count }) => (
              <li key={reason}>
                {text(`rota:reasons.${reason}`)}: {count}
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <DataTable
      caption={text('rota:one.openTitle')}
      captionHidden
      columns={columns}
      rows={rows}
      keyOf={({ block }) => block.id}
    />
  );
}
