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
import { allowsSomewhere } from '#shared/permissions.ts';
import { anyone, endpoint, type Endpoint } from '#server/http/endpoint.ts';
import type { Actor, Visitor } from '#server/http/visitor.ts';
import { commentsFile, figuresFile } from './figures-file.ts';
import type { Caller, EqualityFigures } from './figures-service.ts';
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
      handler: ({ visitor }) => figures.getDesk(callerOf(visitor)),
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
        figures.release(input.period, input.detail, callerOf(visitor)),
    }),
    endpoint({
      id: 'equalityFigures.get',
      method: 'get',
      path: `${desk}/releases/:period`,
      params: byPeriod,
      answer: equalityRelease,
      may: sees,
      handler: ({ params, visitor }) => figures.getRelease(params.period, callerOf(visitor)),
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
        figuresFile(await figures.getRelease(params.period, callerOf(visitor)), query.locale),
    }),
    endpoint({
      id: 'equalityFigures.comments',
      method: 'get',
      path: `${desk}/releases/:period/comments.csv`,
      params: byPeriod,
      answer: 'file',
      may: sees,
      handler: async ({ params, visitor }) =>
        commentsFile(params.period, await figures.readComments(params.period, callerOf(visitor))),
    }),
    endpoint({
      id: 'equalityFigures.settings',
      method: 'post',
      path: `${desk}/settings`,
      input: equalitySettingsInput,
      answer: 'nothing',
      may: sees,
      handler: ({ input, visitor }) => figures.addSettings(input, callerOf(visitor)),
    }),
  ];
}

const sees = (actor: Actor): boolean =>
  actor.kind === 'person' && allowsSomewhere(actor.roles, 'equality.see');

const callerOf = ({ actor, requestId }: Visitor): Caller => ({
  roles: actor.kind === 'person' ? actor.roles : [],
  actor: actor.kind === 'person' ? { kind: 'person', id: actor.id } : { kind: 'visitor' },
  requestId,
});
