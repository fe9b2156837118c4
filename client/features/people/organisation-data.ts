import { data, redirect, type LoaderFunctionArgs } from 'react-router';
import { ApiProblem } from '#client/api/api.ts';
import { pageOf } from '#client/api/page-context.ts';
import { finishOpenId, getOpenIdWay, startOpenId } from '#client/api/people.ts';
import { inLocale, paths } from '#client/paths.ts';
import { toNextStep, wantedAddress } from './next-step.ts';

/** Leads to the organisation's sign-in; who comes back from it brings a query, and goes on. What failed is the page. */
export async function loadOrganisation(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const { search, searchParams } = new URL(args.request.url);
  const to = wantedAddress(args.request);
  const { name } = await getOpenIdWay(api);
  if (name === null) throw redirect(inLocale(frame.locale, paths.signIn()));
  try {
    if (searchParams.has('state')) {
      const step = await finishOpenId(api, { search });
      return toNextStep(step, frame.locale, step.to);
    }
    const locale = frame.locale.id === 'cy' ? 'cy' : 'en';
    const { url } = await startOpenId(api, { locale, ...(to !== null && { to }) });
    return redirect(url);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const { code, status } = error.body;
    return data({ name, problem: code }, { status });
  }
}
