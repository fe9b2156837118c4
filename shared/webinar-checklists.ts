import { z } from 'zod';
import { code } from './problem.ts';
import { written } from './written-schema.ts';

/**
 * What makes a webinar accessible (domain rules §5), with the working days from the event by which it is due: before it where
 * negative. What belongs to the plan of the event is due with the first things.
 */
export const webinarItems = [
  { id: 'WB01', days: -30 },
  { id: 'WB02', days: -30 },
  { id: 'WB03', days: -40 },
  { id: 'WB04', days: -30 },
  { id: 'WB05', days: -10 },
  { id: 'WB06', days: -10 },
  { id: 'WB07', days: -5 },
  { id: 'WB08', days: -5 },
  { id: 'WB09', days: 0 },
  { id: 'WB10', days: 0 },
  { id: 'WB11', days: -30 },
  { id: 'WB12', days: 0 },
  { id: 'WB13', days: 0 },
  { id: 'WB14', days: 15 },
  { id: 'WB15', days: 10 },
  { id: 'WB16', days: 0 },
  { id: 'WB17', days: -30 },
] as const;
export type WebinarItemId = (typeof webinarItems)[number]['id'];
export const webinarItemId = z.enum(webinarItems.map(({ id }) => id));

export const webinarItemStates = ['open', 'done', 'not-needed'] as const;
export type WebinarItemState = (typeof webinarItemStates)[number];

/** One thing to do, as it stands. */
export const webinarItem = z.object({
  id: webinarItemId,
  /** The ISO day, in the event's zone. */
  due: z.iso.date(),
  state: z.enum(webinarItemStates),
  /** Whether the event itself shows that it is done. */
  seen: z.boolean(),
  late: z.boolean(),
  owner: z.string().nullable(),
  /** A note, or a link to what shows that it is done. */
  evidence: z.string().nullable(),
  /** 0 where nobody has written anything yet. */
  version: z.int(),
});
export type WebinarItem = z.infer<typeof webinarItem>;

/** How much of a checklist is done; what is not needed counts as done. */
export const checklistCounts = z.object({ done: z.int(), total: z.int(), late: z.int() });
export type ChecklistCounts = z.infer<typeof checklistCounts>;

/** The checklist of an event. */
export const webinarChecklist = z.object({
  eventId: z.string(),
  titles: written(z.string()),
  counts: checklistCounts,
  items: z.array(webinarItem),
  may: z.array(z.enum(['checklist.change'])),
});
export type WebinarChecklist = z.infer<typeof webinarChecklist>;

/** What staff write about one thing to do. */
export const webinarItemInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  owner: z.string().trim().max(120, code('name.tooLong')).optional(),
  state: z.enum(webinarItemStates, code('answer.missing')),
  evidence: z.string().trim().max(1_000, code('checklist.evidenceLong')).optional(),
});
export type WebinarItemInput = z.infer<typeof webinarItemInput>;
