import type { LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { getChecklist } from '#client/api/webinar-checklists.ts';
import { webinarItemId } from '#shared/webinar-checklists.ts';

/** The checklist of an event, and what was just saved. */
export async function loadChecklist(args: LoaderFunctionArgs) {
  const saved = webinarItemId.safeParse(new URL(args.request.url).searchParams.get('saved'));
  return {
    checklist: await getChecklist(pageOf(args).api, args.params['id'] ?? ''),
    saved: saved.success ? saved.data : null,
  };
}
