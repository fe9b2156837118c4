import { Link } from 'react-router';
import { DataTable } from '#client/design/data-table.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { RegistrationImport } from '#shared/registration-imports.ts';
import { formatMoment } from '#shared/time.ts';

/** The files of an event, newest first. */
export function FileTable({
  event,
  files,
}: {
  event: { id: string; zone: string };
  files: readonly RegistrationImport[];
}) {
  const { locale, text } = useVoice();
  return (
    <DataTable
      caption={text('registration-imports:earlier')}
      columns={[
        {
          key: 'uploaded',
          heading: text('registration-imports:uploaded'),
          cell: ({ id, createdAt }) => (
            <Link className="govuk-link" to={inLocale(locale, paths.staffImport(event.id, id))}>
              {formatMoment(createdAt, event.zone, text)}
            </Link>
          ),
        },
        {
          key: 'people',
          heading: text('registration-imports:people'),
          cell: ({ rows }) => rows,
          numeric: true,
        },
        {
          key: 'state',
          heading: text('registration-imports:state.label'),
          cell: ({ state }) => text(`registration-imports:state.${state}`),
        },
      ]}
      rows={files}
      keyOf={({ id }) => id}
    />
  );
}
