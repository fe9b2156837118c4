import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { listCandidates, offerSeat, type SeatAddress } from '#client/api/bookings.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { candidateQuery, offerInput } from '#shared/booking-inputs.ts';
import { workDomains } from '#shared/professionals.ts';

const seatOf = ({ params }: Pick<ActionFunctionArgs, 'params'>): SeatAddress => ({
  eventId: params['eventId'] ?? '',
  requirementId: params['requirementId'] ?? '',
  no: params['no'] ?? '',
});

/** Who fits a seat, for the assignment and the way to it that the address names. */
export async function loadSeat(args: LoaderFunctionArgs) {
  const query = readQuery(candidateQuery, args.request);
  return {
    list: await listCandidates(pageOf(args).api, seatOf(args), query),
    query,
    domains: workDomains,
  };
}

/** Offers the seat to those who were chosen. */
export const sendOffer = formAction(offerInput, async (input, { api, frame, params }) => {
  const seat = seatOf({ params });
  await offerSeat(api, seat, input);
  return redirect(`${inLocale(frame.locale, paths.staffBookings(seat.eventId))}?offered`, 303);
});
