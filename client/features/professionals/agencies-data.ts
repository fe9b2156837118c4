import { redirect, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { addAgency, changeAgency, getAgency, listAgencies } from '#client/api/professionals.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { agencyInput } from '#shared/professional-inputs.ts';

export const loadAgencies = async (args: LoaderFunctionArgs) => ({
  list: await listAgencies(pageOf(args).api),
  saved: new URL(args.request.url).searchParams.has('saved'),
});

/** The form of an agency; `new` is one that is not there yet. */
export async function loadAgency(args: LoaderFunctionArgs) {
  const { id = '' } = args.params;
  if (id === 'new') {
    // Asked for its refusal: whoever may see no agencies adds none.
    await listAgencies(pageOf(args).api);
    return { agency: null, start: {} };
  }
  const { version, name, ...fields } = await getAgency(pageOf(args).api, id);
  return {
    agency: { id, name, version },
    start: Object.fromEntries(
      Object.entries({ name, ...fields }).map(([field, value]) => [field, [value]]),
    ),
  };
}

export const sendAgency = formAction(agencyInput, async (input, { api, frame, params }) => {
  const { id = '' } = params;
  await (id === 'new' ? addAgency(api, input) : changeAgency(api, id, input));
  return redirect(`${inLocale(frame.locale, paths.staffAgencies())}?saved`, 303);
});
