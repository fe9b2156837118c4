import type { LoaderFunctionArgs } from 'react-router';
import { acceptInvitation } from '#client/api/people.ts';
import { formAction } from '#client/forms/form-action.ts';
import { acceptInvitationInput } from '#shared/people.ts';
import { toNextStep } from './next-step.ts';

/** The link's token stands in the form alone; opening the page uses nothing up. */
export function loadInvitation({ params }: LoaderFunctionArgs) {
  return { token: params['token'] ?? '' };
}

export const sendInvitation = formAction(
  acceptInvitationInput,
  async (input, { api, frame, request }) =>
    toNextStep(await acceptInvitation(api, input), frame.locale, request),
);
