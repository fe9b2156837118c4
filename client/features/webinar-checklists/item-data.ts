import { redirect, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { changeChecklist, getChecklist } from '#client/api/webinar-checklists.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { webinarItemId, webinarItemInput } from '#shared/webinar-checklists.ts';

/** One thing on a checklist; there is no page for another name. */
export async function loadItem(args: LoaderFunctionArgs) {
  const checklist = await getChecklist(pageOf(args).api, args.params['id'] ?? '');
  const item = checklist.items.find(({ id }) => id === args.params['item']);
  if (!item) throw new Response(null, { status: 404 });
  return { checklist, item };
}

export const sendItem = formAction(webinarItemInput, async (input, { api, frame, params }) => {
  const { id = '' } = params;
  const item = webinarItemId.parse(params['item']);
  await changeChecklist(api, id, item, input);
  return redirect(`${inLocale(frame.locale, paths.staffChecklist(id))}?saved=${item}`, 303);
});
