import type { PlaceInvitationInput, PlaceInvitationList } from '#shared/place-invitations.ts';
import type { Send } from './api.ts';

export const getPlaceInvitations = (send: Send, eventId: string) =>
  send<PlaceInvitationList>('get', at(eventId));

export const addPlaceInvitation = (send: Send, eventId: string, input: PlaceInvitationInput) =>
  send<PlaceInvitationList>('post', at(eventId), { input });

export const revokePlaceInvitation = (send: Send, eventId: string, id: string, version: number) =>
  send<PlaceInvitationList>('post', `${at(eventId)}/${encodeURIComponent(id)}/revoke`, {
    input: { version },
  });

const at = (eventId: string) => `/staff/events/${encodeURIComponent(eventId)}/invitations`;
