import type { LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { acceptInvitation, getOpenIdWay, startOpenId } from '#client/api/people.ts';
import { formAction } from '#client/forms/form-action.ts';
import { acceptInvitationInput } from '#shared/people.ts';
import { toNextStep, wantedAddress } from './next-step.ts';

/** The link's token stands in the forms alone; opening the page uses nothing up. */
export async function loadInvitation(args: LoaderFunctionArgs) {
  const { name } = await getOpenIdWay(pageOf(args).api);
  return { token: args.params['token'] ?? '', organisation: name };
}

/** Sets a password, or leads to the organisation: by a link, since a form may not lead off the site. */
export const sendInvitation = formAction(
  z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('organisation'), token: acceptInvitationInput.shape.token }),
    acceptInvitationInput.extend({ by: z.literal('password') }),
  ]),
  async (input, { api, frame, request }) => {
    if (input.by === 'organisation') {
      const locale = frame.locale.id === 'cy' ? 'cy' : 'en';
      return startOpenId(api, { locale, token: input.token });
    }
    const { token, password } = input;
    const step = await acceptInvitation(api, { token, password });
    return toNextStep(step, frame.locale, wantedAddress(request));
  },
);
