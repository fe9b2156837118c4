import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { endAccess, getPerson, invitePersonAgain, setRoles } from '#client/api/people.ts';
import { listEventNames } from '#client/api/staff-events.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { grantFields, grantFrom } from './grant-input.ts';
import { grantKey } from './grant-words.ts';

/** One member of staff. */
export async function loadPerson(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const [person, events] = await Promise.all([
    getPerson(api, args.params['id'] ?? ''),
    listEventNames(api),
  ]);
  return { person, events, done: readQuery(doneQuery, args.request).done ?? null };
}

/** Changes their roles, invites them again, or ends their access. */
export const changePerson = formAction(
  z
    .strictObject({
      do: z.enum(['roles', 'invite', 'leave']),
      version: z.coerce.number().int(),
      keep: z.array(z.string().max(200)).default([]),
      ...grantFields,
      role: grantFields.role.optional(),
    })
    .transform(({ role, ...form }, context) => ({
      ...form,
      added: role === undefined ? null : grantFrom({ role, ...form }, context),
    })),
  async ({ do: what, version, keep, added }, { api, frame, params }) => {
    const id = params['id'] ?? '';
    if (what === 'invite') await invitePersonAgain(api, id, version);
    if (what === 'leave') await endAccess(api, id, version);
    if (what === 'roles') {
      const { roles } = await getPerson(api, id);
      const kept = roles.filter((grant) => keep.includes(grantKey(grant)));
      await setRoles(api, id, { version, roles: added ? [...kept, added] : kept });
    }
    return redirect(`${inLocale(frame.locale, paths.staffPerson(id))}?done=${what}`, 303);
  },
);

const doneQuery = z.object({ done: z.enum(['roles', 'invite', 'leave', 'invited']).optional() });
