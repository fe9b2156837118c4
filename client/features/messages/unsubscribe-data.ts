import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { getMailChoice, setMailChoice } from '#client/api/broadcasts.ts';
import { pageOf } from '#client/api/page-context.ts';

/** What the address of the link chose; looking at it changes nothing, as mail scanners follow links. */
export const loadMailChoice = (args: LoaderFunctionArgs) =>
  getMailChoice(pageOf(args).api, args.params['token'] ?? '');

/** Chooses by a button of the page, or by one press in a mail program, which is not led anywhere else (RFC 8058). */
export async function chooseMail(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const choice = form.get('choice') === 'take' ? 'take' : 'stop';
  await setMailChoice(pageOf(args).api, args.params['token'] ?? '', choice);
  return data({ done: choice });
}
