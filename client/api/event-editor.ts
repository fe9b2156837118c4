import type { CloneInput, EventEditor, NewEventInput, PublishInput } from '#shared/event-editor.ts';
import type { EventSection } from '#shared/event-section-ids.ts';
import type { StaffVenue, VenueInput } from '#shared/venues.ts';
import type { Send } from './api.ts';

export const createEvent = (send: Send, input: NewEventInput) =>
  send<EventEditor>('post', '/staff/events', { input });

export const getEventEditor = (send: Send, id: string) =>
  send<EventEditor>('get', `/staff/events/${id}/editor`);

export const changeEventSection = (send: Send, id: string, section: EventSection, input: object) =>
  send<EventEditor>('put', `/staff/events/${id}/sections/${section}`, { input });

export const publishEvent = (send: Send, id: string, input: PublishInput) =>
  send<EventEditor>('post', `/staff/events/${id}/publish`, { input });

/** What is done with an event by a button alone. */
export type EventMove = 'open-registration' | 'close-registration' | 'complete' | 'cancel';

export const moveEvent = (send: Send, id: string, move: EventMove, version: number) =>
  send<EventEditor>('post', `/staff/events/${id}/${move}`, { input: { version } });

export const cloneEvent = (send: Send, id: string, input: CloneInput) =>
  send<EventEditor>('post', `/staff/events/${id}/clone`, { input });

export const listVenues = (send: Send) => send<StaffVenue[]>('get', '/staff/venues');

export const getVenue = (send: Send, id: string) => send<StaffVenue>('get', `/staff/venues/${id}`);

export const addVenue = (send: Send, input: VenueInput) =>
  send<StaffVenue>('post', '/staff/venues', { input });

export const changeVenue = (send: Send, id: string, input: VenueInput & { version: number }) =>
  send<StaffVenue>('put', `/staff/venues/${id}`, { input });
