import type { PageOf } from '#shared/page-of.ts';
import type {
  EventName,
  StaffEvent,
  StaffEventPage,
  StaffEventQuery,
} from '#shared/staff-events.ts';
import type { Send } from './api.ts';

export const listStaffEvents = (send: Send, query: Partial<StaffEventQuery>) =>
  send<PageOf<StaffEvent>>('get', '/staff/events', { query });

export const listEventNames = (send: Send) => send<EventName[]>('get', '/staff/event-names');

export const getStaffEvent = (send: Send, id: string) =>
  send<StaffEventPage>('get', `/staff/events/${id}`);
