import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import {
  changeTemplate,
  createTemplate,
  getTemplate,
  listTemplates,
  removeTemplate,
} from '#client/api/message-templates.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import type { Locale } from '#shared/locales.ts';
import { templateChange, templateInput } from '#shared/message-templates.ts';
import { nations } from '#shared/nation-ids.ts';
import { allows } from '#shared/permissions.ts';

export async function loadTemplates(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const templates = await listTemplates(api);
  const roles = frame.me?.roles ?? [];
  return {
    templates,
    mayAdd: nationsOf(roles).length > 0,
    done: readQuery(doneQuery, args.request).done ?? null,
  };
}

/** Whom a new template may be kept for: the whole programme (null) and nations, where the reader's roles reach. */
export async function loadNewTemplate(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  // Asked for its refusal: whoever writes no messages keeps no words for them.
  await listTemplates(api);
  const roles = frame.me?.roles ?? [];
  const all = allows(roles, 'broadcasts.change') ? [null] : [];
  return { nations: [...all, ...nationsOf(roles)] };
}

/** One that may be changed; who may not is shown the list. */
export async function loadTemplate(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const template = await getTemplate(api, args.params['id'] ?? '');
  if (template.may.length === 0) throw redirect(inLocale(frame.locale, paths.staffTemplates()));
  return { template };
}

export const addTemplate = formAction(templateInput, async (input, { api, frame }) => {
  await createTemplate(api, input);
  return toTemplates(frame.locale, 'saved');
});

export const saveTemplate = formAction(templateChange, async (input, { api, frame, params }) => {
  await changeTemplate(api, params['id'] ?? '', input);
  return toTemplates(frame.locale, 'saved');
});

export const dropTemplate = formAction(
  z.strictObject({ version: z.coerce.number().int() }),
  async ({ version }, { api, frame, params }) => {
    await removeTemplate(api, params['id'] ?? '', version);
    return toTemplates(frame.locale, 'removed');
  },
);

const nationsOf = (roles: Parameters<typeof allows>[0]) =>
  nations.filter((nation) => allows(roles, 'broadcasts.change', { nation }));

const doneQuery = z.object({ done: z.enum(['saved', 'removed']).optional() });

const toTemplates = (locale: Locale, done: 'saved' | 'removed') =>
  redirect(`${inLocale(locale, paths.staffTemplates())}?done=${done}`, 303);
