import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { closeContactTask, listContactTasks } from '#client/api/messages.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { contactTaskQuery } from '#shared/messages.ts';
import { mailboxViews } from './mailbox-views.ts';

/** Whom to phone or write to, or those who were. */
export async function loadContactTasks(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const query = readQuery(contactTaskQuery, args.request);
  const tasks = await listContactTasks(api, query);
  const { done } = readQuery(doneQuery, args.request);
  return { tasks, query, views: mailboxViews(frame), closed: done !== undefined };
}

/** Marks one task as done. */
export const actOnTask = formAction(
  z.strictObject({ task: z.string().max(64) }),
  async ({ task }, { api, frame }) => {
    await closeContactTask(api, task);
    return redirect(`${inLocale(frame.locale, paths.staffContactTasks())}?done=yes`, 303);
  },
);

const doneQuery = z.object({ done: z.literal('yes').optional() });
