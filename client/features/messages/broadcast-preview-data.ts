import type { LoaderFunctionArgs } from 'react-router';
import { getBroadcast, previewBroadcast } from '#client/api/broadcasts.ts';
import { pageOf } from '#client/api/page-context.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { previewQuery } from '#shared/broadcasts.ts';

/** A message as one of those it is for would read it; that it was read is recorded. */
export async function loadBroadcastPreview(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const id = args.params['id'] ?? '';
  const broadcast = await getBroadcast(api, id);
  const preview = await previewBroadcast(api, id, readQuery(previewQuery, args.request));
  return { broadcast, preview };
}
