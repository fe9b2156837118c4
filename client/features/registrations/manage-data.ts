import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '#client/api/api.ts';
import { getEvent } from '#client/api/events.ts';
import { pageOf } from '#client/api/page-context.ts';
import {
  getAnswers,
  getRegistration,
  inviteMember,
  moveRegistration,
} from '#client/api/registrations.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { versionInput } from '#shared/registrations.ts';
import { draftEvent } from './draft-event.ts';

/** What the pages of a registration show; without a link they lead to where one is sent. */
export async function loadManaged(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  try {
    const id = args.params['id'] ?? '';
    const [registration, answers] = await Promise.all([
      getRegistration(api, id),
      getAnswers(api, id),
    ]);
    const event = draftEvent(await getEvent(api, registration.eventSlug), frame.locale.id);
    const person = registration.people.find((one) => one.id === args.params['personId']);
    return { registration, event, answers, person: person ?? null };
  } catch (error) {
    const unknown = error instanceof ApiProblem && error.body.code === 'registration.unknown';
    if (!unknown) throw error;
    throw redirect(inLocale(frame.locale, `${paths.findLinks()}?closed`), 303);
  }
}

const wishes = { accept: 'accepted', resend: 'resent' } as const;

/** The buttons of the page itself: accept an offer, send the mail again, to all or to one. */
export const pressManaged = formAction(
  versionInput.extend({
    press: z.enum(['accept', 'resend']).optional(),
    invite: z.string().max(64).optional(),
  }),
  async ({ version, press, invite }, { api, params, frame }) => {
    const id = params['id'] ?? '';
    if (invite !== undefined) await inviteMember(api, id, invite, version);
    else await moveRegistration(api, id, press ?? 'resend', version);
    const done = invite === undefined ? wishes[press ?? 'resend'] : 'invited';
    return redirect(inLocale(frame.locale, `${paths.registration(id)}?done=${done}`), 303);
  },
);

/** Declines an offer, after its own page asked. */
export const declineOffer = formAction(
  versionInput,
  async ({ version }, { api, params, frame }) => {
    const id = params['id'] ?? '';
    await moveRegistration(api, id, 'decline', version);
    return redirect(inLocale(frame.locale, `${paths.registration(id)}?done=declined`), 303);
  },
);
