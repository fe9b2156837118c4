import { z } from 'zod';
import {
  equalityDesk,
  equalityForm,
  equalityInput,
  equalityPeriod,
  equalityRelease,
  equalityReleaseInput,
  equalitySettingsInput,
} from '#shared/equality-monitoring.ts';
import { anyone, endpoint, type Endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import { commentsFile, figuresFile } from './figures-file.ts';
import type { EqualityFigures } from './figures-service.ts';
import type { EqualityMonitoring } from './service.ts';

const bySlug = z.object({ slug: z.string() });
const byPeriod = z.object({ period: equalityPeriod });
const desk = '/staff/equality';

/** The form, for anyone, whose handlers are never told who asks; and the figures, for staff. */
export function equalityRoutes({
  equality,
  equalityFigures: figures,
}: {
  equality: EqualityMonitoring;
  equalityFigures: EqualityFigures;
}): Endpoint[] {
  return [
    endpoint({
      id: 'equality.get',
      method: 'get',
      path: '/events/:slug/equality',
      params: bySlug,
      answer: equalityForm,
      may: anyone,
      handler: ({ params }) => equality.getForm(params.slug),
    }),
    endpoint({
      id: 'equality.answer',
      method: 'post',
      path: '/events/:slug/equality',
      params: bySlug,
      input: equalityInput,
      answer: 'nothing',
      limits: [{ name: 'equality', by: 'network' }],
      may: anyone,
      handler: ({ params, input }) => equality.answer(params.slug, input),
    }),
    endpoint({
      id: 'equalityFigures.desk',
      method: 'get',
      path: desk,
      answer: equalityDesk,
      may: sees,
      handler: ({ visitor }) => figures.getDesk(staffCaller(visitor)),
    }),
    endpoint({
      id: 'equalityFigures.release',
      method: 'post',
      path: `${desk}/releases`,
      input: equalityReleaseInput,
      answer: equalityRelease,
      status: 201,
      may: sees,
      handler: ({ input, visitor }) =>
        figures.release(input.period, input.detail, staffCaller(visitor)),
    }),
    endpoint({
      id: 'equalityFigures.get',
      method: 'get',
      path: `${desk}/releases/:period`,
      params: byPeriod,
      answer: equalityRelease,
      may: sees,
      handler: ({ params, visitor }) => figures.getRelease(params.period, staffCaller(visitor)),
    }),
    endpoint({
      id: 'equalityFigures.file',
      method: 'get',
      path: `${desk}/releases/:period/figures.csv`,
      params: byPeriod,
      query: z.strictObject({ locale: z.enum(['en', 'cy']).default('en') }),
      answer: 'file',
      may: sees,
      handler: async ({ params, query, visitor }) =>
        figuresFile(await figures.getRelease(params.period, staffCaller(visitor)), query.locale),
    }),
    endpoint({
      id: 'equalityFigures.comments',
      method: 'get',
      path: `${desk}/releases/:period/comments.csv`,
      params: byPeriod,
      answer: 'file',
      may: sees,
      handler: async ({ params, visitor }) =>
        commentsFile(
          params.period,
          await figures.readComments(params.period, staffCaller(visitor)),
        ),
    }),
    endpoint({
      id: 'equalityFigures.settings',
      method: 'post',
      path: `${desk}/settings`,
      input: equalitySettingsInput,
      answer: 'nothing',
      may: sees,
      handler: ({ input, visitor }) => figures.addSettings(input, staffCaller(visitor)),
    }),
  ];
}

const sees = may('equality.see');
