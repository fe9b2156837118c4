import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { addBreakLimits, getBreakLimits } from '#client/api/break-limits.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { breakLimitsInput } from '#shared/break-limits.ts';

/** How long people may work without a rest, by the day from which it counts. */
export async function loadBreakLimits(args: LoaderFunctionArgs) {
  const limits = await getBreakLimits(pageOf(args).api);
  return { limits, isSaved: readQuery(doneQuery, args.request).done === 'saved' };
}

export const sendBreakLimits = formAction(breakLimitsInput, async (input, { api, frame }) => {
  await addBreakLimits(api, input);
  return redirect(`${inLocale(frame.locale, paths.staffBreakLimits())}?done=saved`, 303);
});

const doneQuery = z.object({ done: z.enum(['saved']).optional() });
