import { Link } from 'react-router';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { Tag } from '#client/design/tag.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { ProfessionalSummary } from '#shared/professionals.ts';
import { formatIsoDay } from '#shared/time.ts';

/** Professionals as rows. */
export function ProfessionalTable({ rows }: { rows: readonly ProfessionalSummary[] }) {
  const { locale, text } = useVoice();
  const columns: Column<ProfessionalSummary>[] = [
    {
      key: 'name',
      heading: text('professionals:fields.name'),
      cell: ({ id, name, agency }) => (
        <>
          <Link className="govuk-link" to={inLocale(locale, paths.staffProfessional(id))}>
            {name}
          </Link>
          {agency !== null && <span className="ac-sub">{agency}</span>}
        </>
      ),
    },
    {
      key: 'kinds',
      heading: text('professionals:fields.kinds'),
      cell: ({ kinds }) => kinds.map((kind) => text(`cover:kinds.${kind}`)).join(', '),
    },
    {
      key: 'where',
      heading: text('professionals:list.where'),
      cell: ({ nations, modes, district }) => (
        <>
          {nations.map((nation) => text(`staff:nation.${nation}`)).join(', ')}
          <span className="ac-sub">
            {[district, ...modes.map((mode) => text(`staff:mode.${mode}`))]
              .filter(Boolean)
              .join(', ')}
          </span>
        </>
      ),
    },
    {
      key: 'registration',
      heading: text('professionals:list.validTo'),
      cell: ({ validTo, expired }) => {
        if (validTo === null) return text('professionals:list.noRegistration');
        const day = formatIsoDay(validTo, text);
        return expired ? (
          <>
            <Tag tone="bad">{text('professionals:list.expired')}</Tag>{' '}
            <span className="ac-sub">{day}</span>
          </>
        ) : (
          day
        );
      },
    },
  ];
  return (
    <DataTable
      caption={text('professionals:list.title')}
      captionHidden
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}
