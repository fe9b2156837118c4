import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { getAnswers } from '#client/api/registrations.ts';
import { getStaffRegistration, moveNeed, readAccess } from '#client/api/staff-registrations.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { needActions } from '#shared/access-requests.ts';

/** What each person of a registration said about access; each of these readings is recorded. */
export async function loadStaffAccess(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const { id, reference, people: all } = await getStaffRegistration(api, args.params['id'] ?? '');
  const people = await Promise.all(
    all.map(async (person) => ({
      id: person.id,
      name: person.name,
      access: await readAccess(api, id, person.id),
    })),
  );
  const answers = await getAnswers(api, id, { sensitive: 'yes' });
  const saved = readQuery(doneQuery, args.request).done !== undefined;
  return { registration: { id, reference }, people, answers, saved };
}

/** Moves one need on. */
export const moveStaffNeed = formAction(
  z.strictObject({
    person: z.string().max(64),
    need: z.string().max(64),
    version: z.coerce.number().int(),
    action: z.enum(needActions),
  }),
  async ({ person, need, version, action }, { api, frame, params }) => {
    const id = params['id'] ?? '';
    await moveNeed(api, { registrationId: id, personId: person, needId: need }, action, version);
    return redirect(`${inLocale(frame.locale, paths.staffAccess(id))}?done=yes`, 303);
  },
);

const doneQuery = z.object({ done: z.literal('yes').optional() });
