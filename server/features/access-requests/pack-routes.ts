import { z } from 'zod';
import {
  madePack,
  openedPack,
  pack,
  packInput,
  packList,
  packToken,
} from '#shared/access-packs.ts';
import { anyone, endpoint, type Endpoint } from '#server/http/endpoint.ts';
import type { AccessPacks } from './pack-service.ts';
import { callerOf, leadsSomewhere as may } from './routes.ts';

const id = z.string().max(64);
const ofEvent = z.object({ eventId: id });

/** What is shared of access requests with those who arrange them: made by the access lead, opened by a link. */
export function accessPackRoutes({ accessPacks }: { accessPacks: AccessPacks }): Endpoint[] {
  return [
    endpoint({
      id: 'accessPacks.list',
      method: 'get',
      path: '/staff/events/:eventId/access-packs',
      params: ofEvent,
      answer: packList,
      may,
      handler: ({ params, visitor }) => accessPacks.list(params.eventId, callerOf(visitor)),
    }),
    endpoint({
      id: 'accessPacks.make',
      method: 'post',
      path: '/staff/events/:eventId/access-packs',
      params: ofEvent,
      input: packInput,
      answer: madePack,
      may,
      handler: ({ params, input, visitor }) =>
        accessPacks.make(params.eventId, input, callerOf(visitor)),
    }),
    endpoint({
      id: 'accessPacks.get',
      method: 'get',
      path: '/staff/access-packs/:id',
      params: z.object({ id }),
      answer: pack,
      may,
      handler: ({ params, visitor }) => accessPacks.get(params.id, callerOf(visitor)),
    }),
    endpoint({
      id: 'accessPacks.open',
      method: 'post',
      path: '/access-packs/:id/open',
      params: z.object({ id }),
      input: packToken,
      answer: openedPack,
      may: anyone,
      handler: ({ params, input, visitor }) =>
        accessPacks.open(params.id, input.token, callerOf(visitor).by),
    }),
  ];
}
