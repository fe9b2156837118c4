import { z } from 'zod';
import { localeIds } from './locales.ts';
import { pageOf } from './page-of.ts';
import { code } from './problem.ts';
import { emailAddress, personName } from './registrations.ts';
import { roleGrant } from './role-grants.ts';

export const personStates = ['invited', 'active', 'left'] as const;
export type PersonState = (typeof personStates)[number];

export const personActions = [
  'person.invite',
  'person.accept',
  'person.setRoles',
  'person.leave',
] as const;
export type PersonAction = (typeof personActions)[number];

/** A member of staff as those see them who keep people and roles. */
export const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.enum(localeIds),
  state: z.enum(personStates),
  roles: z.array(roleGrant),
  /** Whether they have set up an app for codes. */
  hasCode: z.boolean(),
  hasPassword: z.boolean(),
  /** Whether they sign in with an account at an organisation. */
  hasOpenId: z.boolean(),
  version: z.int(),
  may: z.array(z.enum(personActions)),
});
export type PersonAnswer = z.infer<typeof person>;
export const personPage = pageOf(person);

export const peopleQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(1_000).default(1),
  /** The beginning of a word in a name, or of an address. */
  search: z.string().trim().max(120).default(''),
});
export type PeopleQuery = z.infer<typeof peopleQuery>;

const linkToken = z
  .string(code('link.invalid'))
  .min(1, code('link.invalid'))
  .max(64, code('link.invalid'));

const roles = z.array(roleGrant).max(40);

export const invitationInput = z.strictObject({
  name: personName,
  email: emailAddress,
  locale: z.enum(localeIds).default('en'),
  roles: roles.min(1, code('people.roleMissing')),
});
export type InvitationInput = z.infer<typeof invitationInput>;

/** `version` is the one that the page showed, so that nobody's change is lost. */
export const personChangeInput = z.strictObject({ version: z.coerce.number().int().min(1) });
export const rolesInput = personChangeInput.extend({ roles });

/** Long enough to need no other rule (NIST SP 800-63B-4, 3.1.1.2); short enough to be hashed at once. */
export const newPassword = z
  .string(code('signIn.passwordShort'))
  .min(12, code('signIn.passwordShort'))
  .max(200, code('signIn.passwordLong'));

export const signInInput = z.strictObject({
  email: emailAddress,
  password: z
    .string(code('signIn.passwordMissing'))
    .min(1, code('signIn.passwordMissing'))
    .max(200, code('signIn.refused')),
});
export type SignInInput = z.infer<typeof signInInput>;

export const codeInput = z.strictObject({
  code: z
    .string(code('signIn.codeMissing'))
    .trim()
    .min(1, code('signIn.codeMissing'))
    .max(40, code('signIn.refused')),
});

/** What is still to do: nothing, type a code, or set up an app for codes. */
export const signInStep = z.object({ next: z.enum(['done', 'code', 'enrol']) });
export type SignInStep = z.infer<typeof signInStep>;

export const staffLocaleIds = ['en', 'cy'] as const;
export type StaffLocaleId = (typeof staffLocaleIds)[number];

/** What an organisation's own sign-in is called here; null where there is none. */
export const openIdWay = z.object({ name: z.string().nullable() });
export type OpenIdWay = z.infer<typeof openIdWay>;

/** `token` is of an invitation that is accepted by it; `to` is the staff page to go on to. */
export const openIdStart = z.strictObject({
  locale: z.enum(staffLocaleIds).default('en'),
  token: linkToken.optional(),
  to: z
    .string()
    .max(500)
    .regex(/^\/staff(?:[/?]|$)/)
    .optional(),
});
export type OpenIdStart = z.infer<typeof openIdStart>;

/** Where the organisation's sign-in stands. */
export const openIdPlace = z.object({ url: z.string() });

/** The query that somebody came back with, as it stands in the address. */
export const openIdReturn = z.strictObject({ search: z.string().max(8_000) });
export type OpenIdReturn = z.infer<typeof openIdReturn>;

export const openIdStep = signInStep.extend({ to: z.string().nullable() });
export type OpenIdStep = z.infer<typeof openIdStep>;

/** What an app for codes needs: the secret as text, and as a picture (a data address). */
export const enrolment = z.object({ account: z.string(), secret: z.string(), picture: z.string() });
export type Enrolment = z.infer<typeof enrolment>;

/** Codes to be written down, each good once in place of the app. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const acceptInvitationInput = z.strictObject({
  token: linkToken,
  password: newPassword,
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

/** How somebody signs in, as told to them alone. */
export const ownSignIn = z.object({
  email: z.string(),
  hasPassword: z.boolean(),
  hasOpenId: z.boolean(),
  hasCode: z.boolean(),
  /** Whether their roles ask for a code besides the password. */
  needsCode: z.boolean(),
  /** How many recovery codes are left. */
  recoveryCodes: z.int(),
  /** What they show that it is them with: `sign-in` is to have signed in a moment ago. */
  provesBy: z.enum(['code', 'password', 'sign-in']),
  /** Whether they have shown it not long ago. */
  proved: z.boolean(),
});
export type OwnSignIn = z.infer<typeof ownSignIn>;

/** What somebody shows that it is them with; which of the two is theirs, `provesBy` says. */
export const proofInput = z.strictObject({
  code: codeInput.shape.code.optional(),
  password: signInInput.shape.password.optional(),
});
export type ProofInput = z.infer<typeof proofInput>;

export const ownPasswordInput = z.strictObject({ password: newPassword });

export const browsers = [
  'edge',
  'opera',
  'samsung',
  'firefox',
  'chrome',
  'safari',
  'other',
] as const;
export type Browser = (typeof browsers)[number];

export const systems = [
  'ios',
  'android',
  'chromeos',
  'windows',
  'macos',
  'linux',
  'other',
] as const;
export type System = (typeof systems)[number];

/** A place where somebody is signed in, told to them alone: roughly what with and from where. */
export const ownSession = z.object({
  id: z.string(),
  openedAt: z.date(),
  browser: z.enum(browsers),
  system: z.enum(systems),
  /** The beginning of a network address. */
  network: z.string(),
  /** Whether it is the one that asks. */
  here: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSession>;
export const ownSessions = z.object({ sessions: z.array(ownSession) });

/** Who asks, for the shell of every page. */
export const me = z.object({
  person: z.object({ id: z.string(), name: z.string(), roles: z.array(roleGrant) }).nullable(),
  /** What links have opened in this browser. */
  grants: z.array(
    z.object({
      registrationId: z.string(),
      personId: z.string().nullable(),
      until: z.date(),
      freshUntil: z.date().nullable(),
    }),
  ),
});

export const linkPurposes = [
  'manage',
  'member',
  'sign-in',
  'invitation',
  'work',
  'work-calendar',
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Links that a visitor opens without an account. */
export const openedPurposes = ['manage', 'member'] as const;

export const linkInput = z.strictObject({ token: linkToken });

/** What a link opened. */
export const openedLink = z.object({ registrationId: z.string() });
export type OpenedLink = z.infer<typeof openedLink>;

export const askLinksInput = z.strictObject({
  email: emailAddress,
  locale: z.enum(localeIds).optional(),
});

export const freshCodeInput = z.strictObject({
  code: z
    .string(code('link.missing'))
    .trim()
    .min(1, code('link.missing'))
    .max(20, code('link.code')),
});
export const freshGrant = z.object({ freshUntil: z.date() });
