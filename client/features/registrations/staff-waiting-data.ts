import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { getWaitingList, moveRegistration } from '#client/api/staff-registrations.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';

/** Who waits for a place at an event, and why nobody else was offered one. */
export async function loadStaffWaiting(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const eventId = args.params['eventId'] ?? '';
  const [event, list] = await Promise.all([
    getStaffEvent(api, eventId),
    getWaitingList(api, eventId),
  ]);
  return { event, list, done: readQuery(doneQuery, args.request).done ?? null };
}

/** Offers a place to one of those who wait. */
export const offerFromList = formAction(
  z.strictObject({ registration: z.string().max(64), version: z.coerce.number().int() }),
  async ({ registration, version }, { api, frame, params }) => {
    await moveRegistration(api, registration, 'offer', version);
    const path = paths.staffWaitingList(params['eventId'] ?? '');
    return redirect(`${inLocale(frame.locale, path)}?done=offered`, 303);
  },
);

const doneQuery = z.object({ done: z.enum(['offered']).optional() });
