import { z } from 'zod';
import { pageOf } from '#shared/page-of.ts';
import { eventName, staffEvent, staffEventPage, staffEventQuery } from '#shared/staff-events.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { grantsOf, may } from '#server/http/gate.ts';
import type { StaffEvents } from './staff-service.ts';

/** Events for staff, with live counts. */
export const staffEventsRoutes = ({ staffEvents }: { staffEvents: StaffEvents }): Endpoint[] => [
  endpoint({
    id: 'staffEvents.list',
    method: 'get',
    path: '/staff/events',
    query: staffEventQuery,
    answer: pageOf(staffEvent),
    may: sees,
    handler: ({ query, visitor }) => staffEvents.list(query, grantsOf(visitor.actor)),
  }),
  endpoint({
    id: 'staffEvents.names',
    method: 'get',
    path: '/staff/event-names',
    answer: z.array(eventName),
    may: sees,
    handler: ({ visitor }) => staffEvents.listNames(grantsOf(visitor.actor)),
  }),
  endpoint({
    id: 'staffEvents.get',
    method: 'get',
    path: '/staff/events/:id',
    params: z.strictObject({ id: z.string().max(64) }),
    answer: staffEventPage,
    may: sees,
    handler: ({ params, visitor }) => staffEvents.get(params.id, grantsOf(visitor.actor)),
  }),
];

const sees = may('events.see');
