import { redirect, type LoaderFunctionArgs } from 'react-router';
import { acceptCover, getCover, saveCoverLine } from '#client/api/cover.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { coverAcceptance, coverLineInput } from '#shared/cover-plan.ts';

/** What an event needs, and what was just done. */
export async function loadCover(args: LoaderFunctionArgs) {
  const said = new URL(args.request.url).searchParams.get('done');
  const done = (['accepted', 'saved'] as const).find((one) => one === said) ?? null;
  return { cover: await getCover(pageOf(args).api, args.params['id'] ?? ''), done };
}

/** How one kind is planned; there is no page for another name. */
export async function loadLine(args: LoaderFunctionArgs) {
  const { cover } = await loadCover(args);
  const line = cover.lines.find(({ kind }) => kind === args.params['kind']);
  if (!line) throw new Response(null, { status: 404 });
  return { cover, line };
}

export const sendLine = formAction(coverLineInput, async (input, { api, frame, params }) => {
  const { id = '', kind = '' } = params;
  await saveCoverLine(api, id, kind, input);
  return redirect(`${inLocale(frame.locale, paths.staffCover(id))}?done=saved`, 303);
});

export const sendAcceptance = formAction(coverAcceptance, async (input, { api, frame, params }) => {
  const { id = '' } = params;
  await acceptCover(api, id, input);
  return redirect(`${inLocale(frame.locale, paths.staffCover(id))}?done=accepted`, 303);
});
