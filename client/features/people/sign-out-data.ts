import { redirect, type ActionFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { signOut } from '#client/api/people.ts';
import { inLocale, paths } from '#client/paths.ts';

export async function sendSignOut(args: ActionFunctionArgs) {
  const { api, frame } = pageOf(args);
  await signOut(api);
  return redirect(`${inLocale(frame.locale, paths.signIn())}?out=yes`, 303);
}
