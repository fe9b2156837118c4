import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { addAccessSettings, getAccessFigures } from '#client/api/access-figures.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { accessSettingsInput } from '#shared/access-settings.ts';

/** How far what people asked for was met, and by when it is to be answered. */
export async function loadFigures(args: LoaderFunctionArgs) {
  return {
    figures: await getAccessFigures(pageOf(args).api),
    saved: readQuery(doneQuery, args.request).done !== undefined,
  };
}

export const sendSettings = formAction(accessSettingsInput, async (input, { api, frame }) => {
  await addAccessSettings(api, input);
  return redirect(`${inLocale(frame.locale, paths.staffAccessFigures())}?done=settings`, 303);
});

const doneQuery = z.object({ done: z.literal('settings').optional() });
