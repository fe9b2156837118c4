import { redirect, type LoaderFunctionArgs } from 'react-router';
import {
  addPool,
  changePool,
  getEventPlaces,
  removePool,
  setAdmission,
} from '#client/api/event-places.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { admissionInput, newPoolInput, poolInput, poolRemoval } from '#shared/event-places.ts';

/** The places of an event, and the one pool that a page is about. */
export async function loadStaffPlaces(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const places = await getEventPlaces(api, args.params['eventId'] ?? '');
  const pool = places.pools.find(({ id }) => id === args.params['pool']) ?? null;
  return { places, pool };
}

/** The same for a page with a form; who may not change the places is shown them. */
export async function loadPlacesForm(args: LoaderFunctionArgs) {
  const data = await loadStaffPlaces(args);
  const { places, pool } = data;
  const wantsPool = args.params['pool'] !== undefined;
  if (!places.may.includes('places.change') || (wantsPool && pool === null))
    throw redirect(inLocale(pageOf(args).frame.locale, paths.staffPlaces(places.id)));
  return data;
}

export const addStaffPool = formAction(newPoolInput, async (input, { api, frame, params }) => {
  const eventId = params['eventId'] ?? '';
  await addPool(api, eventId, input);
  return redirect(inLocale(frame.locale, `${paths.staffPlaces(eventId)}?done=added`), 303);
});

export const changeStaffPool = formAction(poolInput, async (input, { api, frame, params }) => {
  const { eventId = '', pool = '' } = params;
  await changePool(api, eventId, pool, input);
  return redirect(inLocale(frame.locale, `${paths.staffPlaces(eventId)}?done=saved`), 303);
});

export const removeStaffPool = formAction(poolRemoval, async ({ seen }, { api, frame, params }) => {
  const { eventId = '', pool = '' } = params;
  await removePool(api, eventId, pool, seen);
  return redirect(inLocale(frame.locale, `${paths.staffPlaces(eventId)}?done=removed`), 303);
});

export const setStaffAdmission = formAction(
  admissionInput,
  async (input, { api, frame, params }) => {
    const eventId = params['eventId'] ?? '';
    await setAdmission(api, eventId, input);
    return redirect(inLocale(frame.locale, `${paths.staffPlaces(eventId)}?done=saved`), 303);
  },
);
