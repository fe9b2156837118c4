import { redirect, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import {
  addProfessional,
  changeProfessional,
  getProfessional,
  listAgencies,
  listProfessionalNames,
} from '#client/api/professionals.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import type { Locale } from '#shared/locales.ts';
import { newProfessionalForm, professionalForm } from '#shared/professional-inputs.ts';
import {
  contactMethods,
  professionalModes,
  registrationCategories,
  workDomains,
} from '#shared/professionals.ts';
import { registrationBodies, supportKindCodes } from '#shared/support-kinds.ts';
import { cancellationScaleIds } from '#shared/support-terms.ts';
import { typedValuesOf } from './typed-values-data.ts';

/** An empty form. */
export async function loadNew(args: LoaderFunctionArgs) {
  return { professional: null, start: typedValuesOf(null), choices: await choicesFor(args, null) };
}

/** The form of one professional, as it stands. */
export async function loadEdit(args: LoaderFunctionArgs) {
  const { id, name, version, ...rest } = await getProfessional(
    pageOf(args).api,
    args.params['id'] ?? '',
  );
  return {
    professional: { id, name, version },
    start: typedValuesOf({ id, name, version, ...rest }),
    choices: await choicesFor(args, id),
  };
}

export const sendNew = formAction(newProfessionalForm, async (input, { api, frame }) => {
  const { id } = await addProfessional(api, input);
  return toOne(frame.locale, id);
});

export const sendEdit = formAction(professionalForm, async (input, { api, frame, params }) => {
  const { id } = await changeProfessional(api, params['id'] ?? '', input);
  return toOne(frame.locale, id);
});

const toOne = (locale: Locale, id: string) =>
  redirect(`${inLocale(locale, paths.staffProfessional(id))}?done=saved`, 303);

/** What can be chosen; nobody is a co-worker of their own. */
async function choicesFor(args: LoaderFunctionArgs, own: string | null) {
  const { api } = pageOf(args);
  const [names, { rows: agencies }] = await Promise.all([
    listProfessionalNames(api),
    listAgencies(api),
  ]);
  return {
    coworkers: names.filter(({ id }) => id !== own),
    agencies,
    kinds: supportKindCodes,
    modes: professionalModes,
    domains: workDomains,
    bodies: registrationBodies,
    categories: registrationCategories,
    methods: contactMethods,
    scales: cancellationScaleIds,
  };
}
export type Choices = Awaited<ReturnType<typeof choicesFor>>;
