import { z } from 'zod';
import { needCodes, type NeedCode } from './access-needs.ts';
import { eventKinds, eventModes } from './event-kinds.ts';
import type { EventSection } from './event-section-ids.ts';
import { writtenLocaleIds } from './locales.ts';
import { legalRegime, nation } from './nations.ts';
import { captionViews, interpreterViews } from './online-work-codes.ts';
import { paragraphs } from './paragraphs-schema.ts';
import { code } from './problem.ts';
import { emailAddress, phoneNumber } from './registrations.ts';

const day = z.iso.date(code('date.invalid'));
const time = z
  .string(code('time.invalid'))
  .trim()
  .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, code('time.invalid'));
const needCode = z.enum(needCodes as [NeedCode, ...NeedCode[]]);

/** How often the section had been changed when the form was made: another's change is not overwritten. */
const seen = z.int().min(0);
/** Moving what is published tells everybody, so it is asked for by name. */
const tellEverybody = z.boolean().default(false);

const texts = z.strictObject({
  seen,
  title: z.string(code('text.titleMissing')).trim().min(1).max(200, code('text.tooLong')),
  summary: z.string().trim().max(600, code('text.tooLong')).default(''),
  about: paragraphs.default(''),
});

/** What the form of each section sends. Days are ISO dates and times are those of the event's own zone. */
export const sectionInputs = {
  basics: z.strictObject({
    seen,
    kind: z.enum(eventKinds, code('answer.missing')),
    nation,
    legalRegime,
    activity: z.string(code('answer.missing')).max(64),
    controllerId: z.string(code('answer.missing')).max(64),
    mode: z.enum(eventModes, code('answer.missing')),
  }),
  dates: z.strictObject({
    seen,
    zone: z.string(code('answer.missing')).max(64),
    startsDay: day,
    startsTime: time,
    endsDay: day,
    endsTime: time,
    opensDay: day,
    opensTime: time,
    closesDay: day,
    closesTime: time,
    tellEverybody,
  }),
  venue: z.strictObject({ seen, venueId: z.string().max(64).optional(), tellEverybody }),
  online: z.strictObject({
    seen,
    platform: z.string(code('online.platformMissing')).trim().min(1).max(100),
    phone: z.boolean().default(false),
    joining: z.partialRecord(z.enum(writtenLocaleIds), paragraphs).default({}),
    /** How those who interpret and caption work there; empty where nobody has said. */
    interpreters: z.enum(['', ...interpreterViews], code('answer.missing')).default(''),
    captions: z.enum(captionViews, code('answer.missing')).default('platform'),
    backUp: z.string().trim().max(300, code('text.tooLong')).default(''),
    workJoining: paragraphs.default(''),
  }),
  support: z.strictObject({
    seen,
    provided: z.array(needCode).default([]),
    arrange: z.array(needCode).default([]),
    /** The last day to ask, for what has none of its own. */
    until: day.optional(),
    /** The last day to ask for each, as an ISO date. */
    dates: z.partialRecord(needCode, z.string()).default({}),
  }),
  contact: z.strictObject({
    seen,
    name: z.string(code('name.missing')).trim().min(1, code('name.missing')).max(120),
    email: emailAddress,
    phone: phoneNumber,
  }),
  holds: z.strictObject({
    seen,
    holdMinutes: z
      .int(code('hold.minutes'))
      .min(5, code('hold.minutes'))
      .max(720, code('hold.minutes')),
    offerHours: z.int(code('hold.hours')).min(1, code('hold.hours')).max(336, code('hold.hours')),
  }),
  'texts-en': texts,
  'texts-cy': texts,
  'texts-en-easy': texts,
  'texts-ga': texts,
  'texts-gd': texts,
} as const satisfies Record<EventSection, z.ZodType>;
export type SectionInput<Section extends EventSection = EventSection> = z.output<
  (typeof sectionInputs)[Section]
>;
