import { redirect, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { inLocale, paths } from '#client/paths.ts';
import { allowsSomewhere } from '#shared/permissions.ts';

/** Leads to the first section that a person's roles open. */
export function loadStaffHome(args: LoaderFunctionArgs) {
  const { frame } = pageOf(args);
  const to = (path: string) => redirect(inLocale(frame.locale, path));
  if (!frame.me) throw to(paths.signIn());
  if (allowsSomewhere(frame.me.roles, 'events.see')) throw to(paths.staffEvents());
  if (allowsSomewhere(frame.me.roles, 'messages.see')) throw to(paths.staffMessages());
  if (allowsSomewhere(frame.me.roles, 'bookings.see')) throw to(paths.staffMoney());
  return null;
}
