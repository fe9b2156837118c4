import { z } from 'zod';
import { needCodes, needGroups, type NeedCode, type NeedGroup } from './access-needs.ts';
import { detailLimit } from './access-requests.ts';
import { contactFormats, contactMethods, photoChoices } from './contact-choices.ts';
import { localeIds } from './locales.ts';
import { code } from './problem.ts';
import { answerLimit } from './question-fields.ts';
import { question, questionLimit } from './questions.ts';
import {
  emailAddress,
  personInput,
  personName,
  phoneNumber,
  registrationReceipt,
} from './registrations.ts';

/** Days that a form is kept; then it is deleted with its answers. */
export const draftDays = 7;

const yesOrNo = z.enum(['yes', 'no'], code('answer.missing'));
const detail = z.string().trim().max(detailLimit, code('access.detailTooLong'));
/** The others of a party are numbered from 1 to 9; the person who fills in the form is 0. */
const others = z.string().regex(/^[1-9]$/);
const anyone = z.string().regex(/^\d$/);

/** Needs ticked in one group: codes, how much each matters, and follow-up answers by `code.question`. */
const needsTicked = z.strictObject({
  codes: z
    .array(z.enum(needCodes as [NeedCode, ...NeedCode[]]))
    .max(60)
    .default([]),
  severity: z.record(z.string().max(60), z.enum(['required', 'helpful'])).default({}),
  answers: z.record(z.string().max(80), detail).default({}),
});
export type NeedsTicked = z.infer<typeof needsTicked>;

const groupSteps = Object.fromEntries(
  needGroups
    .filter((group) => group !== 'catering')
    .map((group) => [`needs-${group}`, needsTicked]),
) as Record<`needs-${Exclude<NeedGroup, 'catering'>}`, typeof needsTicked>;

/** What is asked about the access of one person, in its order. */
const accessSteps = {
  consent: z.strictObject({
    hold: z.enum(['yes', 'no'], code('consent.missing')),
    share: z.boolean().default(false),
  }),
  needs: z.strictObject({ groups: z.array(z.enum(needGroups)).max(20).default([]) }),
  ...groupSteps,
  'anything-else': z.strictObject({
    anythingElse: detail.optional(),
    contactMe: z.boolean().default(false),
    method: z.enum(contactMethods).optional(),
    when: detail.optional(),
  }),
  food: needsTicked,
} as const;
type AccessSteps = typeof accessSteps;
export type AccessStep = keyof AccessSteps;

/** The same, asked about the assistant of the person who fills in the form. */
const assistantSteps = Object.fromEntries(
  Object.entries(accessSteps).map(([step, schema]) => [`assistant-${step}`, schema]),
) as { [Step in AccessStep as `assistant-${Step}`]: AccessSteps[Step] };

/** The questions of the form, one a page, in their order; each is the schema of what its page sends. */
export const draftSteps = {
  contact: z.strictObject({
    name: personName,
    email: emailAddress,
    phone: phoneNumber.optional(),
    party: z.enum(['me', 'group'], code('people.partyMissing')),
    under18: z.boolean().default(false),
  }),
  /** Records by number, so that a plain form can send them: `names.1`, `emails.1`, `under18.1`. */
  people: z.strictObject({
    names: z.record(others, personName).default({}),
    emails: z.record(others, emailAddress).default({}),
    under18: z.record(others, z.string().max(5)).default({}),
  }),
  guardian: z.strictObject({
    name: personName,
    phone: phoneNumber,
    consents: z.literal(true, code('guardian.consentMissing')),
  }),
  /** One pool for all; `pools` says whose differs. */
  place: z.strictObject({
    pool: z.string(code('place.unknown')).min(1, code('place.unknown')).max(60),
    pools: z.record(anyone, z.string().max(60)).default({}),
  }),
  /** A session by the name of its choice; `each` says whose differs, by `number.choice`. */
  sessions: z.strictObject({
    sessions: z.record(z.string().max(60), z.string().max(60)).default({}),
    each: z.record(z.string().max(70), z.string().max(60)).default({}),
  }),
  ...accessSteps,
  assistant: z.strictObject({
    coming: yesOrNo,
    /** Absent while nobody knows who it will be. */
    name: personInput.shape.name.optional(),
  }),
  ...assistantSteps,
  /** Fields of the organiser's questions as a plain form sends them; `seen` says which the page had. */
  questions: z.strictObject({
    seen: z.array(z.string().max(60)).max(questionLimit).default([]),
    answers: z
      .record(z.string().max(130), z.string().max(answerLimit, code('text.tooLong')))
      .default({}),
  }),
  photos: z.strictObject({ photos: z.enum(photoChoices, code('answer.missing')) }),
  language: z.strictObject({
    locale: z.enum(localeIds, code('answer.missing')),
    method: z.enum(contactMethods, code('answer.missing')),
    format: z.enum(contactFormats, code('answer.missing')),
  }),
  profile: z.strictObject({ keep: yesOrNo }),
} as const;

export type DraftStep = keyof typeof draftSteps;
export const draftStepIds = Object.keys(draftSteps) as DraftStep[];

/** What has been answered so far, by step. */
export type DraftAnswers = { [Step in DraftStep]?: z.infer<(typeof draftSteps)[Step]> };
export const draftAnswers = z.object(
  Object.fromEntries(Object.entries(draftSteps).map(([step, schema]) => [step, schema.optional()])),
) as unknown as z.ZodType<DraftAnswers>;

/** Begins a form for an event, by the event's slug. */
export const draftStart = z.strictObject({
  event: z.string().max(120),
  locale: z.enum(localeIds).default('en'),
  /** What an invitation by link carries: it opens places that nobody else may choose. */
  invitation: z.string().max(64).optional(),
});

/** `full`: no place is held, since there are not enough; the form can still be sent to the waiting list. */
export const holdStates = ['none', 'held', 'full', 'lost'] as const;

/** A form as its page shows it. */
export const registrationDraft = z.object({
  id: z.string(),
  eventId: z.string(),
  eventSlug: z.string(),
  locale: z.enum(localeIds),
  /** The pool that an invitation opened. */
  invitedTo: z.string().nullable(),
  answers: draftAnswers,
  /** What the organiser asks of the person who fills in the form. */
  questions: z.array(question),
  /** The questions that apply, in their order; `check` comes after the last. */
  steps: z.array(z.string()),
  /** The first question that applies and is not answered, else `check`. */
  next: z.string(),
  hold: z.object({
    state: z.enum(holdStates),
    until: z.date().nullable(),
    /** The hold cannot be made longer than this. */
    limit: z.date().nullable(),
  }),
  /** What stands once it is sent. */
  receipt: registrationReceipt.nullable(),
  /** After this the form is deleted. */
  expiresAt: z.date(),
  version: z.int(),
});
export type RegistrationDraft = z.infer<typeof registrationDraft>;

/** Sends the form; `wait` joins the waiting list where there are not places for all. */
export const draftSubmit = z.strictObject({ ifFull: z.enum(['wait', 'stop']).default('stop') });

/** The secret from the mailed link, exchanged for the form's cookie. */
export const draftOpen = z.strictObject({ token: z.string(code('link.invalid')).max(100) });
