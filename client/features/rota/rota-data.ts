import { type LoaderFunctionArgs, redirect } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { acceptRota, discardRota, getRota } from '#client/api/rota.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { rotaAcceptance } from '#shared/rota.ts';

const query = z.object({ done: z.literal('accepted').optional() });

/** One plan, and what was just done. */
export async function loadRota(args: LoaderFunctionArgs) {
  return {
    rota: await getRota(pageOf(args).api, args.params['id'] ?? ''),
    done: readQuery(query, args.request).done !== undefined,
  };
}

export const sendAcceptance = formAction(
  rotaAcceptance,
  async ({ seats }, { api, frame, params }) => {
    const { id = '' } = params;
    await acceptRota(api, id, seats);
    return redirect(`${inLocale(frame.locale, paths.staffRota(id))}?done=accepted`, 303);
  },
);

export const sendDiscard = formAction(
  z.strictObject({}),
  async (_input, { api, frame, params }) => {
    await discardRota(api, params['id'] ?? '');
    return redirect(inLocale(frame.locale, paths.staffRotas()), 303);
  },
);
