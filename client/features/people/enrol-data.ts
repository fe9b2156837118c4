import type { LoaderFunctionArgs } from 'react-router';
import { ApiProblem } from '#client/api/api.ts';
import { pageOf } from '#client/api/page-context.ts';
import { enrol, getEnrolment } from '#client/api/people.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { codeInput } from '#shared/people.ts';
import { wantedAddress } from './next-step.ts';

/** What an app is set up with; null once that is done or over, since the recovery codes are shown on this page too. */
export async function loadEnrolment(args: LoaderFunctionArgs) {
  try {
    return { enrolment: await getEnrolment(pageOf(args).api) };
  } catch (error) {
    if (error instanceof ApiProblem && [401, 409].includes(error.body.status))
      return { enrolment: null };
    throw error;
  }
}

/** The recovery codes are told this once, so this answer is the page and no redirect. */
export const sendEnrolment = formAction(codeInput, async (input, { api, frame, request }) => {
  const { recoveryCodes } = await enrol(api, input);
  return { recoveryCodes, go: inLocale(frame.locale, wantedAddress(request) ?? paths.staff()) };
});
