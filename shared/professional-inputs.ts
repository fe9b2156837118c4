import { z } from 'zod';
import { supportKindCode } from './cover.ts';
import { localeIds } from './locales.ts';
import { pounds } from './money-input.ts';
import { nation } from './nations.ts';
import { code } from './problem.ts';
import {
  contactMethods,
  professionalModes,
  registrationCategories,
  workDomain,
} from './professionals.ts';
import { registrationBodies } from './support-kinds.ts';
import { cancellationScaleIds } from './support-terms.ts';

const long = code('text.tooLong');
const line = z.string().trim().max(200, long).optional();
const paragraph = z.string().trim().max(2_000, long).optional();
const day = z.iso.date(code('date.invalid')).optional();
const name = z.string(code('name.missing')).trim().min(1, code('name.missing')).max(120, long);
const address = z.email(code('email.invalid')).max(254, code('email.invalid'));
const version = z.coerce.number().int().min(0);
const number = (least: number, most: number) =>
  z.coerce
    .number(code('number.wrong'))
    .int(code('number.wrong'))
    .min(least, code('number.wrong'))
    .max(most, code('number.wrong'));

/** An agency as its form sends it; version 0 is a new one. */
export const agencyInput = z.strictObject({
  version,
  name,
  contactName: line,
  email: address,
  phone: line,
  frameworkRef: line,
  promise: paragraph,
});
export type AgencyInput = z.infer<typeof agencyInput>;

/** A registration as it is looked up; one without a body is none. */
const registrationInput = z
  .strictObject({
    body: z.enum(registrationBodies),
    number: z.string().trim().max(40, long).optional(),
    category: z.enum(registrationCategories).default('registered'),
    validTo: day,
    verifiedOn: day,
    verifiedBy: line,
  })
  .optional();

/** The most registrations that one form takes. */
export const registrationSlots = ['registration1', 'registration2', 'registration3'] as const;

const pence = number(0, 1_000_000);
const termsInput = z.strictObject({
  basis: z.enum(['day', 'hour']),
  halfDayPence: pence,
  fullDayPence: pence,
  hourPence: pence,
  halfDayMinutes: number(60, 720),
  minMinutes: number(0, 720),
  outOfHoursPercent: number(100, 400),
  milePence: number(0, 1_000),
  travelHourPence: pence,
  cancellationScale: z.enum(cancellationScaleIds),
  vatRegistered: z.boolean(),
});

/** A professional as their form sends them: everything but the state and what is kept in secret. Version 0 is a new one. */
export const professionalInput = z.strictObject({
  version,
  name,
  pronouns: line,
  kinds: z.array(supportKindCode).min(1, code('professional.kindMissing')),
  /** One a line. */
  languages: paragraph,
  modes: z.array(z.enum(professionalModes)).min(1, code('professional.modeMissing')),
  nations: z.array(nation).min(1, code('professional.nationMissing')),
  district: z.string().trim().max(4, code('professional.district')).optional(),
  domains: z.array(workDomain),
  notDomains: z.array(workDomain),
  availability: paragraph,
  registration1: registrationInput,
  registration2: registrationInput,
  registration3: registrationInput,
  dbsSeenOn: day,
  insuranceValidTo: day,
  terms: termsInput,
  preferredCoworkers: z.array(z.string().max(64)).max(50, long),
  agencyId: z.string().max(64).optional(),
  locale: z.enum(localeIds),
  contactMethod: z.enum(contactMethods),
});
export type ProfessionalInput = z.infer<typeof professionalInput>;

/** A new one comes with the address that they are written to; later it stands among what is private. */
export const newProfessionalInput = professionalInput.extend({ email: address });
export type NewProfessionalInput = z.infer<typeof newProfessionalInput>;

/** The same as a form sends them: amounts in pounds. */
const termsForm = termsInput.extend({
  halfDayPence: pounds,
  fullDayPence: pounds,
  hourPence: pounds,
  travelHourPence: pounds,
});
export const professionalForm = professionalInput.extend({ terms: termsForm });
export const newProfessionalForm = newProfessionalInput.extend({ terms: termsForm });

/** What is kept in secret, as its form sends it. Whom they are not to be matched with: one a line, an address and why. */
export const professionalDetailsInput = z.strictObject({
  version,
  email: address,
  phone: line,
  videoAddress: line,
  accessNeeds: paragraph,
  notes: paragraph,
  notWith: paragraph,
});
export type ProfessionalDetailsInput = z.infer<typeof professionalDetailsInput>;

export const professionalMoveInput = z.strictObject({ version });

/** A file of professionals, tried or entered. */
export const professionalFile = z.strictObject({
  csv: z.string(code('file.missing')).min(1, code('file.missing')).max(400_000, long),
  enter: z.boolean(),
});
export type ProfessionalFile = z.infer<typeof professionalFile>;
