import type { LoaderFunctionArgs } from 'react-router';
import { getMailHealth, listMessages } from '#client/api/messages.ts';
import { pageOf } from '#client/api/page-context.ts';
import { listEventNames } from '#client/api/staff-events.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { messageQuery } from '#shared/messages.ts';
import { mailboxViews } from './mailbox-views.ts';

/** The mailbox: messages by state and event. */
export async function loadMessages(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const query = readQuery(messageQuery, args.request);
  const [messages, events, health] = await Promise.all([
    listMessages(api, query),
    listEventNames(api),
    getMailHealth(api),
  ]);
  return { messages, events, health, query, views: mailboxViews(frame) };
}
