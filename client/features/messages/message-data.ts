import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { getMessage, markBounced, resendMessage, retryMessage } from '#client/api/messages.ts';
import { pageOf } from '#client/api/page-context.ts';
import { listEventNames } from '#client/api/staff-events.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';

/** One message; where it has a body for this reader, the reading has been recorded. */
export async function loadMessage(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const message = await getMessage(api, args.params['id'] ?? '');
  const events = message.about.eventId === null ? [] : await listEventNames(api);
  const event = events.find(({ id }) => id === message.about.eventId) ?? null;
  return { message, event, done: readQuery(doneQuery, args.request).done ?? null };
}

const steps = {
  retry: { act: retryMessage, done: 'retried' },
  resend: { act: resendMessage, done: 'resent' },
  bounced: { act: markBounced, done: 'markedBounced' },
} as const;

/** Tries it again, sends it once more, or marks it as come back. */
export const actOnMessage = formAction(
  z.strictObject({ do: z.enum(['retry', 'resend', 'bounced']) }),
  async (input, { api, params, frame }) => {
    const id = params['id'] ?? '';
    const { act, done } = steps[input.do];
    await act(api, id);
    return redirect(`${inLocale(frame.locale, paths.staffMessage(id))}?done=${done}`, 303);
  },
);

const doneQuery = z.object({ done: z.enum(['retried', 'resent', 'markedBounced']).optional() });
