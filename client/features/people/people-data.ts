import type { LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { listPeople } from '#client/api/people.ts';
import { listEventNames } from '#client/api/staff-events.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { peopleQuery } from '#shared/people.ts';
import { allows } from '#shared/permissions.ts';

/** Members of staff by the beginning of a name or an address. */
export async function loadPeople(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const query = readQuery(peopleQuery, args.request);
  const [people, events] = await Promise.all([listPeople(api, query), listEventNames(api)]);
  return { people, events, query, mayInvite: allows(frame.me?.roles ?? [], 'people.change') };
}
