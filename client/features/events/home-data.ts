import type { LoaderFunctionArgs } from 'react-router';
import { listEvents } from '#client/api/events.ts';
import { pageOf } from '#client/api/page-context.ts';
import { eventCardView } from './event-card-view.ts';

const shown = 3;

/** The next events, and how many there are in all. */
export async function loadHome(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const { rows, total } = await listEvents(api, { when: 'coming' });
  const open = rows.filter(({ state }) => state !== 'cancelled');
  return {
    events: open.slice(0, shown).map((event) => eventCardView(event, frame.locale.id)),
    total,
  };
}
