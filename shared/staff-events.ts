import { z } from 'zod';
import { event, eventQuery, eventSummary, registrationStates } from './events.ts';
import { nation } from './nations.ts';
import { venue } from './venues.ts';
import { checklistCounts } from './webinar-checklists.ts';
import { written } from './written-schema.ts';

/** How an event stands now, in people and in places. */
export const eventCounts = z.object({
  confirmed: z.int(),
  waiting: z.int(),
  /** People who have been offered a place and have not answered. */
  offered: z.int(),
  /** People who are filling in the form while a place is held for them. */
  holding: z.int(),
  /** Places open to the public that somebody may still have, from the waiting list or not. */
  free: z.int(),
  capacity: z.int(),
  /** Needs that nobody has looked at yet; null for those who may not see access needs here. */
  toLookAt: z.int().nullable(),
});
export type EventCounts = z.infer<typeof eventCounts>;

/** An event as the staff list shows it. */
export const staffEvent = eventSummary.extend({ counts: eventCounts });
export type StaffEvent = z.infer<typeof staffEvent>;

/** What stands in one pool: places taken or held, places kept for the waiting list, places free to all. */
export const poolCount = z.object({
  pool: z.string(),
  held: z.int(),
  released: z.int(),
  open: z.int(),
  capacity: z.int(),
});
export type PoolCount = z.infer<typeof poolCount>;

/** The parts of an event that a person's roles open. */
export const eventParts = [
  'edit',
  'registrations',
  'questions',
  'enter',
  'import',
  'export',
  'messages',
  'broadcasts',
  'access',
  'cover',
  'bookings',
] as const;

/** One event as staff see it. */
export const staffEventPage = event.extend({
  venue: venue.nullable(),
  registration: z.enum(registrationStates),
  /** How much of the webinar checklist is done; null for an event in person. */
  checklist: checklistCounts.nullable(),
  counts: eventCounts,
  places: z.array(poolCount),
  opens: z.array(z.enum(eventParts)),
});
export type StaffEventPage = z.infer<typeof staffEventPage>;

/** The filters of the staff list of events: those of the public list, and all times. */
export const staffEventQuery = eventQuery.omit({ when: true }).extend({
  when: z.enum(['coming', 'past', 'all']).default('coming'),
});
export type StaffEventQuery = z.infer<typeof staffEventQuery>;

/** An event as a list of choices names it. */
export const eventName = z.object({
  id: z.string(),
  nation,
  startsAt: z.coerce.date(),
  zone: z.string(),
  texts: written(z.string()),
});
export type EventName = z.infer<typeof eventName>;
