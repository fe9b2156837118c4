import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { listBroadcasts, prepareJoining } from '#client/api/broadcasts.ts';
import { pageOf } from '#client/api/page-context.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';

/** What organisers wrote to the people of an event. */
export async function loadBroadcasts(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const id = args.params['eventId'] ?? '';
  const [event, { broadcasts, joining }] = await Promise.all([
    getStaffEvent(api, id),
    listBroadcasts(api, id),
  ]);
  const isUntold = joining === 'untold' && event.counts.confirmed > 0;
  return { event, broadcasts, isUntold };
}

/** Prepares the message with the joining instructions, and opens it. */
export const prepareFromList = formAction(z.strictObject({}), async (_input, page) => {
  const { id } = await prepareJoining(page.api, page.params['eventId'] ?? '');
  return redirect(inLocale(page.frame.locale, paths.staffBroadcast(id)), 303);
});
