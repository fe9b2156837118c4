import { z } from 'zod';
import { accessInput } from './access-requests.ts';
import { contactFormats, contactMethods, photoChoices } from './contact-choices.ts';
import { localeIds } from './locales.ts';
import { pageOf } from './page-of.ts';
import { code } from './problem.ts';
import { answers } from './questions.ts';
import { written } from './written-schema.ts';

export const partyLimit = 10;

export const registrationStates = [
  'holding',
  'applied',
  'confirmed',
  'waiting',
  'offered',
  'lapsed',
  'refused',
  'cancelled',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** States in which somebody counts on a registration: they hear of what becomes of its event. */
export const standingStates = [
  'applied',
  'confirmed',
  'waiting',
  'offered',
] as const satisfies readonly RegistrationState[];

export const registrationActions = [
  'registration.confirm',
  'registration.apply',
  'registration.approve',
  'registration.refuse',
  'registration.split',
  'registration.invite',
  'registration.extend',
  'registration.cancel',
  'registration.accept',
  'registration.decline',
  'registration.change',
  'registration.resend',
  'registration.rehold',
  'registration.wait',
  'registration.offer',
  'registration.lapse',
  'registration.repeat',
] as const;
export type RegistrationAction = (typeof registrationActions)[number];

function hasNoAddress(name: string): boolean {
  return !/(https?:|www\.|\/\/|[<>])/i.test(name);
}

/** How a registration came in: by the site, entered by staff for somebody, or from a file. */
export const registrationSources = ['online', 'phone', 'paper', 'import'] as const;
export type RegistrationSource = (typeof registrationSources)[number];

/** A person's name; a web address in it is how forms are abused to send mail. */
export const personName = z
  .string(code('name.missing'))
  .trim()
  .min(1, code('name.missing'))
  .max(120, code('name.tooLong'))
  .refine(hasNoAddress, code('name.hasAddress'));

export const emailAddress = z
  .string(code('email.missing'))
  .trim()
  .min(1, code('email.missing'))
  .max(254, code('email.invalid'))
  .pipe(z.email(code('email.invalid')))
  .transform((address) => address.toLowerCase());

export const phoneNumber = z
  .string(code('phone.invalid'))
  .trim()
  .max(40, code('phone.invalid'))
  .regex(/^\+?[\d\s()-]{7,}$/, code('phone.invalid'));

const guardian = z.strictObject({
  name: personName,
  phone: phoneNumber,
  consents: z.literal(true, code('guardian.consentMissing')),
});

/** One person of a registration. An assistant names who they come with by place in the list (`assists`, from 0). */
export const personInput = z.strictObject({
  /** An assistant's may be empty while nobody knows who will come. */
  name: z
    .string(code('name.missing'))
    .trim()
    .max(120, code('name.tooLong'))
    .refine(hasNoAddress, code('name.hasAddress')),
  email: emailAddress.optional(),
  pool: z.string(code('place.unknown')).max(60),
  sessions: z.array(z.string().max(60)).max(60).default([]),
  assists: z.int().min(0).max(19).optional(),
  under18: z.boolean().default(false),
  guardian: guardian.optional(),
  photos: z.enum(photoChoices).default('ask_me'),
  access: accessInput.optional(),
  /** What they answer to the questions of the organiser, which the first person is asked. */
  answers: answers.optional(),
});
export type PersonInput = z.infer<typeof personInput>;

/** A whole registration in one call; the pages gather the same thing step by step. */
export const registrationInput = z.strictObject({
  locale: z.enum(localeIds).default('en'),
  people: z
    .array(personInput)
    .min(1, code('people.missing'))
    .max(partyLimit * 2, code('people.tooMany')),
  contact: z.strictObject({
    email: emailAddress,
    phone: phoneNumber.optional(),
    method: z.enum(contactMethods).default('email'),
    format: z.enum(contactFormats).default('standard'),
  }),
  /** What to do when there are not places for all: join the waiting list, or stop. */
  ifFull: z.enum(['wait', 'stop']).default('stop'),
  /** What an invitation by link carries: it opens places that nobody else may choose. */
  invitation: z.string().max(64).optional(),
});
export type RegistrationInput = z.infer<typeof registrationInput>;

export const registeredPerson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  kind: z.enum(['attendee', 'assistant']),
  assists: z.string().nullable(),
  pool: z.string(),
  sessions: z.array(z.string()),
  under18: z.boolean(),
  photos: z.enum(photoChoices),
  /** How many needs stand in each state; the needs themselves are read apart, and each read is audited. */
  needs: z.record(z.string(), z.int()),
});
export type RegisteredPerson = z.infer<typeof registeredPerson>;

