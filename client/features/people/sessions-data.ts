import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { endOtherSessions, endSession, listOwnSessions } from '#client/api/people.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';

/** Where whoever asks is signed in. */
export async function loadSessions(args: LoaderFunctionArgs) {
  const { sessions } = await listOwnSessions(pageOf(args).api);
  return { sessions, done: new URL(args.request.url).searchParams.has('done') };
}

/** Ends one session, or all but the one that asks. */
export const endSessions = formAction(
  z.strictObject({ end: z.string().max(64).optional(), others: z.literal('yes').optional() }),
  async ({ end, others }, { api, frame }) => {
    if (others) await endOtherSessions(api);
    else if (end !== undefined) await endSession(api, end);
    return redirect(`${inLocale(frame.locale, paths.staffSessions())}?done=yes`, 303);
  },
);
