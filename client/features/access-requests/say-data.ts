import { redirect, type LoaderFunctionArgs } from 'react-router';
import { getAccess, moveOwnNeed } from '#client/api/access-requests.ts';
import { codeFields, freshFormAction } from '#client/forms/fresh-form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { needMoveInput } from '#shared/access-requests.ts';
import { loadMineForm } from './mine-data.ts';

/** What is asked of a person about one need; without a fresh code nothing of it is shown yet. */
export async function loadSay(args: LoaderFunctionArgs) {
  const mine = await loadMineForm(args);
  const verb = args.params['verb'] === 'review' ? ('review' as const) : ('answer' as const);
  const need = mine.access.needs.find(({ id }) => id === args.params['needId']) ?? null;
  if (mine.fresh && !need) throw new Response(null, { status: 404 });
  return { ...mine, need, verb };
}

/** Sends the answer, or how it went; what was not there is told as such, so that somebody looks into it. */
export const sendSay = freshFormAction(
  needMoveInput.extend(codeFields),
  async ({ press: _press, code: _code, ...input }, { api, params, frame }) => {
    const { id = '', personId = '', needId = '' } = params;
    const access = await getAccess(api, id, personId);
    const need = access.needs.find((one) => one.id === needId);
    const failed = input.worked === 'no' && need?.may.includes('need.fail') === true;
    const { worked: _worked, ...words } = input;
    const said = params['verb'] === 'review' ? 'review' : 'answer';
    await moveOwnNeed(
      api,
      { registrationId: id, personId, needId },
      failed ? 'fail' : said,
      failed ? words : input,
    );
    const to = paths.registrationPart(id, `people/${personId}/needs`);
    return redirect(`${inLocale(frame.locale, to)}?saved`, 303);
  },
);
