import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import {
  copyBroadcast,
  getBroadcast,
  moveBroadcast,
  stopBroadcast,
} from '#client/api/broadcasts.ts';
import { templateFromBroadcast } from '#client/api/message-templates.ts';
import { pageOf } from '#client/api/page-context.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';

const moves = z.enum(['schedule', 'send', 'unschedule', 'stop', 'copy', 'template']);

/** One message to many, its event, and how far it went. */
export async function loadBroadcast(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const broadcast = await getBroadcast(api, args.params['id'] ?? '');
  const event = await getStaffEvent(api, broadcast.eventId);
  const { done } = readQuery(doneQuery, args.request);
  return { broadcast, event, done: done ?? null };
}

/** Sends it, lets it wait, takes it back, stops it; or begins another that says the same. */
export const moveBroadcastOn = formAction(
  z.strictObject({ do: moves, version: z.coerce.number().int() }),
  async ({ do: move, version }, { api, frame, params }) => {
    const id = params['id'] ?? '';
    const to = (path: string) => inLocale(frame.locale, path);
    if (move === 'copy')
      return redirect(to(paths.staffEditBroadcast((await copyBroadcast(api, id)).id)), 303);
    if (move === 'template') {
      await templateFromBroadcast(api, id);
      return redirect(`${to(paths.staffTemplates())}?done=saved`, 303);
    }
    await (move === 'stop' ? stopBroadcast(api, id) : moveBroadcast(api, id, move, version));
    return redirect(`${to(paths.staffBroadcast(id))}?done=${move}`, 303);
  },
);

const doneQuery = z.object({
  done: z.enum(['saved', 'schedule', 'send', 'unschedule', 'stop']).optional(),
});
