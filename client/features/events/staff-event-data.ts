import type { LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';

/** One event as staff see it. */
export async function loadStaffEvent(args: LoaderFunctionArgs) {
  return { event: await getStaffEvent(pageOf(args).api, args.params['id'] ?? '') };
}
