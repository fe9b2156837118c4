import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { discardDeadLetter, listDeadLetters, retryDeadLetter } from '#client/api/messages.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { contactTaskQuery } from '#shared/messages.ts';
import { mailboxViews } from './mailbox-views.ts';

const act = { retry: retryDeadLetter, discard: discardDeadLetter } as const;
const steps = z.enum(['retry', 'discard']);

/** What should have followed from changes and failed every time. */
export async function loadDeadLetters(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const { page, done } = readQuery(query, args.request);
  const letters = await listDeadLetters(api, { page });
  return { letters, views: mailboxViews(frame), done: done ?? null };
}

/** Gives one of them back to its record, or takes it away for good. */
export const actOnDeadLetter = formAction(
  z.strictObject({ letter: z.string().max(64), do: steps }),
  async (input, { api, frame }) => {
    await act[input.do](api, input.letter);
    return redirect(`${inLocale(frame.locale, paths.staffDeadLetters())}?done=${input.do}`, 303);
  },
);

const query = z.object({
  page: contactTaskQuery.shape.page,
  done: steps.optional(),
});
