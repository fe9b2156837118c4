import { z } from 'zod';
import { broadcastKinds } from './broadcast-kinds.ts';
import { localeIds, type LocaleId } from './locales.ts';
import { messageStates } from './messages.ts';
import { hasKnownMarks } from './placeholders.ts';
import { code } from './problem.ts';
import type { RegistrationState } from './registrations.ts';

/** Where a message to many may stand. */
export const broadcastStates = ['draft', 'scheduled', 'sending', 'sent', 'stopped'] as const;
export type BroadcastState = (typeof broadcastStates)[number];

export const broadcastActions = [
  'broadcast.change',
  'broadcast.schedule',
  'broadcast.send',
  'broadcast.unschedule',
  'broadcast.stop',
  'broadcast.copy',
  'broadcast.reschedule',
  'broadcast.begin',
  'broadcast.continue',
  'broadcast.finish',
] as const;
export type BroadcastAction = (typeof broadcastActions)[number];

/** Why one was stopped: by somebody, with its event, or because its time was long over. */
export const stopReasons = ['person', 'event', 'late'] as const;
export type StopReason = (typeof stopReasons)[number];

/** A time of day by the clocks of the event, like 9:30. */
const timeOfDay = z
  .string(code('time.invalid'))
  .trim()
  .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, code('time.invalid'));

/** When it goes: by hand, at a day and a time, or so many days before the start or after the end of the event. */
export const timing = z.strictObject({
  when: z.enum(['hand', 'at', 'relative'], code('answer.missing')),
  day: z.iso.date(code('date.invalid')).optional(),
  time: timeOfDay.optional(),
  days: z.coerce
    .number(code('broadcast.days'))
    .int(code('broadcast.days'))
    .min(0, code('broadcast.days'))
    .max(90, code('broadcast.days'))
    .optional(),
  side: z.enum(['before', 'after']).optional(),
});
export type Timing = z.infer<typeof timing>;

const subject = z
  .string(code('broadcast.subjectMissing'))
  .trim()
  .min(1, code('broadcast.subjectMissing'))
  .max(200, code('text.tooLong'))
  .refine(hasKnownMarks, code('broadcast.unknownPlaceholder'))
  .transform((line) => line.replaceAll(/\s+/g, ' '));

const body = z
  .string(code('broadcast.bodyMissing'))
  .trim()
  .min(1, code('broadcast.bodyMissing'))
  .max(10_000, code('text.tooLong'))
  .refine(hasKnownMarks, code('broadcast.unknownPlaceholder'))
  .transform((words) => words.replaceAll(/\r\n?/g, '\n'));

const words = z.strictObject({ subject, body });

/** What it says, by language; English is the source, and a missing language is said in the mail. */
export const broadcastTexts = z.strictObject({
  en: words,
  cy: words.optional(),
  'en-easy': words.optional(),
});
export type BroadcastTexts = z.infer<typeof broadcastTexts>;

/** A message to many as it is written; `version` where it changes one. */
export const broadcastInput = z.strictObject({
  name: z
    .string(code('broadcast.nameMissing'))
    .trim()
    .min(1, code('broadcast.nameMissing'))
    .max(100, code('text.tooLong')),
  kind: z.enum(broadcastKinds, code('answer.missing')),
  who: z.string(code('answer.missing')).max(80),
  texts: broadcastTexts,
  timing,
});
export type BroadcastInput = z.infer<typeof broadcastInput>;

export const broadcastChange = broadcastInput.extend({ version: z.coerce.number().int().min(1) });
export type BroadcastChange = z.infer<typeof broadcastChange>;

/** A message to many as lists show it. */
export const broadcast = z.object({
  id: z.string(),
  eventId: z.string(),
  name: z.string(),
  state: z.enum(broadcastStates),
  kind: z.enum(broadcastKinds),
  who: z.string(),
  texts: z.object({
    en: z.object({ subject: z.string(), body: z.string() }),
    cy: z.object({ subject: z.string(), body: z.string() }).optional(),
    'en-easy': z.object({ subject: z.string(), body: z.string() }).optional(),
  }),
  timing: z.object({
    when: z.enum(['hand', 'at', 'relative']),
    day: z.string().optional(),
    time: z.string().optional(),
    days: z.int().optional(),
    side: z.enum(['before', 'after']).optional(),
  }),
  dueAt: z.date().nullable(),
  startedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  stoppedBecause: z.enum(stopReasons).nullable(),
  version: z.int(),
  may: z.array(z.enum(broadcastActions)),
});
export type Broadcast = z.infer<typeof broadcast>;

/** The messages of an event, newest first. */
export const broadcastList = z.object({
  broadcasts: z.array(broadcast),
  /** Whether people with a place have been sent the joining instructions as they stand; null where there are none. */
  joining: z.enum(['told', 'untold']).nullable(),
});
export type BroadcastList = z.infer<typeof broadcastList>;

/** One of them with whom it would reach or has reached. */
export const broadcastPage = broadcast.extend({
  /** Before it goes; null afterwards, and where the reader may not know who has needs. */
  audience: z.object({ letters: z.int(), off: z.int(), unreachable: z.int() }).nullable(),
  /** Once it goes: mails by their state, and whom it passed over. */
  progress: z
    .object({
      read: z.int(),
      off: z.int(),
      unreachable: z.int(),
      states: z.partialRecord(z.enum(messageStates), z.int()),
    })
    .nullable(),
  /** Who it is from, and where answers go; null while the event names no contact. */
  sender: z.object({ from: z.string(), replyTo: z.string().nullable() }),
});
export type BroadcastPage = z.infer<typeof broadcastPage>;

/** As one person would read it, in their language; their access needs are no part of it. */
export const broadcastPreview = z.object({
  /** One page of those whom it reaches now. */
  people: z.array(z.object({ key: z.string(), name: z.string() })),
  page: z.int(),
  pageSize: z.int(),
  total: z.int(),
  shown: z
    .object({
      key: z.string(),
      name: z.string(),
      locale: z.enum(localeIds),
      /** Whether it lacks their language. */
      missing: z.boolean(),
      subject: z.string(),
      text: z.string(),
    })
    .nullable(),
});
export type BroadcastPreview = z.infer<typeof broadcastPreview>;

export const previewQuery = z.strictObject({
  as: z.string().max(64).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

/** Whether an address takes mail that is not essential. */
export const mailChoice = z.object({ off: z.boolean() });
export const mailChoiceInput = z.strictObject({ choice: z.enum(['stop', 'take']) });

/** A registration as those need it who write to its people. */
export interface Addressee {
  id: string;
  reference: string;
  state: RegistrationState;
  locale: LocaleId;
  createdAt: Date;
  contact: { name: string; email: string | null };
  people: ReadonlyArray<{
    id: string;
    name: string;
    email: string | null;
    pool: string;
    sessions: readonly string[];
    accessId: string;
  }>;
}
