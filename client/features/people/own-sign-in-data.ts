import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '#client/api/api.ts';
import { pageOf } from '#client/api/page-context.ts';
import {
  getOpenIdWay,
  getOwnEnrolment,
  getOwnSignIn,
  makeRecoveryCodes,
  prove,
  setOwnPassword,
  setUpOwnApp,
} from '#client/api/people.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { codeInput, ownPasswordInput, proofInput } from '#shared/people.ts';

/** How whoever asks signs in. */
export async function loadOwnSignIn(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const [own, { name }] = await Promise.all([getOwnSignIn(api), getOpenIdWay(api)]);
  return { own, organisation: name, done: new URL(args.request.url).searchParams.has('done') };
}

/** What they show that it is them with. */
export async function loadProof(args: LoaderFunctionArgs) {
  const { provesBy } = await getOwnSignIn(pageOf(args).api);
  return { provesBy };
}

/** Shows that it is them, and leads on to what it was for. */
export const sendProof = formAction(proofInput, async (input, { api, frame, request }) => {
  await prove(api, input);
  const { for: what } = readQuery(proofQuery, request);
  return redirect(inLocale(frame.locale, paths.staffSignInPart(what)), 303);
});

/** A page for those who have shown that it is them; others are asked to first. */
export const loadProved = (what: 'codes' | 'password') => async (args: LoaderFunctionArgs) => {
  const { api, frame } = pageOf(args);
  const own = await getOwnSignIn(api);
  if (!own.proved) throw redirect(inLocale(frame.locale, paths.staffProve(what)), 303);
  return own;
};

/** The codes are told this once, so this answer is the page and no redirect. */
export const sendNewCodes = formAction(z.strictObject({}), async (_input, { api, frame }) => ({
  ...(await makeRecoveryCodes(api)),
  go: inLocale(frame.locale, paths.staffSignIn()),
}));

/** What an app is set up with; null once that is done or over, since the recovery codes are shown on this page too. */
export async function loadOwnApp(args: LoaderFunctionArgs) {
  try {
    return { enrolment: await getOwnEnrolment(pageOf(args).api) };
  } catch (error) {
    if (error instanceof ApiProblem && [409, 410].includes(error.body.status))
      return { enrolment: null };
    throw error;
  }
}

export const sendOwnApp = formAction(codeInput, async (input, { api, frame }) => ({
  ...(await setUpOwnApp(api, input)),
  go: inLocale(frame.locale, paths.staffSignIn()),
}));

export const sendOwnPassword = formAction(ownPasswordInput, async (input, { api, frame }) => {
  await setOwnPassword(api, input);
  return redirect(`${inLocale(frame.locale, paths.staffSignIn())}?done=yes`, 303);
});

const proofQuery = z.object({ for: z.enum(['codes', 'app', 'password']).default('codes') });
