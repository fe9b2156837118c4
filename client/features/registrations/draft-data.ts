import { redirect, type LoaderFunctionArgs } from 'react-router';
import { getEvent } from '#client/api/events.ts';
import { pageOf } from '#client/api/page-context.ts';
import { getDraft } from '#client/api/registration-drafts.ts';
import { inLocale, paths } from '#client/paths.ts';
import { splitPath } from '#shared/locales.ts';
import { draftEvent } from './draft-event.ts';
import { positionOf } from './draft-steps.ts';

/** What every page of the form shows: the answers so far, the event, and where the page stands. */
export async function loadDraft(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const { pathname, searchParams } = new URL(args.request.url);
  const step = splitPath(pathname).rest.split('/')[3] ?? '';
  const draft = await getDraft(api, args.params['id'] ?? '');
  const to = (name: string) => inLocale(frame.locale, paths.draft(draft.id, name));
  if (draft.receipt !== null && step !== 'done') throw redirect(to('done'), 303);
  if (searchParams.has('resume') && draft.next !== step) throw redirect(to(draft.next), 303);
  const event = draftEvent(await getEvent(api, draft.eventSlug), frame.locale.id);
  const fromCheck = searchParams.get('from') === 'check';
  return { draft, event, step, position: positionOf(step, draft.steps), fromCheck };
}
