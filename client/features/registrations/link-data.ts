import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '#client/api/api.ts';
import { askLinks, openLink } from '#client/api/links.ts';
import { pageOf } from '#client/api/page-context.ts';
import { openDraft } from '#client/api/registration-drafts.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { splitPath } from '#shared/locales.ts';
import { emailAddress } from '#shared/registrations.ts';

/** What the link opens; its token stays where it is until the button is pressed. */
export function loadLink({ request }: LoaderFunctionArgs): { kind: LinkKind } {
  return { kind: kindOf(request) };
}

/** Uses the link and opens what it is about, at an address without the token. */
export async function useLink(args: ActionFunctionArgs) {
  const { api, frame } = pageOf(args);
  const { id = '', token = '' } = args.params;
  try {
    const kind = kindOf(args.request);
    if (kind === 'draft') {
      await openDraft(api, id, token);
      return redirect(inLocale(frame.locale, `${paths.draft(id, 'check')}?resume`), 303);
    }
    const { registrationId } = await openLink(api, kind, token);
    return redirect(inLocale(frame.locale, paths.registration(registrationId)), 303);
  } catch (error) {
    const dead = error instanceof ApiProblem && [404, 410, 422].includes(error.body.status);
    if (!dead) throw error;
    return data({ dead: true }, { status: 410 });
  }
}

/** Asks for the links of an address; the next page is the same for every address. */
export const findLinks = formAction(
  z.strictObject({ email: emailAddress }),
  async ({ email }, { api, frame }) => {
    await askLinks(api, { email, locale: frame.locale.id });
    return data({ sentTo: email });
  },
);

type LinkKind = 'manage' | 'member' | 'draft';

function kindOf(request: Request): LinkKind {
  const [, first, second] = splitPath(new URL(request.url).pathname).rest.split('/');
  if (first === 'register') return 'draft';
  return second === 'member' ? 'member' : 'manage';
}
