import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import {
  assignNeed,
  getDeskRequest,
  moveDeskNeed,
  type NeedRef,
  setNeedTask,
} from '#client/api/access-desk.ts';
import { type Frame, pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { ownerInput } from '#shared/access-desk.ts';
import { needMoveInput } from '#shared/access-requests.ts';
import { askingVerbs, needActions, verbOf } from '#shared/need-actions.ts';
import { needTaskKinds, needTaskStates } from '#shared/need-tasks.ts';

/** One person's request; the reading has been recorded. */
export async function loadRequest(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  return {
    request: await getDeskRequest(api, args.params['id'] ?? ''),
    saved: readQuery(doneQuery, args.request).done !== undefined,
  };
}

/** One need of a request, and the step that is taken with it. */
export async function loadNeed(args: LoaderFunctionArgs) {
  const request = await getDeskRequest(pageOf(args).api, args.params['id'] ?? '');
  const need = request.needs.find(({ id }) => id === args.params['needId']);
  const { action } = args.params;
  const verb = askingVerbs.find((one) => one === action) ?? null;
  if (!need || (action !== undefined && verb === null)) throw new Response(null, { status: 404 });
  return { request, need, verb };
}

const version = z.coerce.number().int();

/** A step that asks for no words, or a task that is done. */
export const stepRequest = formAction(
  z.strictObject({
    need: z.string().max(64),
    version,
    action: z.enum(needActions).optional(),
    task: z.templateLiteral([z.enum(needTaskKinds), '.', z.enum(needTaskStates)]).optional(),
  }),
  async ({ need, action, task, version: seen }, { api, params, frame }) => {
    const ref = { id: params['id'] ?? '', needId: need };
    if (action) await moveDeskNeed(api, ref, verbOf(action), { version: seen });
    if (task) {
      const [kind, state] = task.split('.') as [
        (typeof needTaskKinds)[number],
        (typeof needTaskStates)[number],
      ];
      await setNeedTask(api, ref, { kind, state }, seen);
    }
    return done(ref, frame);
  },
);

export const sendOwner = formAction(ownerInput, async (input, { api, params, frame }) => {
  const ref = refOf(params);
  await assignNeed(api, ref, input);
  return done(ref, frame);
});

export const sendMove = formAction(needMoveInput, async (input, { api, params, frame }) => {
  const ref = refOf(params);
  const verb = z.enum(askingVerbs).parse(params['action']);
  await moveDeskNeed(api, ref, verb, input);
  return done(ref, frame);
});

const refOf = ({ id = '', needId = '' }: Record<string, string | undefined>) => ({ id, needId });

const done = ({ id, needId }: NeedRef, { locale }: Pick<Frame, 'locale'>) =>
  redirect(`${inLocale(locale, paths.staffAccessRequest(id))}?done=yes#need-${needId}`, 303);

const doneQuery = z.object({ done: z.literal('yes').optional() });
