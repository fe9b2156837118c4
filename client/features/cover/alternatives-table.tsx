import { DataTable, type Column } from '#client/design/data-table.tsx';
import { Tag } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { Alternative, EventCover } from '#shared/cover-plan.ts';
import { kindWords } from '#shared/cover-words.ts';
import { formatPence } from '#shared/money.ts';

type Row = Alternative & Pick<EventCover['kinds'][number], 'kind'>;

/** How many people each kind takes, and what the other readings of the limits would take. */
export function AlternativesTable({ cover }: { cover: EventCover }) {
  const text = useText();
  const rows = cover.kinds.flatMap(({ kind, alternatives }): Row[] =>
    alternatives.map((one) => ({ ...one, kind })),
  );
  const columns: Column<Row>[] = [
    {
      key: 'kind',
      heading: text('cover:plan.kind'),
      cell: ({ kind, chosen }) => (
        <>
          {kindWords(text, kind)} {chosen && <Tag tone="good">{text('cover:plan.chosen')}</Tag>}
        </>
      ),
    },
    {
      key: 'reading',
      heading: text('cover:plan.reading'),
      cell: ({ code }) => text(`cover:readings.${code}`),
    },
    {
      key: 'people',
      heading: text('cover:plan.people'),
      cell: ({ peak, people }) => text('cover:plan.atLeast', { peak, people }),
    },
    {
      key: 'loads',
      heading: text('cover:plan.loads'),
      cell: ({ loads }) => loads.join(', '),
    },
    {
      key: 'cost',
      heading: text('cover:plan.cost'),
      cell: ({ pence, fullDays, halfDays }) => (
        <>
          {pence === null ? text('cover:plan.noRate') : formatPence(pence)}
          <div className="govuk-hint">{text('cover:plan.days', { fullDays, halfDays })}</div>
        </>
      ),
    },
  ];
  if (rows.length === 0) return <p className="govuk-body">{text('cover:plan.nothing')}</p>;
  return (
    <DataTable
      caption={text('cover:plan.people')}
      captionHidden
      columns={columns}
      rows={rows}
      keyOf={({ kind, code }) => `${kind} ${code}`}
    />
  );
}
