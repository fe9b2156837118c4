import type { EventPage, EventQuery, EventSummary } from '#shared/events.ts';
import type { PageOf } from '#shared/page-of.ts';
import type { Send } from './api.ts';

export const listEvents = (send: Send, query: Partial<EventQuery>) =>
  send<PageOf<EventSummary>>('get', '/events', { query });

export const getEvent = (send: Send, slug: string) => send<EventPage>('get', `/events/${slug}`);
