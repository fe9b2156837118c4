import { redirect, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { confirmImport, getImport } from '#client/api/registration-imports.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { importQuery } from '#shared/registration-imports.ts';
import { versionInput } from '#shared/registrations.ts';

/** One file and its report. */
export async function loadReport(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const { eventId = '', id = '' } = args.params;
  const { page } = readQuery(importQuery, args.request);
  const [event, report] = await Promise.all([
    getStaffEvent(api, eventId),
    getImport(api, eventId, id, page),
  ]);
  return { event: { id: event.id, texts: event.texts, pools: event.pools }, report };
}

/** Lets the people of a checked file be registered. */
export const confirmReport = formAction(versionInput, async ({ version }, page) => {
  const { eventId = '', id = '' } = page.params;
  await confirmImport(page.api, eventId, id, version);
  return redirect(inLocale(page.frame.locale, paths.staffImport(eventId, id)), 303);
});
