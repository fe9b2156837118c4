import { z } from 'zod';
import { needCodes, type NeedCode } from './access-needs.ts';
import { eventEditor } from './event-editor.ts';
import { eventModes } from './event-kinds.ts';
import { activityCodes, sessionKinds } from './events.ts';
import { code } from './problem.ts';

/** People work for longer in one room than they should without a rest. */
const longStretch = z.object({
  strand: z.string().nullable(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  minutes: z.int(),
  /** What it should be at most. */
  limit: z.int(),
  /** The shortest pause that counts as a rest, in minutes. */
  rest: z.int(),
});
export type LongStretch = z.infer<typeof longStretch>;

/** The timetable as organisers change it. */
export const timetableEditor = eventEditor.extend({
  stretches: z.array(longStretch),
  /** How many people chose each session, by its id; those that nobody chose are left out. */
  chosen: z.record(z.string(), z.int()),
});
export type TimetableEditor = z.infer<typeof timetableEditor>;

const day = z.iso.date(code('date.invalid'));
const time = z
  .string(code('time.invalid'))
  .trim()
  .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, code('time.invalid'));
const capacity = z
  .int(code('session.capacityInvalid'))
  .min(1, code('session.capacityInvalid'))
  .max(100_000, code('session.capacityInvalid'));
const words = z.strictObject({
  title: z
    .string(code('text.titleMissing'))
    .trim()
    .min(1, code('text.titleMissing'))
    .max(200, code('text.tooLong')),
  summary: z.string().trim().max(600, code('text.tooLong')).optional(),
});

/** How often the session had been changed when the form was made: another's change is not overwritten. */
const seen = z.int().min(0);

/** A session as a form sends it. Times are those of the event's own zone. */
export const sessionInput = z.strictObject({
  day,
  startsTime: time,
  endsTime: time,
  kind: z.enum(sessionKinds, code('answer.missing')),
  /** The room; without one it is for everybody together. */
  strand: z.string().max(64).optional(),
  /** A person picks it instead of what runs beside it. */
  pick: z.boolean().default(false),
  /** Places of its own; without a number there is no limit. */
  capacity: capacity.optional(),
  /** How people take part, where it is not as in the whole event. */
  mode: z.enum(eventModes).optional(),
  recorded: z.boolean().default(false),
  /** One name a line. */
  speakers: z.string().trim().max(2_000, code('text.tooLong')).default(''),
  activities: z.array(z.enum(activityCodes)).default([]),
  provided: z.array(z.enum(needCodes as [NeedCode, ...NeedCode[]])).default([]),
  /** Support that is wanted there and not there yet. */
  wanted: z.array(z.enum(needCodes as [NeedCode, ...NeedCode[]])).default([]),
  texts: z
    .strictObject({
      en: words.prefault({} as never),
      cy: words.optional(),
      'en-easy': words.optional(),
      ga: words.optional(),
      gd: words.optional(),
    })
    .prefault({} as never),
});
export type SessionInput = z.infer<typeof sessionInput>;

export const sessionChange = sessionInput.extend({ seen });
export type SessionChange = z.infer<typeof sessionChange>;

/** A session goes before or after the one beside it, or at the same time to another room. */
export const sessionMove = z.strictObject({
  seen,
  to: z.enum(['earlier', 'later', 'room']),
  strand: z.string().max(64).optional(),
});
export type SessionMove = z.infer<typeof sessionMove>;

export const sessionRemoval = z.strictObject({ seen });

const name = z.string(code('strand.nameMissing')).trim().min(1, code('strand.nameMissing'));

/** All rooms or strands, in their order; one that is left out goes. Names in further languages stay. */
export const strandsInput = z.strictObject({
  seen,
  strands: z
    .array(
      z.strictObject({
        id: z.string().max(64).optional(),
        en: name.max(100, code('text.tooLong')),
        cy: name.max(100, code('text.tooLong')).optional(),
      }),
    )
    .max(40),
});
export type StrandsInput = z.infer<typeof strandsInput>;
