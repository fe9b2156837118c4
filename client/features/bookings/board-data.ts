import type { LoaderFunctionArgs } from 'react-router';
import { getBookingBoard } from '#client/api/bookings.ts';
import { pageOf } from '#client/api/page-context.ts';

/** The seats of an event, and whether offers have just been sent. */
export const loadBoard = async (args: LoaderFunctionArgs) => ({
  board: await getBookingBoard(pageOf(args).api, args.params['eventId'] ?? ''),
  offered: new URL(args.request.url).searchParams.has('offered'),
});
