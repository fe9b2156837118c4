import type { Frame } from '#client/api/page-context.ts';
import { allows } from '#shared/permissions.ts';

/** A view of the section; what failed is shown to those alone who look after all messages. */
export type MailboxView = 'messages' | 'tasks' | 'failed';

/** The views that a person's roles open. */
export function mailboxViews({ me }: Pick<Frame, 'me'>): MailboxView[] {
  const all = me !== null && allows(me.roles, 'messages.see');
  return all ? ['messages', 'tasks', 'failed'] : ['messages', 'tasks'];
}
