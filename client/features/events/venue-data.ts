import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { addVenue, changeVenue, getVenue, listVenues } from '#client/api/event-editor.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import type { Locale } from '#shared/locales.ts';
import { nations } from '#shared/nation-ids.ts';
import { allows } from '#shared/permissions.ts';
import { venueChange, venueInput } from '#shared/venues.ts';

export async function loadVenues(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  return {
    venues: await listVenues(api),
    adds: reachedNations(args).length > 0,
    done: readQuery(z.object({ done: z.literal('saved').optional() }), args.request).done ?? null,
  };
}

export async function loadNewVenue(args: LoaderFunctionArgs) {
  // Asked for its refusal: whoever may see no venues adds none.
  await listVenues(pageOf(args).api);
  return { nations: reachedNations(args), venue: null };
}

export async function loadVenue(args: LoaderFunctionArgs) {
  const venue = await getVenue(pageOf(args).api, args.params['venueId'] ?? '');
  return { nations: reachedNations(args), venue };
}

export const sendNewVenue = formAction(venueInput, async (input, { api, frame }) => {
  await addVenue(api, input);
  return toVenues(frame.locale);
});

export const sendVenue = formAction(venueChange, async (input, { api, frame, params }) => {
  await changeVenue(api, params['venueId'] ?? '', input);
  return toVenues(frame.locale);
});

const toVenues = (locale: Locale) =>
  redirect(`${inLocale(locale, paths.staffVenues())}?done=saved`, 303);

/** The nations in which the reader adds venues. */
function reachedNations(args: LoaderFunctionArgs) {
  const roles = pageOf(args).frame.me?.roles ?? [];
  return nations.filter((nation) => allows(roles, 'events.change', { nation }));
}
