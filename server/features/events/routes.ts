import { z } from 'zod';
import { eventCount, eventPage, eventQuery, eventSummary } from '#shared/events.ts';
import { localeIds } from '#shared/locales.ts';
import { pageOf } from '#shared/page-of.ts';
import { anyone, endpoint, type Endpoint } from '#server/http/endpoint.ts';
import { calendarFile, timetableFile } from './calendar-file.ts';
import type { Events } from './service.ts';

/** What the public may ask of events. */
export function eventsRoutes({
  events,
  siteUrl,
  clock,
}: {
  events: Events;
  siteUrl: string;
  clock: { now(): Date };
}): Endpoint[] {
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
    endpoint({
      id: 'events.calendar',
      method: 'get',
      path: '/events/:slug/calendar',
      params: z.object({ slug: z.string() }),
      query: z.strictObject({ locale: z.enum(localeIds).default('en') }),
      answer: 'file',
      may: anyone,
      handler: async ({ params, query }) =>
        calendarFile(await events.getPage(params.slug), {
          localeId: query.locale,
          siteUrl,
          now: clock.now(),
        }),
    }),
    endpoint({
      id: 'events.timetable',
      method: 'get',
      path: '/events/:slug/timetable.ics',
      params: z.object({ slug: z.string() }),
      query: z.strictObject({ locale: z.enum(localeIds).default('en') }),
      answer: 'file',
      may: anyone,
      handler: async ({ params, query }) =>
        timetableFile(await events.getPage(params.slug), {
          localeId: query.locale,
          siteUrl,
          now: clock.now(),
        }),
    }),
    endpoint({
      id: 'events.counts',
      method: 'get',
      path: '/event-counts',
      answer: z.array(eventCount),
      may: anyone,
      handler: () => events.countByActivity(),
    }),
  ];
}
