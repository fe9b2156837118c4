import { DataTable } from '#client/design/data-table.tsx';
import { useText } from '#client/text/text.tsx';
import type { RegistrationEntry } from '#shared/professionals.ts';
import { formatIsoDay } from '#shared/time.ts';

/** The registrations of a professional, and who looked them up. */
export function RegistrationTable({ rows }: { rows: readonly RegistrationEntry[] }) {
  const text = useText();
  if (rows.length === 0)
    return <p className="govuk-body">{text('professionals:registrations.none')}</p>;
  const day = (date: string | null) =>
    date === null ? text('professionals:registrations.unknown') : formatIsoDay(date, text);
  return (
    <DataTable
      caption={text('professionals:registrations.title')}
      captionHidden
      columns={[
        {
          key: 'body',
          heading: text('professionals:registrations.body'),
          cell: ({ body, category }) => (
            <>
              {text(`professionals:bodies.${body}`)}
              <span className="ac-sub">{text(`professionals:categories.${category}`)}</span>
            </>
          ),
        },
        {
          key: 'number',
          heading: text('professionals:registrations.number'),
          cell: ({ number }) => number,
        },
        {
          key: 'validTo',
          heading: text('professionals:registrations.validTo'),
          cell: ({ validTo }) => day(validTo),
        },
        {
          key: 'verified',
          heading: text('professionals:registrations.verifiedOn'),
          cell: ({ verifiedOn, verifiedBy }) => (
            <>
              {verifiedOn === null
                ? text('professionals:registrations.notVerified')
                : formatIsoDay(verifiedOn, text)}
              {verifiedBy !== null && <span className="ac-sub">{verifiedBy}</span>}
            </>
          ),
        },
      ]}
      rows={rows}
      keyOf={({ body, number }) => `${body} ${number}`}
    />
  );
}
