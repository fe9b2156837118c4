import { Link } from 'react-router';
import { DataTable, type Column } from '#client/design/data-table.tsx';
import { queryHref } from '#client/forms/query-links.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { RegistrationQuery, RegistrationSummary } from '#shared/registrations.ts';
import type { StaffEventPage } from '#shared/staff-events.ts';
import { formatShortMoment } from '#shared/time.ts';
import { poolWords } from '#client/design/pool-words.ts';
import { RegistrationStateTag } from './staff-state.tsx';

/** Registrations as rows; two of their columns put the list in order. */
export function StaffRegistrationTable({
  registrations,
  event,
  path,
  query,
}: {
  registrations: readonly RegistrationSummary[];
  event: StaffEventPage;
  path: string;
  query: RegistrationQuery;
}) {
  const { locale, text } = useVoice();
  const { sort } = query;
  const columns: Column<RegistrationSummary>[] = [
    {
      key: 'name',
      heading: text('staff:registrations.name'),
      sort: {
        href: queryHref(path, query, { sort: 'name' }),
        now: sort === 'name' ? 'ascending' : undefined,
      },
      cell: (registration) => <RegistrationLink registration={registration} />,
    },
    {
      key: 'reference',
      heading: text('staff:registrations.reference'),
      cell: ({ reference }) => <code className="ac-reference">{reference}</code>,
    },
    {
      key: 'state',
      heading: text('staff:registrations.state'),
      cell: ({ state }) => <RegistrationStateTag state={state} />,
    },
    {
      key: 'places',
      heading: text('staff:registrations.places'),
      cell: ({ pools }) =>
        pools.map((pool) => poolWords(event.pools, pool, { text, locale })).join(', '),
    },
    {
      key: 'when',
      heading: text('staff:registrations.when'),
      sort: {
        href: queryHref(path, query, { sort: sort === 'newest' ? 'oldest' : 'newest' }),
        now: sort === 'name' ? undefined : sort === 'newest' ? 'descending' : 'ascending',
      },
      cell: ({ createdAt, source }) => (
        <>
          {formatShortMoment(createdAt, event.zone, text)}
          {source !== 'online' && (
            <span className="ac-sub">{text(`staff:registrations.source.${source}`)}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('staff:registrations.caption')}
      captionHidden
      columns={columns}
      rows={registrations}
      keyOf={({ id }) => id}
    />
  );
}

function RegistrationLink({ registration }: { registration: RegistrationSummary }) {
  const { locale, text } = useVoice();
  const { id, names, assistants } = registration;
  const [first = '', ...others] = names;
  const more = [
    ...(others.length > 0 ? [text('staff:registrations.others', { count: others.length })] : []),
    ...(assistants > 0 ? [text('staff:registrations.assistants', { count: assistants })] : []),
  ];
  return (
    <>
      <Link className="govuk-link ac-break" to={inLocale(locale, paths.staffRegistration(id))}>
        {first === '' ? text('staff:registrations.unnamed') : first}
      </Link>
      {more.length > 0 && <span className="ac-sub">{more.join(', ')}</span>}
    </>
  );
}
