import { Link, useLoaderData } from 'react-router';
import { DataTable } from '#client/design/data-table.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatPence } from '#shared/money.ts';
import { formatDay } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { BookingStateTag } from './booking-state.tsx';
import type { loadMoney } from './money-data.ts';

/** Invoices of professionals that wait for approval or payment. */
export function Component() {
  const { rows } = useLoaderData<typeof loadMoney>();
  const { locale, text } = useVoice();
  const title = text('bookings:money.title');
  return (
    <>
      <PageTitle title={title} />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body-l">{text('bookings:money.about')}</p>
      {rows.length === 0 ? (
        <p className="govuk-body">{text('bookings:money.none')}</p>
      ) : (
        <DataTable
          caption={title}
          captionHidden
          columns={[
            {
              key: 'name',
              heading: text('professionals:fields.name'),
              cell: ({ id, name }) => (
                <Link className="govuk-link" to={inLocale(locale, paths.staffBooking(id))}>
                  {name}
                </Link>
              ),
            },
            {
              key: 'event',
              heading: text('bookings:event'),
              cell: ({ titles, startsAt, zone }) => {
                const event = chooseWritten(titles, locale.id);
                return (
                  <>
                    <span lang={event.lang}>{event.text}</span>
                    <span className="ac-sub">{formatDay(startsAt, zone, text)}</span>
                  </>
                );
              },
            },
            {
              key: 'amount',
              heading: text('bookings:invoice.amount'),
              numeric: true,
              cell: ({ invoice }) => formatPence(invoice?.pence ?? 0),
            },
            {
              key: 'state',
              heading: text('bookings:state'),
              cell: ({ state }) => <BookingStateTag state={state} />,
            },
          ]}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}
