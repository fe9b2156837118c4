import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { confirmImport, discardImport, getImport } from '#client/api/registration-imports.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { importQuery } from '#shared/registration-imports.ts';
import { versionInput } from '#shared/registrations.ts';

const reportInput = versionInput.extend({ do: z.enum(['confirm', 'discard']) });

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

/** Lets the people of a checked file be registered, or takes the file away. */
export const actOnReport = formAction(reportInput, async ({ do: what, version }, page) => {
  const { eventId = '', id = '' } = page.params;
  const list = inLocale(page.frame.locale, paths.staffImports(eventId));
  if (what === 'discard') {
    await discardImport(page.api, eventId, id, version);
    return redirect(`${list}?done=discarded`, 303);
  }
  await confirmImport(page.api, eventId, id, version);
  return redirect(inLocale(page.frame.locale, paths.staffImport(eventId, id)), 303);
});
