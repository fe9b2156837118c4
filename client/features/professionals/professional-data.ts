import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { getProfessional, moveProfessional } from '#client/api/professionals.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';

const done = z.enum(['saved']);

/** One professional, and what was just done. */
export async function loadProfessional(args: LoaderFunctionArgs) {
  return {
    professional: await getProfessional(pageOf(args).api, args.params['id'] ?? ''),
    done: readQuery(z.object({ done: done.optional() }), args.request).done ?? null,
  };
}

/** Takes them out of the directory, or back into it. */
export const sendMove = formAction(
  z.strictObject({
    version: z.coerce.number().int().min(1),
    move: z.enum(['leave', 'return']),
  }),
  async ({ version, move }, { api, frame, params }) => {
    const { id = '' } = params;
    await moveProfessional(api, id, move, version);
    return redirect(`${inLocale(frame.locale, paths.staffProfessional(id))}?done=saved`, 303);
  },
);
