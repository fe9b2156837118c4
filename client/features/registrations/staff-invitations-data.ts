import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import {
  addPlaceInvitation,
  getPlaceInvitations,
  revokePlaceInvitation,
} from '#client/api/place-invitations.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { placeInvitationInput } from '#shared/place-invitations.ts';
import { loadStaffPlaces } from './staff-places-data.ts';

/** The places of an event, and for those who may change them the invitations. */
export async function loadPlacesPage(args: LoaderFunctionArgs) {
  const { places } = await loadStaffPlaces(args);
  const invited = places.may.includes('places.change')
    ? await getPlaceInvitations(pageOf(args).api, places.id)
    : null;
  return { places, invited, done: readQuery(doneQuery, args.request).done ?? null };
}

export const addStaffInvitation = formAction(
  placeInvitationInput,
  async (input, { api, frame, params }) => {
    const eventId = params['eventId'] ?? '';
    await addPlaceInvitation(api, eventId, input);
    return redirect(inLocale(frame.locale, `${paths.staffPlaces(eventId)}?done=invited`), 303);
  },
);

export const revokeStaffInvitation = formAction(
  z.strictObject({ invitation: z.string().max(64), version: z.coerce.number().int() }),
  async ({ invitation, version }, { api, frame, params }) => {
    const eventId = params['eventId'] ?? '';
    await revokePlaceInvitation(api, eventId, invitation, version);
    return redirect(inLocale(frame.locale, `${paths.staffPlaces(eventId)}?done=revoked`), 303);
  },
);

const doneQuery = z.object({
  done: z.enum(['saved', 'added', 'removed', 'invited', 'revoked']).optional(),
});
