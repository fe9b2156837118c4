import { redirect, type LoaderFunctionArgs } from 'react-router';
import { getEqualityDesk, releaseEquality } from '#client/api/equality.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { equalityReleaseInput } from '#shared/equality-monitoring.ts';

/** The figures that are out, and what may be released. */
export async function loadDesk(args: LoaderFunctionArgs) {
  const saved = new URL(args.request.url).searchParams.get('done') === 'settings';
  return { desk: await getEqualityDesk(pageOf(args).api), saved };
}

export const sendRelease = formAction(equalityReleaseInput, async (input, { api, frame }) => {
  const { period } = await releaseEquality(api, input);
  return redirect(
    `${inLocale(frame.locale, paths.staffEqualityRelease(period))}?done=release`,
    303,
  );
});
