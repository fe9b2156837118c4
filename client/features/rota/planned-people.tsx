import { Link } from 'react-router';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatPence } from '#shared/money.ts';
import type { PlannedPerson } from '#shared/rota.ts';

/** What each professional does and costs in a rota. */
export function PlannedPeople({ people }: { people: readonly PlannedPerson[] }) {
  const { locale, text } = useVoice();
  const columns: Column<PlannedPerson>[] = [
    {
      key: 'name',
      heading: text('rota:columns.name'),
      cell: ({ professionalId, name }) => (
        <Link className="govuk-link" to={inLocale(locale, paths.staffProfessional(professionalId))}>
          {name}
        </Link>
      ),
    },
    { key: 'days', heading: text('rota:columns.days'), numeric: true, cell: ({ days }) => days },
    {
      key: 'shifts',
      heading: text('rota:columns.shifts'),
      numeric: true,
      cell: ({ seats }) => seats,
    },
    {
      key: 'fee',
      heading: text('rota:columns.fee'),
      numeric: true,
      cell: ({ feePence }) => formatPence(feePence),
    },
    {
      key: 'travel',
      heading: text('rota:columns.travel'),
      numeric: true,
      cell: ({ travelPence }) => formatPence(travelPence),
    },
    {
      key: 'total',
      heading: text('rota:columns.total'),
      numeric: true,
      cell: ({ feePence, travelPence }) => formatPence(feePence + travelPence),
    },
  ];
  return (
    <DataTable
      caption={text('rota:one.peopleTitle')}
      captionHidden
      columns={columns}
      rows={people}
      keyOf={({ professionalId }) => professionalId}
    />
  );
}
