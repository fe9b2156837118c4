import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { actOnBooking, getStaffBooking } from '#client/api/bookings.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { recordingConsents, staffBookingActions } from '#shared/booking-codes.ts';
import { bookingActInput } from '#shared/booking-inputs.ts';
import { pounds } from '#shared/money-input.ts';

const actionName = z.enum(staffBookingActions);

/** A booking and what is to be done with it; where that may not be done any more, its own page says so. */
export async function loadAct(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const booking = await getStaffBooking(api, args.params['id'] ?? '');
  const action = actionName.safeParse(args.params['action']);
  if (!action.success) throw new Response(null, { status: 404 });
  if (!booking.may.includes(action.data))
    throw redirect(inLocale(frame.locale, paths.staffBooking(booking.id)));
  return { booking, action: action.data, consents: recordingConsents };
}

export const sendAct = formAction(
  bookingActInput.extend({ nonRefundablePence: pounds.optional() }),
  async (input, { api, frame, params }) => {
    const { id = '' } = params;
    await actOnBooking(api, id, actionName.parse(params['action']), input);
    return redirect(`${inLocale(frame.locale, paths.staffBooking(id))}?done`, 303);
  },
);
