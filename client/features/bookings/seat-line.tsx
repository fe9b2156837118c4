import { Link } from 'react-router';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { BookingBoard } from '#shared/bookings.ts';
import { BookingStateTag } from './booking-state.tsx';

/** One seat: its bookings, those that came to nothing last, and the way to find somebody while it is empty. */
export function SeatLine({
  board,
  requirement,
  seat,
}: {
  board: BookingBoard;
  requirement: BookingBoard['requirements'][number];
  seat: { no: number; bookingId: string | null };
}) {
  const { locale, text } = useVoice();
  const bookings = requirement.bookings.filter(({ seatNo }) => seatNo === seat.no);
  return (
    <li>
      <strong>{text('bookings:board.seat', { number: seat.no })}</strong>
      {bookings.map(({ id, name, state }) => (
        <div key={id}>
          <Link className="govuk-link" to={inLocale(locale, paths.staffBooking(id))}>
            {name}
          </Link>{' '}
          <BookingStateTag state={state} />
        </div>
      ))}
      {seat.bookingId === null && board.may.includes('booking.offer') && (
        <div>
          <Link
            className="govuk-link"
            to={inLocale(locale, paths.staffSeat(board.eventId, requirement.id, seat.no))}
          >
            {text('bookings:board.find')}
            <span className="govuk-visually-hidden">
              {' '}
              {text('bookings:board.seat', { number: seat.no })},{' '}
              {text(`cover:kinds.${requirement.kind}`)}
            </span>
          </Link>
        </div>
      )}
    </li>
  );
}
