import type { LoaderFunctionArgs } from 'react-router';
import { listBroadcasts } from '#client/api/broadcasts.ts';
import { pageOf } from '#client/api/page-context.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';

/** What organisers wrote to the people of an event. */
export async function loadBroadcasts(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const id = args.params['eventId'] ?? '';
  const [event, broadcasts] = await Promise.all([getStaffEvent(api, id), listBroadcasts(api, id)]);
  return { event, broadcasts };
}
