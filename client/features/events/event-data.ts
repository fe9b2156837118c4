import type { LoaderFunctionArgs } from 'react-router';
import { getEvent } from '#client/api/events.ts';
import { pageOf } from '#client/api/page-context.ts';
import { textFor } from '#shared/catalogues.ts';
import { activityCodes } from '#shared/events.ts';
import { eventView } from './event-view.ts';

/** What the page of one event shows, in the reader's language. */
export async function loadEvent(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const event = await getEvent(api, args.params['slug'] ?? '');
  return { event: eventView(event, frame.locale, textFor(frame.locale.id), activityCodes) };
}