/** A registration as its people manage it. */
export const registration = z.object({
  id: z.string(),
  reference: z.string(),
  eventId: z.string(),
  eventSlug: z.string(),
  state: z.enum(registrationStates),
  locale: z.enum(localeIds),
  /** Until when a hold or an offer stands. */
  until: z.coerce.date().nullable(),
  /** Place in the waiting list, from 1. */
  waitingPlace: z.int().nullable(),
  /** Whether places went to somebody behind it, since there were not enough for all of its people. */
  passedOver: z.boolean(),
  people: z.array(registeredPerson),
  /** How to join online, for those who have a place; null where it is not online, or not written yet. */
  joining: written(z.string()).nullable(),
  contact: z.object({
    email: z.string().nullable(),
    phone: z.string().nullable(),
    method: z.enum(contactMethods),
    format: z.enum(contactFormats),
  }),
  version: z.int(),
  may: z.array(z.enum(registrationActions)),
});
export type Registration = z.infer<typeof registration>;

/** What anyone who registers is told: the same whether or not the address was known; the mail explains the rest. */
export const registrationReceipt = z.object({
  reference: z.string(),
  state: z.enum(['confirmed', 'waiting', 'applied']),
});
export type RegistrationReceipt = z.infer<typeof registrationReceipt>;

/** Which version of a record a person acts on: another's change in between is not overwritten. */
export const versionInput = z.strictObject({ version: z.int().min(1) });

/** What is to change; what is left out stays. Removing a person removes their assistants too. */
export const registrationChange = versionInput.extend({
  contact: z
    .strictObject({
      email: emailAddress.optional(),
      phone: phoneNumber.optional(),
      method: z.enum(contactMethods),
      format: z.enum(contactFormats),
    })
    .optional(),
  people: z
    .array(
      z.strictObject({
        id: z.string().max(64),
        name: personName.optional(),
        email: emailAddress.nullable().optional(),
        pool: z.string().max(60).optional(),
        sessions: z.array(z.string().max(60)).max(60).optional(),
        photos: z.enum(photoChoices).optional(),
      }),
    )
    .max(partyLimit * 2)
    .default([]),
  /** Assistants who come too. */
  add: z
    .array(z.strictObject({ name: personInput.shape.name, assists: z.string().max(64) }))
    .max(partyLimit)
    .default([]),
  remove: z
    .array(z.string().max(64))
    .max(partyLimit * 2)
    .default([]),
});
export type RegistrationChange = z.infer<typeof registrationChange>;

/** The filters of the staff list of an event. */
export const registrationQuery = z.strictObject({
  words: z.string().trim().max(100).optional(),
  state: z.enum(registrationStates).optional(),
  pool: z.string().max(60).optional(),
  /** Those who have asked for support; for those who may see access needs. */
  needs: z.enum(['any']).optional(),
  sort: z.enum(['newest', 'oldest', 'name']).default('newest'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
export type RegistrationQuery = z.infer<typeof registrationQuery>;

/** A registration as the staff list shows it. */
export const registrationSummary = z.object({
  id: z.string(),
  reference: z.string(),
  state: z.enum(registrationStates),
  names: z.array(z.string()),
  attendees: z.int(),
  assistants: z.int(),
  pools: z.array(z.string()),
  source: z.enum(registrationSources),
  createdAt: z.date(),
  version: z.int(),
});
export type RegistrationSummary = z.infer<typeof registrationSummary>;
export const registrationPage = pageOf(registrationSummary);
