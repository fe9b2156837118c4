import { SummaryList, type SummaryRow } from '#client/design/summary-list.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { OwnBooking } from '#shared/bookings.ts';
import { formatPence } from '#shared/money.ts';
import { formatMoment, formatSpanInZone, formatTime } from '#shared/time.ts';
import { FeeLines } from './fee-lines.tsx';

/** When, where and for what. */
export function WorkFacts({ booking }: { booking: OwnBooking }) {
  const { text } = useVoice();
  const { zone, startsAt, endsAt, place, platform, contact, quote, invoice, costDue } = booking;
  const rows: Array<SummaryRow | null> = [
    { label: text('bookings:board.when'), value: formatSpanInZone(startsAt, endsAt, zone, text) },
    booking.proposed && {
      label: text('bookings:proposed'),
      value: formatSpanInZone(booking.proposed.startsAt, booking.proposed.endsAt, zone, text),
    },
    { label: text('bookings:arriveBy'), value: formatTime(booking.arriveBy, zone, text) },
    place.length === 0 ? null : { label: text('bookings:place'), value: place.join(', ') },
    platform === null || booking.mode === 'in-person'
      ? null
      : { label: text('bookings:platform'), value: platform },
    {
      label: text('bookings:domain'),
      value: text(`professionals:domains.${booking.domain}`),
    },
    { label: text('bookings:fee'), value: <FeeLines lines={booking.fee.lines} /> },
    quote && {
      label: text('bookings:quote'),
      value: `${formatPence(quote.feePence)} ${quote.note}`,
    },
    {
      label: text('bookings:scale'),
      value: text(`professionals:scales.${booking.terms.cancellationScale}`),
    },
    booking.holdExpiresAt && {
      label: text('bookings:holdUntil'),
      value: formatMoment(booking.holdExpiresAt, zone, text),
    },
    costDue === null ? null : { label: text('bookings:costDue'), value: formatPence(costDue) },
    invoice && {
      label: text('bookings:invoice.title', { number: invoice.number }),
      value: <FeeLines lines={invoice.lines} />,
    },
    {
      label: text('bookings:contact'),
      value: `${contact.name}, ${contact.email}, ${contact.phone}`,
    },
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}
