import type { LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { getAnswers } from '#client/api/registrations.ts';
import { getStaffRegistration, readAccess } from '#client/api/staff-registrations.ts';

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
  return { registration: { id, reference }, people, answers };
}
