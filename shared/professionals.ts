import { z } from 'zod';
import { supportKindCode } from './cover.ts';
import { localeIds } from './locales.ts';
import { nation } from './nations.ts';
import { pageOf } from './page-of.ts';
import type { ProblemCode } from './problem.ts';
import { registrationBodies } from './support-kinds.ts';
import { supportTerms } from './support-terms.ts';

export const professionalModes = ['in-person', 'online'] as const;

/** What an assignment is about; some of it is closed to trainees (domain rules §1.2). */
export const workDomains = [
  'conference',
  'community',
  'education',
  'health',
  'mental_health',
  'social_care',
  'child_protection',
  'legal',
  'broadcast',
] as const;
export type WorkDomain = (typeof workDomains)[number];
export const workDomain = z.enum(workDomains);

/** How a professional is best reached; many are Deaf. */
export const contactMethods = ['email', 'text', 'video', 'phone'] as const;

export const registrationCategories = ['registered', 'trainee'] as const;

/** A registration as its register shows it: the number and the dates, never the badge. */
export const registrationEntry = z.object({
  body: z.enum(registrationBodies),
  number: z.string().max(40),
  category: z.enum(registrationCategories),
  validTo: z.iso.date().nullable(),
  verifiedOn: z.iso.date().nullable(),
  verifiedBy: z.string().max(120).nullable(),
});
export type RegistrationEntry = z.infer<typeof registrationEntry>;

export const professionalStates = ['active', 'left'] as const;

/** What everybody who books may know of a professional. */
export const professional = z.object({
  id: z.string(),
  name: z.string(),
  pronouns: z.string(),
  kinds: z.array(supportKindCode),
  /** Languages and dialects, as they name them. */
  languages: z.array(z.string()),
  modes: z.array(z.enum(professionalModes)),
  registrations: z.array(registrationEntry),
  dbsSeenOn: z.iso.date().nullable(),
  insuranceValidTo: z.iso.date().nullable(),
  district: z.string(),
  nations: z.array(nation),
  domains: z.array(workDomain),
  notDomains: z.array(workDomain),
  availability: z.string(),
  terms: supportTerms,
  preferredCoworkers: z.array(z.string()),
  agencyId: z.string().nullable(),
  locale: z.enum(localeIds),
  contactMethod: z.enum(contactMethods),
  state: z.enum(professionalStates),
  version: z.int(),
});
export type Professional = z.infer<typeof professional>;

/** Somebody whom a professional asked not to be matched with, and why; nobody else learns of it. */
export const keptApart = z.object({ email: z.string(), reason: z.string() });

/** What is kept in secret: how to reach them, what they need themselves, notes. */
export const professionalDetails = z.object({
  email: z.string(),
  phone: z.string(),
  videoAddress: z.string(),
  accessNeeds: z.string(),
  notes: z.string(),
  notWith: z.array(keptApart),
});
export type ProfessionalDetails = z.infer<typeof professionalDetails>;

export const professionalActions = [
  'professional.change',
  'professional.details',
  'professional.leave',
  'professional.return',
] as const;
export type ProfessionalAction = (typeof professionalActions)[number];
const mayDo = z.array(z.enum(professionalActions));

/** A professional as the page of one shows them. */
export const professionalAnswer = professional.extend({
  agency: z.string().nullable(),
  coworkerNames: z.array(z.string()),
  may: mayDo,
});
export type ProfessionalAnswer = z.infer<typeof professionalAnswer>;

/** The line of a list: the last day of the registration that runs out first. */
export const professionalSummary = professional
  .pick({
    id: true,
    name: true,
    kinds: true,
    modes: true,
    nations: true,
    district: true,
    state: true,
  })
  .extend({
    agency: z.string().nullable(),
    validTo: z.iso.date().nullable(),
    expired: z.boolean(),
  });
export type ProfessionalSummary = z.infer<typeof professionalSummary>;
export const professionalPage = pageOf(professionalSummary).extend({
  may: z.array(z.enum(['professionals.change'])),
});
export type ProfessionalPage = z.infer<typeof professionalPage>;

export const professionalQuery = z.strictObject({
  kind: supportKindCode.optional(),
  nation: nation.optional(),
  mode: z.enum(professionalModes).optional(),
  /** Only those whose registration has run out, or does in the next 60 days. */
  expiring: z.literal('yes').optional(),
  state: z.enum(professionalStates).default('active'),
  words: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});
export type ProfessionalQuery = z.infer<typeof professionalQuery>;

/** An agency that sends professionals. */
export const agency = z.object({
  id: z.string(),
  name: z.string(),
  contactName: z.string(),
  email: z.string(),
  phone: z.string(),
  frameworkRef: z.string(),
  /** What it promises: how soon it answers and replaces somebody. */
  promise: z.string(),
  version: z.int(),
});
export type Agency = z.infer<typeof agency>;
export const agencyList = z.object({
  rows: z.array(agency.pick({ id: true, name: true, frameworkRef: true })),
  may: z.array(z.enum(['professionals.change'])),
});
export type AgencyList = z.infer<typeof agencyList>;

/** Those who can be chosen, by name. */
export const professionalNames = z.array(professional.pick({ id: true, name: true }));
export type ProfessionalNames = z.infer<typeof professionalNames>;

/** What is kept in secret, as it stands. */
export const keptDetails = professionalDetails.extend({ version: z.int() });
export type KeptDetails = z.infer<typeof keptDetails>;

/** The columns of a file of professionals, by the names in its first row; several values are parted by `|`. */
export const professionalColumns = [
  'name',
  'email',
  'kinds',
  'languages',
  'modes',
  'nations',
  'district',
  'register',
  'number',
  'category',
  'valid_to',
  'verified_on',
  'half_day',
  'full_day',
  'scale',
  'language',
] as const;
export type ProfessionalColumn = (typeof professionalColumns)[number];

/** What a file of professionals says, row by row (1 is the row of the names), and how many were added. */
export const professionalImport = z.object({
  rows: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      problems: z.array(
        z.object({ column: z.string(), code: z.string() as unknown as z.ZodType<ProblemCode> }),
      ),
    }),
  ),
  ready: z.int(),
  added: z.int(),
});
export type ProfessionalImport = z.infer<typeof professionalImport>;
