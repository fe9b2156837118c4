import { redirect, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import {
  changeProfessionalDetails,
  getProfessional,
  getProfessionalDetails,
} from '#client/api/professionals.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { professionalDetailsInput } from '#shared/professional-inputs.ts';

/** What is private of a professional; the look is recorded. */
export async function loadDetails(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const { id, name } = await getProfessional(api, args.params['id'] ?? '');
  const { notWith, version, ...details } = await getProfessionalDetails(api, id);
  const lines = notWith.map(({ email, reason }) => `${email} ${reason}`.trim());
  return {
    professional: { id, name },
    version,
    start: Object.fromEntries(
      Object.entries({ ...details, notWith: lines.join('\n') }).map(([field, value]) => [
        field,
        [value],
      ]),
    ),
  };
}

export const sendDetails = formAction(
  professionalDetailsInput,
  async (input, { api, frame, params }) => {
    const { id = '' } = params;
    await changeProfessionalDetails(api, id, input);
    return redirect(`${inLocale(frame.locale, paths.staffProfessional(id))}?done=saved`, 303);
  },
);
