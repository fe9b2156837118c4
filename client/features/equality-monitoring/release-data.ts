import type { LoaderFunctionArgs } from 'react-router';
import { equalityComments, equalityFigures, getEqualityRelease } from '#client/api/equality.ts';
import { pageOf } from '#client/api/page-context.ts';

/** The released figures of one time, and where they are saved from. */
export async function loadRelease(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const release = await getEqualityRelease(api, args.params['period'] ?? '');
  return {
    release,
    done: new URL(args.request.url).searchParams.get('done') === 'release',
    file: equalityFigures(release.period, frame.locale.id),
    commentsFile: release.comments ? equalityComments(release.period) : null,
  };
}
