import type { LoaderFunctionArgs } from 'react-router';
import { getCoverBoard, getCoverOverview } from '#client/api/cover.ts';
import { pageOf } from '#client/api/page-context.ts';

/** How well each session of an event is covered. */
export const loadBoard = async (args: LoaderFunctionArgs) => ({
  board: await getCoverBoard(pageOf(args).api, args.params['id'] ?? ''),
});

/** How well each event to come is covered. */
export const loadOverview = async (args: LoaderFunctionArgs) => ({
  overview: await getCoverOverview(pageOf(args).api),
});
