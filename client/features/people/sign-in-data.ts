import { redirect, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { signIn } from '#client/api/people.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { signInInput } from '#shared/people.ts';
import { toNextStep, wantedAddress } from './next-step.ts';

/** Whoever is signed in already goes on. */
export function loadSignIn(args: LoaderFunctionArgs) {
  const { frame } = pageOf(args);
  if (frame.me)
    throw redirect(inLocale(frame.locale, wantedAddress(args.request) ?? paths.staff()));
  return { out: new URL(args.request.url).searchParams.has('out') };
}

export const sendSignIn = formAction(signInInput, async (input, { api, frame, request }) =>
  toNextStep(await signIn(api, input), frame.locale, request),
);
