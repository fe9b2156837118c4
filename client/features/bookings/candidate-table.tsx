import { DataTable } from '#client/design/data-table.tsx';
import { Tag } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { CandidateList } from '#shared/bookings.ts';
import { formatPence } from '#shared/money.ts';
import { BookingStateTag } from './booking-state.tsx';
import { Findings } from './findings.tsx';

/** Those who fit, each with a box to be chosen. */
export function CandidateTable({ rows }: { rows: CandidateList['rows'] }) {
  const text = useText();
  return (
    <DataTable
      caption={text('bookings:seat.fit')}
      columns={[
        {
          key: 'name',
          heading: text('professionals:fields.name'),
          cell: ({ id, name, district, preferred, asked }) => (
            <>
              <div className="govuk-checkboxes govuk-checkboxes--small">
                <div className="govuk-checkboxes__item">
                  <input
                    className="govuk-checkboxes__input"
                    type="checkbox"
                    id={`choose-${id}`}
                    name="professionalIds"
                    value={id}
                  />
                  <label className="govuk-label govuk-checkboxes__label" htmlFor={`choose-${id}`}>
                    {name}
                  </label>
                </div>
              </div>
              {district !== '' && <span className="ac-sub">{district}</span>}
              {preferred && <Tag tone="good">{text('bookings:seat.preferred')}</Tag>}
              {asked !== null && <BookingStateTag state={asked} />}
            </>
          ),
        },
        {
          key: 'fee',
          heading: text('bookings:fee'),
          numeric: true,
          cell: ({ feePence }) => formatPence(feePence),
        },
        {
          key: 'findings',
          heading: text('bookings:seat.findings'),
          cell: ({ findings }) => <Findings findings={findings} />,
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}
