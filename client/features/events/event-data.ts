import type { LoaderFunctionArgs } from 'react-router';
import { getEvent } from '#client/api/events.ts';
import { pageOf } from '#client/api/page-context.ts';

/** What the page of one event shows. */
export async function loadEvent(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  return { event: await getEvent(api, args.params['slug'] ?? '') };
}
