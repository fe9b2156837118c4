import { type LoaderFunctionArgs, redirect } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { askForRota, listRotas } from '#client/api/rota.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { rotaInput } from '#shared/rota.ts';

export const loadRotas = (args: LoaderFunctionArgs) => listRotas(pageOf(args).api);

export const sendAsk = formAction(rotaInput, async ({ events }, { api, frame }) => {
  const { id } = await askForRota(api, events);
  return redirect(inLocale(frame.locale, paths.staffRota(id)), 303);
});
