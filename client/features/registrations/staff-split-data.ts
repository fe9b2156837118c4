import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { changeRegistration, splitRegistration } from '#client/api/registrations.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { getStaffRegistration } from '#client/api/staff-registrations.ts';
import { ApiProblem } from '#client/api/api.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { versionInput } from '#shared/registrations.ts';
import { registrationSplit } from '#shared/registration-splits.ts';

/** A registration, its event, and the one person that a page is about; where nothing may be done its own page says so. */
export async function loadStaffParty(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const { id = '', personId } = args.params;
  const registration = await getStaffRegistration(api, id);
  const event = await getStaffEvent(api, registration.eventId);
  const person = registration.people.find((one) => one.id === personId) ?? null;
  const action = personId === undefined ? 'registration.split' : 'registration.change';
  if (!registration.may.includes(action) || (personId !== undefined && !person))
    throw redirect(inLocale(frame.locale, paths.staffRegistration(id)));
  return { registration, event, person };
}

export const sendStaffSplit = formAction(
  registrationSplit,
  async (input, { api, frame, params }) => {
    const id = params['id'] ?? '';
    await splitRegistration(api, id, input);
    return redirect(`${inLocale(frame.locale, paths.staffRegistration(id))}?done=split`, 303);
  },
);

/** Moves one person to another kind of place. */
export const sendStaffMove = formAction(
  versionInput.extend({ pool: z.string().max(60) }),
  async ({ version, pool }, { api, frame, params }) => {
    const { id = '', personId = '' } = params;
    try {
      await changeRegistration(api, id, { version, people: [{ id: personId, pool }] });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const fields = error.body.fields.map(({ code }) => ({ field: 'pool', code }));
      throw new ApiProblem({ ...error.body, fields });
    }
    return redirect(`${inLocale(frame.locale, paths.staffRegistration(id))}?done=move`, 303);
  },
);
