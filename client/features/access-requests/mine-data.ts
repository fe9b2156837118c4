import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { getAccess, getProfile, setAccess, withdrawAccess } from '#client/api/access-requests.ts';
import { getEvent } from '#client/api/events.ts';
import { ApiProblem, type Send } from '#client/api/api.ts';
import { askFreshCode, confirmFreshCode } from '#client/api/links.ts';
import { pageOf, type PageContext } from '#client/api/page-context.ts';
import { getRegistration } from '#client/api/registrations.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import type { NeedGroup } from '#shared/access-needs.ts';
import type { AccessInput, AccessRequest } from '#shared/access-requests.ts';
import { draftSteps } from '#shared/registration-drafts.ts';
import { chooseWritten } from '#shared/written.ts';
import { codeFields, freshFormAction, unlessStale } from '#client/forms/fresh-form-action.ts';
import { asInput, standing, withGroup } from './needs-of-group.ts';

type Params = Readonly<Record<string, string | undefined>>;

/** What one person said about access; without a fresh code it leads to where one is asked for. */
export async function loadMine(args: LoaderFunctionArgs) {
  const mine = await loadMineForm(args);
  const { registrationId, person, access } = mine;
  const { api, frame } = pageOf(args);
  if (!mine.fresh) {
    const path = paths.registrationPart(registrationId, `people/${person.id}/code`);
    throw redirect(inLocale(frame.locale, path), 303);
  }
  return {
    ...mine,
    // Once something is said at this event, that stands in place of what was kept.
    profile: access.consentToHold ? null : await keptProfile(api, registrationId, person.id),
  };
}

/** The same for a form, which asks for the code itself, so that what was typed in it is not lost. */
export async function loadMineForm(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const { id = '', personId = '', group } = args.params;
  const registration = await getRegistration(api, id);
  const person = registration.people.find((one) => one.id === personId);
  if (!person) throw new Response(null, { status: 404 });
  const access = await unlessStale(() => getAccess(api, id, personId));
  const { slug, zone, mode, provided, arrangeable, controller, contact, texts } = await getEvent(
    api,
    registration.eventSlug,
  );
  const { text, lang } = chooseWritten(texts, frame.locale.id);
  return {
    registrationId: id,
    person: { id: personId, name: person.name },
    // Somebody alone in their registration is "you"; of a party each has a name.
    alone: registration.people.length === 1,
    fresh: access !== null,
    access: access ?? notShown,
    group: (group ?? null) as NeedGroup | null,
    event: {
      slug,
      title: text.title,
      lang,
      zone,
      mode,
      provided,
      arrangeable,
      controller,
      contact,
    },
  };
}

/** Puts what was ticked in one group in place of what stood there. */
export const saveGroup = freshFormAction(
  draftSteps.food.extend({ version: z.coerce.number().int(), ...codeFields }),
  async ({ version, codes, answers }, page) => {
    const { access, save } = await current(page);
    const group = page.params['group'] as NeedGroup;
    return save({ ...access, needs: withGroup(access.needs, group, { codes, answers }) }, version);
  },
);

/** Keeps a person's own words, and whether to call them. */
export const saveMore = freshFormAction(
  draftSteps['anything-else'].extend({ version: z.coerce.number().int(), ...codeFields }),
  async ({ version, anythingElse, contactMe, method = 'email', when }, page) => {
    const { access, save } = await current(page);
    const { anythingElse: _words, contactMe: _contact, ...rest } = access;
    return save(
      {
        ...rest,
        ...(anythingElse && { anythingElse }),
        ...(contactMe && { contactMe: { method, ...(when && { when }) } }),
      },
      version,
    );
  },
);

