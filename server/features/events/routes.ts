import { z } from 'zod';
import { eventPage, eventQuery, eventSummary } from '#shared/events.ts';
import { pageOf } from '#shared/page-of.ts';
import { anyone, endpoint, type Endpoint } from '#server/http/endpoint.ts';
import type { Events } from './service.ts';

/** What the public may ask of events. */
export function eventsRoutes({ events }: { events: Events }): Endpoint[] {
  return [
    endpoint({
      id: 'events.list',
      method: 'get',
      path: '/events',
      query: eventQuery,
      answer: pageOf(eventSummary),
      may: anyone,
      handler: ({ query }) => events.list(query),
    }),
    endpoint({
      id: 'events.get',
      method: 'get',
      path: '/events/:slug',
      params: z.object({ slug: z.string() }),
      answer: eventPage,
      may: anyone,
      handler: ({ params }) => events.getPage(params.slug),
    }),
  ];
}
