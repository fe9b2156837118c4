import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import {
  cloneEvent,
  createEvent,
  getEventEditor,
  listVenues,
  moveEvent,
  publishEvent,
} from '#client/api/event-editor.ts';
import { pageOf } from '#client/api/page-context.ts';
import { findProgramme } from '#client/api/programme.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { cloneInput, newEventInput, publishInput } from '#shared/event-editor.ts';
import type { Locale } from '#shared/locales.ts';
import { allows } from '#shared/permissions.ts';
import { nations } from '#shared/nation-ids.ts';

/** One event as its editor shows it. */
export async function loadEventEditor(args: LoaderFunctionArgs) {
  const event = await getEventEditor(pageOf(args).api, args.params['id'] ?? '');
  return { event, done: readQuery(doneQuery, args.request).done ?? null };
}

/** What a new event can be: nations where the reader's roles reach, partners, activities. */
export async function loadNewEvent(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  // Venues are asked for their refusal: whoever changes no event makes none either.
  const [programme] = await Promise.all([findProgramme(api), listVenues(api)]);
  const roles = frame.me?.roles ?? [];
  return {
    nations: nations.filter((nation) => allows(roles, 'events.change', { nation })),
    partners: programme?.partners ?? [],
    activities: programme?.activities ?? [],
  };
}

export const sendNewEvent = formAction(newEventInput, async (input, { api, frame }) => {
  const { id } = await createEvent(api, input);
  return toEditor(frame.locale, id, 'made');
});

/** Opens or closes registration by hand, or completes the event. */
export const actOnEvent = formAction(
  z.strictObject({
    do: z.enum(['open-registration', 'close-registration', 'complete']),
    version: z.coerce.number().int(),
  }),
  async ({ do: what, version }, { api, frame, params }) => {
    const id = params['id'] ?? '';
    await moveEvent(api, id, what, version);
    return toEditor(frame.locale, id, what);
  },
);

export const sendPublish = formAction(publishInput, async (input, { api, frame, params }) => {
  const id = params['id'] ?? '';
  await publishEvent(api, id, input);
  return toEditor(frame.locale, id, 'published');
});

export const sendCancel = formAction(
  z.strictObject({ version: z.coerce.number().int() }),
  async ({ version }, { api, frame, params }) => {
    const id = params['id'] ?? '';
    await moveEvent(api, id, 'cancel', version);
    return toEditor(frame.locale, id, 'cancelled');
  },
);

export const sendClone = formAction(cloneInput, async (input, { api, frame, params }) => {
  const { id } = await cloneEvent(api, params['id'] ?? '', input);
  return toEditor(frame.locale, id, 'cloned');
});

const dones = [
  'made',
  'saved',
  'online',
  'published',
  'open-registration',
  'close-registration',
  'complete',
  'cancelled',
  'cloned',
] as const;
const doneQuery = z.object({ done: z.enum(dones).optional() });

const toEditor = (locale: Locale, id: string, done: (typeof dones)[number]) =>
  redirect(`${inLocale(locale, paths.staffEditEvent(id))}?done=${done}`, 303);
