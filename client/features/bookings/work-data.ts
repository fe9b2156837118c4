import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '#client/api/api.ts';
import { actOnWork, getWork, listWork, newDiaryAddress, openWork } from '#client/api/bookings.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction, refusalOf } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { ownBookingActions } from '#shared/booking-codes.ts';
import { ownActInput } from '#shared/booking-inputs.ts';
import { pounds } from '#shared/money-input.ts';

/** Uses the link and opens the professional's pages, at an address without the token. */
export async function useWorkLink(args: ActionFunctionArgs) {
  const { api, frame } = pageOf(args);
  try {
    await openWork(api, args.params['token'] ?? '');
    return redirect(inLocale(frame.locale, paths.work()), 303);
  } catch (error) {
    if (!(error instanceof ApiProblem) || ![404, 410, 422].includes(error.body.status)) throw error;
    return data({ dead: true }, { status: 410 });
  }
}

export const loadWork = (args: LoaderFunctionArgs) => listWork(pageOf(args).api);

/** Makes a new address of the diary; it is shown once. */
export async function sendDiary(args: ActionFunctionArgs) {
  try {
    return data(await newDiaryAddress(pageOf(args).api));
  } catch (error) {
    return refusalOf(error, {});
  }
}

export const loadWorkBooking = async (args: LoaderFunctionArgs) => ({
  booking: await getWork(pageOf(args).api, args.params['id'] ?? ''),
  done: new URL(args.request.url).searchParams.has('done'),
});

/** The professional's answer, by the button that was pressed. */
export const sendAnswer = formAction(
  ownActInput.extend({ action: z.enum(ownBookingActions), feePence: pounds.optional() }),
  async ({ action, ...input }, { api, frame, params }) => {
    const { id = '' } = params;
    await actOnWork(api, id, action, input);
    return redirect(`${inLocale(frame.locale, paths.workBooking(id))}?done`, 303);
  },
);
