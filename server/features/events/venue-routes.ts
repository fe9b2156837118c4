import { z } from 'zod';
import { staffVenue, venueChange, venueInput } from '#shared/venues.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { changes, editorOf } from './editor-routes.ts';
import type { Venues } from './venue-service.ts';

const byId = z.strictObject({ id: z.string().max(64) });

/** Venues for those who run events, kept to be used again. */
export const venueRoutes = ({ venues }: { venues: Venues }): Endpoint[] => [
  endpoint({
    id: 'venues.list',
    method: 'get',
    path: '/staff/venues',
    answer: z.array(staffVenue),
    may: changes,
    handler: ({ visitor }) => venues.list(editorOf(visitor)),
  }),
  endpoint({
    id: 'venues.get',
    method: 'get',
    path: '/staff/venues/:id',
    params: byId,
    answer: staffVenue,
    may: changes,
    handler: ({ params, visitor }) => venues.get(params.id, editorOf(visitor)),
  }),
  endpoint({
    id: 'venues.add',
    method: 'post',
    path: '/staff/venues',
    input: venueInput,
    answer: staffVenue,
    status: 201,
    may: changes,
    handler: ({ input, visitor }) => venues.add(input, editorOf(visitor)),
  }),
  endpoint({
    id: 'venues.change',
    method: 'put',
    path: '/staff/venues/:id',
    params: byId,
    input: venueChange,
    answer: staffVenue,
    may: changes,
    handler: ({ params, input, visitor }) => venues.change(params.id, input, editorOf(visitor)),
  }),
];
