import { Link } from 'react-router';
import { SummaryList, type SummaryRow } from '#client/design/summary-list.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { StaffBooking } from '#shared/bookings.ts';
import { formatPence } from '#shared/money.ts';
import { formatIsoDay, formatMoment, formatSpanInZone, formatTime } from '#shared/time.ts';
import { FeeLines } from './fee-lines.tsx';

/** What is agreed and what it costs; what does not stand yet is left out. */
export function StaffBookingFacts({ booking }: { booking: StaffBooking }) {
  const { locale, text } = useVoice();
  const { zone, startsAt, endsAt, arriveBy, fee, quote, cancelNow, invoice, costDue } = booking;
  const rows: Array<SummaryRow | null> = [
    {
      label: text('professionals:fields.name'),
      value: (
        <Link
          className="govuk-link"
          to={inLocale(locale, paths.staffProfessional(booking.professionalId))}
        >
          {booking.name}
        </Link>
      ),
    },
    { label: text('bookings:board.when'), value: formatSpanInZone(startsAt, endsAt, zone, text) },
    { label: text('bookings:arriveBy'), value: formatTime(arriveBy, zone, text) },
    { label: text('bookings:fee'), value: <FeeLines lines={fee.lines} /> },
    quote && {
      label: text('bookings:quote'),
      value: `${formatPence(quote.feePence)} ${quote.note}`,
    },
    booking.holdExpiresAt && {
      label: text('bookings:holdUntil'),
      value: formatMoment(booking.holdExpiresAt, zone, text),
    },
    booking.proposed && {
      label: text('bookings:proposed'),
      value: formatSpanInZone(booking.proposed.startsAt, booking.proposed.endsAt, zone, text),
    },
    cancelNow && {
      label: text('bookings:cancelNow'),
      value: cancelNow.next
        ? text('bookings:cancelThen', {
            now: formatPence(cancelNow.pence),
            day: formatIsoDay(cancelNow.next.on, text),
            later: formatPence(cancelNow.next.pence),
          })
        : formatPence(cancelNow.pence),
    },
    {
      label: text('bookings:scale'),
      value: text(`professionals:scales.${booking.terms.cancellationScale}`),
    },
    booking.poNumber === '' ? null : { label: text('bookings:poNumber'), value: booking.poNumber },
    {
      label: text('bookings:recording'),
      value: text(`bookings:consents.${booking.recordingConsent}`),
    },
    {
      label: text('bookings:prepDays'),
      value: text('bookings:prepDaysWords', {
        ask: formatIsoDay(booking.prepDays.ask, text),
        due: formatIsoDay(booking.prepDays.due, text),
        final: formatIsoDay(booking.prepDays.final, text),
      }),
    },
    costDue === null ? null : { label: text('bookings:costDue'), value: formatPence(costDue) },
    invoice && {
      label: text('bookings:invoice.title', { number: invoice.number }),
      value: <FeeLines lines={invoice.lines} />,
    },
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}
