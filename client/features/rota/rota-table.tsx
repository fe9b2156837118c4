import { Link } from 'react-router';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatPence } from '#shared/money.ts';
import type { RotaSummary } from '#shared/rota.ts';
import { formatShortMoment } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { RotaTag } from './rota-tag.tsx';

/** The rotas so far, the newest first. */
export function RotaTable({ plans }: { plans: readonly RotaSummary[] }) {
  const { locale, text } = useVoice();
  const columns: Column<RotaSummary>[] = [
    {
      key: 'askedAt',
      heading: text('rota:columns.askedAt'),
      cell: ({ id, askedAt }) => (
        <Link className="govuk-link" to={inLocale(locale, paths.staffRota(id))}>
          {formatShortMoment(askedAt, 'Europe/London', text)}
        </Link>
      ),
    },
    {
      key: 'events',
      heading: text('rota:columns.events'),
      cell: ({ titles }) =>
        titles.map((written, at) => {
          const title = chooseWritten(written, locale.id);
          return (
            <div key={at} lang={title.lang}>
              {title.text}
            </div>
          );
        }),
    },
    {
      key: 'state',
      heading: text('rota:columns.state'),
      cell: ({ state }) => <RotaTag state={state} />,
    },
    {
      key: 'filled',
      heading: text('rota:columns.filled'),
      cell: ({ filled, seats }) =>
        filled === null || seats === null
          ? text('rota:notYet')
          : text('rota:filledOf', { filled, wanted: seats }),
    },
    {
      key: 'cost',
      heading: text('rota:columns.cost'),
      numeric: true,
      cell: ({ costPence }) => (costPence === null ? text('rota:notYet') : formatPence(costPence)),
    },
  ];
  return (
    <DataTable
      caption={text('rota:plans')}
      captionHidden
      columns={columns}
      rows={plans}
      keyOf={({ id }) => id}
    />
  );
}
