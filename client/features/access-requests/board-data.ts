import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { getBoard, moveManyNeeds } from '#client/api/access-desk.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { queryHref } from '#client/forms/query-links.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { boardQuery, needsInput } from '#shared/access-desk.ts';
import { manyActions } from '#shared/need-actions.ts';

/** The board of needs, and what was just done from it. */
export async function loadBoard(args: LoaderFunctionArgs) {
  const query = readQuery(boardQuery, args.request);
  return {
    query,
    board: await getBoard(pageOf(args).api, query),
    done: readQuery(doneQuery, args.request),
  };
}

/** Moves all that were ticked; the list opens again with the filters that it had. */
export const moveTicked = formAction(
  needsInput.extend({ action: z.enum(manyActions) }),
  async ({ needs, action }, { api, frame, request }) => {
    const { moved, left } = await moveManyNeeds(api, action, needs);
    const query = readQuery(boardQuery, request);
    const path = inLocale(frame.locale, paths.staffAccessBoard());
    return redirect(queryHref(path, { ...query, moved, left }), 303);
  },
);

const number = z.coerce.number().int().min(0).optional();
const doneQuery = z.object({ moved: number, left: number });
