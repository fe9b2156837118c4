import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { getEvent } from '#client/api/events.ts';
import { pageOf } from '#client/api/page-context.ts';
import { startDraft } from '#client/api/registration-drafts.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { chooseWritten } from '#shared/written.ts';

/** What the first page of registration says about the event and its places. */
export async function loadStart(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const event = await getEvent(api, args.params['slug'] ?? '');
  const { text, lang } = chooseWritten(event.texts, frame.locale.id);
  const { slug, zone, mode, registration, contact, controller, offerHours } = event;
  const { opensAt, closesAt, endsAt } = event;
  const dates = { opensAt, closesAt, endsAt };
  const choosesSessions = event.sessions.some(({ choice }) => choice !== null);
  const title = text.title;
  return {
    event: {
      slug,
      title,
      lang,
      zone,
      mode,
      registration,
      contact,
      controller,
      offerHours,
      ...dates,
    },
    choosesSessions,
  };
}

/** Begins a form and opens its first page. */
export const beginDraft = formAction(z.strictObject({}), async (_none, { api, params, frame }) => {
  const draft = await startDraft(api, { event: params['slug'] ?? '', locale: frame.locale.id });
  return redirect(inLocale(frame.locale, paths.draft(draft.id, draft.next)), 303);
});
