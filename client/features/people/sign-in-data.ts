import { redirect, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { getOpenIdWay, signIn } from '#client/api/people.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { signInInput } from '#shared/people.ts';
import { toNextStep, wantedAddress } from './next-step.ts';

/** Whoever is signed in already goes on. */
export async function loadSignIn(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const to = wantedAddress(args.request);
  if (frame.me) throw redirect(inLocale(frame.locale, to ?? paths.staff()));
  const { name } = await getOpenIdWay(api);
  return { out: new URL(args.request.url).searchParams.has('out'), organisation: name, to };
}

export const sendSignIn = formAction(signInInput, async (input, { api, frame, request }) =>
  toNextStep(await signIn(api, input), frame.locale, wantedAddress(request)),
);
