import { z } from 'zod';
import { staffVenue, venueChange, venueInput } from '#shared/venues.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import type { Venues } from './venue-service.ts';

const byId = z.strictObject({ id: z.string().max(64) });

/** Venues for those who run events, kept to be used again. */
export const venueRoutes = ({ venues }: { venues: Venues }): Endpoint[] => [
  endpoint({
    id: 'venues.list',
    method: 'get',
    path: '/staff/venues',
    answer: z.array(staffVenue),
    may: may('events.change'),
    handler: ({ visitor }) => venues.list(staffCaller(visitor)),
  }),
  endpoint({
    id: 'venues.get',
    method: 'get',
    path: '/staff/venues/:id',
    params: byId,
    answer: staffVenue,
    may: may('events.change'),
    handler: ({ params, visitor }) => venues.get(params.id, staffCaller(visitor)),
  }),
  endpoint({
    id: 'venues.add',
    method: 'post',
    path: '/staff/venues',
    input: venueInput,
    answer: staffVenue,
    status: 201,
    may: may('events.change'),
    handler: ({ input, visitor }) => venues.add(input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'venues.change',
    method: 'put',
    path: '/staff/venues/:id',
    params: byId,
    input: venueChange,
    answer: staffVenue,
    may: may('events.change'),
    handler: ({ params, input, visitor }) => venues.change(params.id, input, staffCaller(visitor)),
  }),
];
