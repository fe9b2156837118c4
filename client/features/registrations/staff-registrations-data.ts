import type { LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { listRegistrations, registrationsFile } from '#client/api/staff-registrations.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { registrationQuery, registrationStates } from '#shared/registrations.ts';

/** The registrations of an event, as filtered. */
export async function loadStaffRegistrations(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const eventId = args.params['eventId'] ?? '';
  const query = readQuery(registrationQuery, args.request);
  const [event, registrations] = await Promise.all([
    getStaffEvent(api, eventId),
    listRegistrations(api, eventId, query),
  ]);
  return {
    event,
    registrations,
    query,
    states: registrationStates,
    file: event.opens.includes('export') ? registrationsFile(eventId) : null,
  };
}
