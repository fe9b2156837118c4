import type { PageData } from '#client/page-data.ts';
import { loadEvent } from './event-data.ts';
import { loadEvents } from './events-data.ts';
import { loadHome } from './home-data.ts';

export const eventsData: Record<string, PageData> = {
  'events/home': { loader: loadHome },
  'events/list': { loader: loadEvents },
  'events/event': { loader: loadEvent },
};
