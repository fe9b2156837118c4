import type { LoaderFunctionArgs } from 'react-router';
import { listEvents } from '#client/api/events.ts';
import { pageOf } from '#client/api/page-context.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { eventQuery } from '#shared/events.ts';
import { eventCardView } from './event-card-view.ts';

/** One page of the list, and the filters that its address holds. */
export async function loadEvents(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const query = readQuery(eventQuery, args.request);
  const { rows, page, pageSize, total } = await listEvents(api, query);
  return {
    events: rows.map((event) => eventCardView(event, frame.locale.id)),
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    total,
    query,
  };
}