/** Gives, changes or takes back the consent to keep and share. */
export const saveConsent = freshFormAction(
  z.strictObject({
    version: z.coerce.number().int(),
    may: z.enum(['share', 'keep', 'delete'], 'consent.missing'),
    keepProfile: z.boolean().default(false),
    ...codeFields,
  }),
  async ({ version, may, keepProfile }, page) => {
    const { access, save } = await current(page);
    if (may !== 'delete')
      return save({ ...access, consentToShare: may === 'share', keepProfile }, version);
    const { id = '', personId = '' } = page.params;
    if (access.consentToHold) await withdrawAccess(page.api, id, personId);
    const path = `${paths.registration(id)}?done=withdrawn`;
    return redirect(inLocale(page.frame.locale, path), 303);
  },
);

/** Says what was kept from before again for this event, or deletes what is kept. */
export const useProfile = formAction(
  z.strictObject({ wish: z.enum(['copy', 'delete']), version: z.coerce.number().int() }),
  async ({ wish, version }, page) => {
    const { id = '', personId = '' } = page.params;
    const { access, save } = await current(page);
    const { locale } = page.frame;
    const to = paths.registrationPart(id, `people/${personId}/needs`);
    if (wish === 'delete' && access.consentToHold)
      return save({ ...access, keepProfile: false }, version, 'profile-deleted');
    if (wish === 'delete') {
      await withdrawAccess(page.api, id, personId);
      return redirect(inLocale(locale, `${to}?profile-deleted`), 303);
    }
    const profile = await keptProfile(page.api, id, personId);
    // It was deleted meanwhile: the page says what there is now.
    if (!profile) return redirect(inLocale(locale, to), 303);
    return save({ consentToShare: false, keepProfile: true, needs: profile.needs }, version);
  },
);

/** Asks for a code by mail, or opens the needs with it. */
export const useCode = formAction(
  z.strictObject({ press: z.enum(['ask', 'enter']), code: z.string().max(20).optional() }),
  async ({ press, code = '' }, { api, params, frame }) => {
    const { id = '', personId = '' } = params;
    const to = (part: string) => inLocale(frame.locale, paths.registrationPart(id, part));
    if (press === 'ask') {
      await askFreshCode(api, id);
      return redirect(to(`people/${personId}/code?sent`), 303);
    }
    await confirmFreshCode(api, id, code);
    return redirect(to(`people/${personId}/needs`), 303);
  },
);

/** What was kept from an earlier event; null where nothing was, or no address says whose it is. */
async function keptProfile(api: Send, registrationId: string, personId: string) {
  try {
    return (await getProfile(api, registrationId, personId)).profile;
  } catch (error) {
    if (error instanceof ApiProblem && error.body.status === 404) return null;
    throw error;
  }
}

/** What stands now as it can be sent again, and how to send it. */
async function current({ api, params, frame }: PageContext & { params: Params }) {
  const { id = '', personId = '' } = params;
  const found = await getAccess(api, id, personId);
  const save = async (input: Saved, version: number, done = 'saved') => {
    const { consentToShare, keepProfile, anythingElse, contactMe } = input;
    await setAccess(api, id, personId, {
      consentToHold: true,
      consentToShare,
      needs: standingInputs(input.needs),
      keepProfile,
      ...(anythingElse && { anythingElse }),
      ...(contactMe && { contactMe }),
      version,
    });
    const path = `${paths.registrationPart(id, `people/${personId}/needs`)}?${done}`;
    return redirect(inLocale(frame.locale, path), 303);
  };
  return { access: found, save };
}

type Saved = Pick<AccessInput, 'consentToShare' | 'keepProfile' | 'anythingElse' | 'contactMe'> & {
  needs: AccessRequest['needs'] | AccessInput['needs'];
};

const standingInputs = (needs: Saved['needs']): AccessInput['needs'] =>
  needs.flatMap((need) => ('state' in need ? standing([need]).map(asInput) : [need]));

/** Stands in a form for what a fresh code has yet to open. */
const notShown: AccessRequest = {
  id: '',
  consentToHold: false,
  consentToShare: false,
  needs: [],
  talk: [],
  shares: [],
  keepProfile: false,
  deleteOn: '',
  version: 0,
};
