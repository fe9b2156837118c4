import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { getPack, getPacks, makePack, openPack } from '#client/api/access-packs.ts';
import { ApiProblem } from '#client/api/api.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { packInput } from '#shared/access-packs.ts';

/** What was shared of an event's access requests. */
export const loadPacks = (args: LoaderFunctionArgs) =>
  getPacks(pageOf(args).api, args.params['id'] ?? '');

/** Makes a pack. A link is shown on the page that answers and nowhere again; without one the pack itself opens. */
export const sendPack = formAction(packInput, async (input, { api, params, frame }) => {
  const { id, token } = await makePack(api, params['id'] ?? '', input);
  if (token === null) return redirect(inLocale(frame.locale, paths.staffAccessPack(id)), 303);
  const href = `${frame.siteUrl}${inLocale(frame.locale, paths.accessPack(id, token))}`;
  return data({ problems: [], values: {}, made: { id, href } });
});

export const loadPack = (args: LoaderFunctionArgs) =>
  getPack(pageOf(args).api, args.params['id'] ?? '');

/** Opens a pack by a press of its button, as scanners of mail follow links; what it holds stands in this answer alone. */
export async function pressPack(args: ActionFunctionArgs) {
  const { id = '', token = '' } = args.params;
  try {
    return data({ opened: await openPack(pageOf(args).api, id, token) });
  } catch (error) {
    if (error instanceof ApiProblem && error.body.status === 404)
      return data({ opened: null }, { status: 404 });
    throw error;
  }
}
