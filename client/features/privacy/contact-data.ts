import type { LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { findProgramme } from '#client/api/programme.ts';

/** The partners to contact; none where no programme has been entered yet. */
export async function loadContact(args: LoaderFunctionArgs) {
  const programme = await findProgramme(pageOf(args).api);
  return { partners: programme?.partners ?? [] };
}
