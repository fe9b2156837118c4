import type { PageData } from '#client/page-data.ts';
import { loadBreakLimits, sendBreakLimits } from './break-limits-data.ts';
import { eventSections } from '#shared/event-section-ids.ts';
import {
  actOnEvent,
  loadEventEditor,
  loadNewEvent,
  sendCancel,
  sendClone,
  sendNewEvent,
  sendPublish,
} from './event-editor-data.ts';
import { loadSection, saveSection } from './section-data.ts';
import { loadStaffEvent } from './staff-event-data.ts';
import { loadStaffEvents } from './staff-events-data.ts';
import {
  loadSession,
  loadTimetable,
  sendMove,
  sendNewSession,
  sendRemoval,
  sendSession,
  sendStrands,
} from './timetable-data.ts';
import { loadNewVenue, loadVenue, loadVenues, sendNewVenue, sendVenue } from './venue-data.ts';

const sections = eventSections.map((section): [string, PageData] => [
  `events/edit-${section}`,
  { loader: loadSection(section), action: saveSection(section) },
]);

export const staffEventsData: Record<string, PageData> = {
  'events/staff-list': { loader: loadStaffEvents },
  'events/staff-event': { loader: loadStaffEvent },
  'events/new': { loader: loadNewEvent, action: sendNewEvent },
  'events/edit': { loader: loadEventEditor, action: actOnEvent },
  ...Object.fromEntries(sections),
  'events/publish': { loader: loadEventEditor, action: sendPublish },
  'events/cancel': { loader: loadEventEditor, action: sendCancel },
  'events/clone': { loader: loadEventEditor, action: sendClone },
  'events/timetable': { loader: loadTimetable, action: sendMove },
  'events/new-session': { loader: loadSession, action: sendNewSession },
  'events/session': { loader: loadSession, action: sendSession },
  'events/remove-session': { loader: loadSession, action: sendRemoval },
  'events/break-limits': { loader: loadBreakLimits, action: sendBreakLimits },
  'events/strands': { loader: loadTimetable, action: sendStrands },
  'events/venues': { loader: loadVenues },
  'events/new-venue': { loader: loadNewVenue, action: sendNewVenue },
  'events/venue': { loader: loadVenue, action: sendVenue },
};
