import type { PageData } from '#client/page-data.ts';
import { loadEvent } from './event-data.ts';

export const eventsData: Record<string, PageData> = {
  'events/event': { loader: loadEvent },
};
