import type { AdmissionInput, EventPlaces, NewPoolInput, PoolInput } from '#shared/event-places.ts';
import type { Send } from './api.ts';

export const getEventPlaces = (send: Send, eventId: string) =>
  send<EventPlaces>('get', `${at(eventId)}/places`);

export const addPool = (send: Send, eventId: string, input: NewPoolInput) =>
  send<EventPlaces>('post', `${at(eventId)}/places`, { input });

export const changePool = (send: Send, eventId: string, pool: string, input: PoolInput) =>
  send<EventPlaces>('put', `${at(eventId)}/places/${encodeURIComponent(pool)}`, { input });

export const removePool = (send: Send, eventId: string, pool: string, seen: number) =>
  send<EventPlaces>('post', `${at(eventId)}/places/${encodeURIComponent(pool)}/remove`, {
    input: { seen },
  });

export const setAdmission = (send: Send, eventId: string, input: AdmissionInput) =>
  send<EventPlaces>('put', `${at(eventId)}/admission`, { input });

const at = (eventId: string) => `/staff/events/${encodeURIComponent(eventId)}`;
