import type {
  WebinarChecklist,
  WebinarItemId,
  WebinarItemInput,
} from '#shared/webinar-checklists.ts';
import type { Send } from './api.ts';

const pathOf = (eventId: string): string => `/staff/events/${eventId}/checklist`;

export const getChecklist = (send: Send, eventId: string) =>
  send<WebinarChecklist>('get', pathOf(eventId));

export const changeChecklist = (
  send: Send,
  eventId: string,
  item: WebinarItemId,
  input: WebinarItemInput,
) => send<WebinarChecklist>('put', `${pathOf(eventId)}/${item}`, { input });
