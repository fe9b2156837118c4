import type { LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { listProfessionals } from '#client/api/professionals.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { professionalModes, professionalQuery } from '#shared/professionals.ts';
import { supportKindCodes } from '#shared/support-kinds.ts';

/** The directory, cut by its filters. */
export async function loadProfessionals(args: LoaderFunctionArgs) {
  const query = readQuery(professionalQuery, args.request);
  return {
    list: await listProfessionals(pageOf(args).api, query),
    query,
    kinds: supportKindCodes,
    modes: professionalModes,
  };
}
