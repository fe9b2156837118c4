import type { LoaderFunctionArgs } from 'react-router';
import { getRunningOrder } from '#client/api/bookings.ts';
import { pageOf } from '#client/api/page-context.ts';

/** Who is seen when at an event. */
export const loadRunningOrder = async (args: LoaderFunctionArgs) => ({
  order: await getRunningOrder(pageOf(args).api, args.params['eventId'] ?? ''),
});
