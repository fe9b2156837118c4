import { z } from 'zod';
import { placeInvitationInput, placeInvitationList } from '#shared/place-invitations.ts';
import { versionInput } from '#shared/registrations.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import type { PlaceInvitations } from './service.ts';

const ofEvent = z.strictObject({ eventId: z.string().max(64) });
const path = '/staff/events/:eventId/invitations';
const changes = may('events.change');

/** Links to invited places, for those who run the event. */
export const placeInvitationRoutes = (invitations: PlaceInvitations): Endpoint[] => [
  endpoint({
    id: 'placeInvitations.list',
    method: 'get',
    path,
    params: ofEvent,
    answer: placeInvitationList,
    may: changes,
    handler: ({ params, visitor }) => invitations.list(params.eventId, staffCaller(visitor)),
  }),
  endpoint({
    id: 'placeInvitations.add',
    method: 'post',
    path,
    params: ofEvent,
    input: placeInvitationInput,
    answer: placeInvitationList,
    status: 201,
    may: changes,
    handler: ({ params, input, visitor }) =>
      invitations.add(params.eventId, input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'placeInvitations.revoke',
    method: 'post',
    path: `${path}/:id/revoke`,
    params: ofEvent.extend({ id: z.string().max(64) }),
    input: versionInput,
    answer: placeInvitationList,
    may: changes,
    handler: ({ params, input, visitor }) =>
      invitations.revoke(params.eventId, params.id, input.version, staffCaller(visitor)),
  }),
];
