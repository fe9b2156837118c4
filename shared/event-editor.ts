import { z } from 'zod';
import { eventSections } from './event-section-ids.ts';
import { eventKinds, eventModes } from './event-kinds.ts';
import { event, eventActions, eventStages } from './events.ts';
import { nation } from './nations.ts';
import { code } from './problem.ts';
import { venue } from './venues.ts';

/** What an event lacks before it can be published; each has a sentence in event-editor.json. */
export const publishGaps = [
  'contact',
  'text',
  'past',
  'opening',
  'venue',
  'venue-access',
  'online',
  'support',
  'timetable',
  'activities',
  'pools',
  'welsh',
  'welsh-older',
] as const;
export type PublishGap = (typeof publishGaps)[number];

/** Where something missing is put right: a section, or a page of its own. */
export const gapPlaces = [...eventSections, 'timetable', 'pools'] as const;
export type GapPlace = (typeof gapPlaces)[number];

export const missing = z.object({
  gap: z.enum(publishGaps),
  at: z.enum(gapPlaces),
  /** What somebody may answer for by name. */
  overridable: z.boolean(),
});
export type Missing = z.infer<typeof missing>;

/** An event as its editor shows it. */
export const eventEditor = event.extend({
  venue: venue.nullable(),
  stage: z.enum(eventStages),
  may: z.array(z.enum(eventActions)),
  missing: z.array(missing),
  /** Registrations that stand: those who hear of a move or an end. */
  registrations: z.int(),
});
export type EventEditor = z.infer<typeof eventEditor>;

/** An event as it begins: a draft, which nobody else sees. */
export const newEventInput = z.strictObject({
  kind: z.enum(eventKinds, code('answer.missing')),
  nation: z.enum(nation.options, code('answer.missing')),
  activity: z.string(code('answer.missing')).max(64),
  controllerId: z.string(code('answer.missing')).max(64),
  mode: z.enum(eventModes, code('answer.missing')),
  title: z.string(code('text.titleMissing')).trim().min(1).max(200, code('text.tooLong')),
  day: z.iso.date(code('date.invalid')),
});
export type NewEventInput = z.infer<typeof newEventInput>;

/** Welsh that is behind may go out only where somebody answers for it by name. */
export const publishInput = z.strictObject({
  version: z.int().min(1),
  approver: z.string().trim().max(120).optional(),
  reason: z.string().trim().max(500).optional(),
});
export type PublishInput = z.infer<typeof publishInput>;

/** An event once more, on another day. */
export const cloneInput = z.strictObject({
  day: z.iso.date(code('date.invalid')),
  title: z.string(code('text.titleMissing')).trim().min(1).max(200, code('text.tooLong')),
});
export type CloneInput = z.infer<typeof cloneInput>;
