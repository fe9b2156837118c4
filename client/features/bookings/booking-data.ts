import { redirect, type LoaderFunctionArgs } from 'react-router';
import { getStaffBooking, prepareBooking } from '#client/api/bookings.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { prepItems } from '#shared/booking-codes.ts';
import { prepInput } from '#shared/booking-inputs.ts';

/** One booking, and whether something was just done with it. */
export const loadBooking = async (args: LoaderFunctionArgs) => ({
  booking: await getStaffBooking(pageOf(args).api, args.params['id'] ?? ''),
  done: new URL(args.request.url).searchParams.has('done'),
});

/** What is to be sent before the day, and what was. */
export const loadPreparation = async (args: LoaderFunctionArgs) => ({
  booking: await getStaffBooking(pageOf(args).api, args.params['id'] ?? ''),
  items: prepItems,
});

export const sendPreparation = formAction(prepInput, async (input, { api, frame, params }) => {
  const { id = '' } = params;
  await prepareBooking(api, id, input);
  return redirect(`${inLocale(frame.locale, paths.staffBooking(id))}?done`, 303);
});
