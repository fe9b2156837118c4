import type { LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { findProgramme, listEventCounts } from '#client/api/programme.ts';
import { programmeView } from './programme-view.ts';

/** The programme in the reader's language, its targets against what stands in the calendar. */
export async function loadProgramme(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const [programme, counts] = await Promise.all([findProgramme(api), listEventCounts(api)]);
  return { programme: programme && programmeView(programme, counts, frame.locale.id) };
}
