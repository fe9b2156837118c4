import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { getStaffRegistration, moveRegistration } from '#client/api/staff-registrations.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';

/** What is to be cancelled; where that may not be done any more, its own page says so. */
export async function loadStaffCancel(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const registration = await getStaffRegistration(api, args.params['id'] ?? '');
  if (!registration.may.includes('registration.cancel'))
    throw redirect(inLocale(frame.locale, paths.staffRegistration(registration.id)));
  return { registration };
}

export const sendStaffCancel = formAction(
  z.strictObject({ version: z.coerce.number().int() }),
  async ({ version }, { api, frame, params }) => {
    const id = params['id'] ?? '';
    await moveRegistration(api, id, 'cancel', version);
    return redirect(`${inLocale(frame.locale, paths.staffRegistration(id))}?done=cancel`, 303);
  },
);
