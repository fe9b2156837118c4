import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { invitePerson, listPeople } from '#client/api/people.ts';
import { listEventNames } from '#client/api/staff-events.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { emailAddress, personName } from '#shared/registrations.ts';
import { grantFields, grantFrom } from './grant-input.ts';

export async function loadInvite(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  // Asked for its refusal: whoever may not see people may not invite them either.
  await listPeople(api, {});
  return { events: await listEventNames(api) };
}

/** Invites somebody with their first role. */
export const sendInvite = formAction(
  z
    .strictObject({
      name: personName,
      email: emailAddress,
      locale: z.enum(['en', 'cy']).default('en'),
      ...grantFields,
    })
    .transform((form, context) => {
      const { name, email, locale } = form;
      const grant = grantFrom(form, context);
      return { name, email, locale, roles: grant ? [grant] : [] };
    }),
  async (input, { api, frame }) => {
    const { id } = await invitePerson(api, input);
    return redirect(`${inLocale(frame.locale, paths.staffPerson(id))}?done=invited`, 303);
  },
);
