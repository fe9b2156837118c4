import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { getEvent } from '#client/api/events.ts';
import { pageOf } from '#client/api/page-context.ts';
import { startDraft } from '#client/api/registration-drafts.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { chooseWritten } from '#shared/written.ts';

/** What the first page of registration says about the event and its places. */
export async function loadStart(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const event = await getEvent(api, args.params['slug'] ?? '');
  const { invitation } = readQuery(invitationQuery, args.request);
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
      approval: event.admission?.approval === true,
      ...dates,
    },
    choosesSessions,
    invitation: invitation ?? null,
  };
}

const invitationQuery = z.strictObject({ invitation: z.string().max(64).optional() });

/** Begins a form and opens its first page. */
export const beginDraft = formAction(invitationQuery, async (typed, { api, params, frame }) => {
  const begun = { event: params['slug'] ?? '', locale: frame.locale.id, ...typed };
  const draft = await startDraft(api, begun);
  return redirect(inLocale(frame.locale, paths.draft(draft.id, draft.next)), 303);
});
