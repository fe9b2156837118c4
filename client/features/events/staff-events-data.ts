import type { LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { listStaffEvents } from '#client/api/staff-events.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { eventKinds } from '#shared/event-kinds.ts';
import { nations } from '#shared/nation-ids.ts';
import { allows, allowsSomewhere } from '#shared/permissions.ts';
import { staffEventQuery } from '#shared/staff-events.ts';

/** Events with live counts, cut to where the reader's roles count. */
export async function loadStaffEvents(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const query = readQuery(staffEventQuery, args.request);
  return {
    events: await listStaffEvents(api, query),
    query,
    kinds: eventKinds,
    changes: nations.some((nation) => allows(frame.me?.roles ?? [], 'events.change', { nation })),
    seesEquality: allowsSomewhere(frame.me?.roles ?? [], 'equality.see'),
    seesNeeds: allowsSomewhere(frame.me?.roles ?? [], 'access.see'),
  };
}
