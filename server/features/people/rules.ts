import type { LinkPurpose, StaffLocaleId } from '#shared/people.ts';
import { codeRoles, type RoleGrant, type RoleScope } from '#shared/permissions.ts';

/** The roles that count now: those that need a second factor wait until the session was opened with one. */
export const rolesInForce = (roles: readonly RoleGrant[], secondFactor: boolean): RoleGrant[] =>
  roles.filter(({ role }) => secondFactor || !codeRoles.includes(role));

/** Each role once at each place, as the audit trail names it: `organiser@nation:wales`. */
export const roleCodes = (roles: readonly RoleGrant[]): string[] => [
  ...new Set(roles.map(({ role, scope }) => `${role}@${scopeCode(scope)}`)),
];

/** The roles without repeats, in the order given. */
export function withoutRepeats(roles: readonly RoleGrant[]): RoleGrant[] {
  const codes = roles.map((grant) => roleCodes([grant])[0]);
  return roles.filter((_grant, at) => codes.indexOf(codes[at]) === at);
}

/**
 * Whether a password is one that is tried first: it has few different signs, or fewer than 8 are left without the
 * person's own name and the words that fill every list of leaked passwords.
 */
export function isGuessable(password: string, about: { email: string; name: string }): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const own = [...about.name.toLowerCase().split(/\s+/), about.email.split('@')[0] ?? ''].filter(
    (word) => word.length >= 3,
  );
  const rest = [...own, ...commonest].reduce((text, word) => text.replaceAll(word, ''), plain);
  return new Set(plain).size < 5 || rest.length < 8;
}

/** Who has proved who they are, by a note of it that still counts; null where nobody has. */
export function readProven(kept: string | null, now: Date): string | null {
  const [personId = '', until = ''] = kept?.split('.') ?? [];
  return personId !== '' && Number(until) > now.getTime() ? personId : null;
}

/** The note that somebody has proved who they are, good for ten minutes. */
export const writeProven = (personId: string, now: Date): string =>
  `${personId}.${now.getTime() + 600_000}`;

/** How somebody shows that it is them before they change how they sign in: by the strongest that they have. */
export const provesBy = ({ hasCode, hasPassword }: { hasCode: boolean; hasPassword: boolean }) =>
  hasCode ? 'code' : hasPassword ? 'password' : 'sign-in';

/** Whether a session was opened within the last ten minutes. */
export const isRecent = (openedAt: Date | null, now: Date): boolean =>
  openedAt !== null && now.getTime() - openedAt.getTime() < 600_000;

/** Somebody as they stood when they were invited: a later invitation is another. */
export interface Invited {
  id: string;
  version: number;
}

/** What stays in a session while a provider asks who somebody is. */
export interface OpenIdNote {
  checks: { state: string; nonce: string; verifier: string };
  /** Whose invitation they accept by it. */
  invited: Invited | null;
  /** The staff page that they were on the way to. */
  to: string | null;
  locale: StaffLocaleId;
}

/** The note, good for half an hour: signing in elsewhere may mean looking for a telephone. */
export const writeOpenIdNote = (note: OpenIdNote, now: Date): string =>
  JSON.stringify({ ...note, until: now.getTime() + 1_800_000 });

/** The note that still counts; null where there is none. */
export function readOpenIdNote(kept: string | null, now: Date): OpenIdNote | null {
  if (kept === null) return null;
  const { until, ...note } = JSON.parse(kept) as OpenIdNote & { until: number };
  return until > now.getTime() ? note : null;
}

/** How long a link works; one for a registration until after its event, which the caller knows. */
export function linkUntil(purpose: LinkPurpose, now: Date, afterEvent: Date | null): Date {
  if (purpose === 'manage' || purpose === 'member') return afterEvent ?? inDays(now, 30);
  if (purpose === 'work') return inDays(now, 60);
  if (purpose === 'work-calendar') return inDays(now, 400);
  if (purpose === 'sign-in') return new Date(now.getTime() + 30 * 60_000);
  return inDays(now, 7);
}

/** Whether a link opens what it opens only once. */
export const isOnce = (purpose: LinkPurpose): boolean =>
  purpose === 'sign-in' || purpose === 'invitation';

/** Staff are found by the words of their name and by their address. */
export const searchWords = ({ name, email }: { name: string; email: string }): string[] => [
  ...new Set([...name.split(/[\s'’-]+/), email].map(foldWord).filter((word) => word !== '')),
];

/** A word without its accents and capitals. */
export const foldWord = (word: string): string =>
  word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words of leaked passwords, the longer before those within them. */
const commonest = [
  'administrator',
  'qwertyuiop',
  '1234567890',
  'cyfrinair',
  'allcomers',
  'password',
  'passw0rd',
  'p@ssw0rd',
  'iloveyou',
  'changeme',
  'letmein',
  'welcome',
  'croeso',
  'qwerty',
  '123456',
  'monkey',
  'dragon',
  'admin',
  '12345',
  '1234',
  'abc',
];

const scopeCode = (scope: RoleScope): string =>
  scope.kind === 'programme'
    ? 'programme'
    : scope.kind === 'nation'
      ? `nation:${scope.nation}`
      : `event:${scope.eventId}`;

const inDays = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);
