import { z } from 'zod';
import {
  admissionInput,
  eventPlaces,
  newPoolInput,
  poolInput,
  poolRemoval,
} from '#shared/event-places.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import type { EventPools } from './pool-service.ts';

const byId = z.strictObject({ id: z.string().max(64) });

/** The endpoints of the places of an event; the service asks again about the event itself. */
export const poolRoutes = ({ eventPools }: { eventPools: EventPools }): Endpoint[] => [
  endpoint({
    id: 'eventPools.get',
    method: 'get',
    path: '/staff/events/:id/places',
    params: byId,
    answer: eventPlaces,
    may: may('registrations.see'),
    handler: ({ params, visitor }) => eventPools.get(params.id, staffCaller(visitor)),
  }),
  endpoint({
    id: 'eventPools.add',
    method: 'post',
    path: '/staff/events/:id/places',
    params: byId,
    input: newPoolInput,
    answer: eventPlaces,
    status: 201,
    may: may('events.change'),
    handler: ({ params, input, visitor }) => eventPools.add(params.id, input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'eventPools.change',
    method: 'put',
    path: '/staff/events/:id/places/:pool',
    params: byId.extend({ pool: z.string().max(60) }),
    input: poolInput,
    answer: eventPlaces,
    may: may('events.change'),
    handler: ({ params, input, visitor }) =>
      eventPools.change(params.id, params.pool, input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'eventPools.remove',
    method: 'post',
    path: '/staff/events/:id/places/:pool/remove',
    params: byId.extend({ pool: z.string().max(60) }),
    input: poolRemoval,
    answer: eventPlaces,
    may: may('events.change'),
    handler: ({ params, input, visitor }) =>
      eventPools.remove(params.id, params.pool, input.seen, staffCaller(visitor)),
  }),
  endpoint({
    id: 'eventPools.admit',
    method: 'put',
    path: '/staff/events/:id/admission',
    params: byId,
    input: admissionInput,
    answer: eventPlaces,
    may: may('events.change'),
    handler: ({ params, input, visitor }) =>
      eventPools.admit(params.id, input, staffCaller(visitor)),
  }),
];
