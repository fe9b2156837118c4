import type { PageData } from '#client/page-data.ts';
import { loadStaffEvent } from './staff-event-data.ts';
import { loadStaffEvents } from './staff-events-data.ts';

export const staffEventsData: Record<string, PageData> = {
  'events/staff-list': { loader: loadStaffEvents },
  'events/staff-event': { loader: loadStaffEvent },
};
