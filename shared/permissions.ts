import type { Nation } from './nations.ts';

export const roles = [
  'admin',
  'organiser',
  'access-lead',
  'bursary-admin',
  'bursary-reviewer',
  'claims-checker',
  'budget-holder',
  'payer',
  'document-lead',
  'front-desk',
  'viewer',
] as const;
export type Role = (typeof roles)[number];

/** Where a role counts: everywhere in the programme, in one nation, or at one event. */
export type RoleScope =
  | { kind: 'programme' }
  | { kind: 'nation'; nation: Nation }
  | { kind: 'event'; eventId: string };

export interface RoleGrant {
  role: Role;
  scope: RoleScope;
}

/** Who may do what. An admin keeps people and the system running, and reads no access needs by that alone. */
export const permissions = {
  'events.see': ['admin', 'organiser', 'access-lead', 'document-lead', 'front-desk', 'viewer'],
  'events.change': ['organiser'],
  'registrations.see': ['organiser', 'access-lead', 'front-desk'],
  'registrations.change': ['organiser'],
  'registrations.export': ['organiser'],
  'registrations.import': ['organiser'],
  'access.see': ['access-lead'],
  'access.change': ['access-lead'],
  'equality.see': ['organiser', 'viewer'],
  'equality.release': ['organiser'],
  'messages.see': ['admin', 'organiser'],
  'messages.change': ['admin', 'organiser'],
  /** To write to the people of an event, whose names stand in it. */
  'broadcasts.change': ['organiser'],
  /** The directory of communication professionals; what is private in it is for access leads alone. */
  'professionals.see': ['organiser', 'access-lead'],
  'professionals.change': ['access-lead'],
  'bookings.see': ['organiser', 'access-lead', 'budget-holder', 'payer'],
  'bookings.change': ['access-lead'],
  'bookings.approve': ['budget-holder'],
  'bookings.pay': ['payer'],
  /** How many communication professionals are needed and booked; no names of people, no details. */
  'cover.see': ['organiser', 'access-lead', 'budget-holder'],
  'cover.change': ['organiser', 'access-lead'],
  /** To plan who takes which seat, and to have it offered. */
  'rota.plan': ['organiser', 'access-lead'],
  'people.see': ['admin'],
  'people.change': ['admin'],
  'system.see': ['admin'],
  'system.change': ['admin'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** Roles that must use a time-based code besides their password. */
export const codeRoles: readonly Role[] = [
  'admin',
  'access-lead',
  'bursary-admin',
  'claims-checker',
  'budget-holder',
  'payer',
];

/** Whether somebody with these roles must type a code besides the password. */
export const needsCode = (grants: readonly RoleGrant[]): boolean =>
  grants.some(({ role }) => codeRoles.includes(role));

/** What a decision is about: an event and its nation, or nothing, which only a programme-wide role covers. */
export interface Subject {
  eventId?: string;
  nation?: Nation;
}

/** Whether any of a person's roles gives a permission over a subject. */
export function allows(
  grants: readonly RoleGrant[],
  permission: Permission,
  subject: Subject = {},
): boolean {
  const needed: readonly Role[] = permissions[permission];
  return grants.some(({ role, scope }) => needed.includes(role) && covers(scope, subject));
}

/** Whether any of a person's roles gives a permission somewhere, so that a list can be shown cut to where it counts. */
export const allowsSomewhere = (grants: readonly RoleGrant[], permission: Permission): boolean =>
  grants.some(({ role }) => (permissions[permission] as readonly Role[]).includes(role));

/** Where a permission counts: everywhere, or in some nations and at some events. */
export type Reach = 'all' | { nations: Nation[]; eventIds: string[] };

/** Where a person's roles give a permission, so that a list is cut to it. */
export function reachOf(grants: readonly RoleGrant[], permission: Permission): Reach {
  const scopes = grants
    .filter(({ role }) => (permissions[permission] as readonly Role[]).includes(role))
    .map(({ scope }) => scope);
  if (scopes.some(({ kind }) => kind === 'programme')) return 'all';
  return {
    nations: scopes.flatMap((scope) => (scope.kind === 'nation' ? [scope.nation] : [])),
    eventIds: scopes.flatMap((scope) => (scope.kind === 'event' ? [scope.eventId] : [])),
  };
}

/** The roles of a person that count for a subject. */
export const rolesOver = (grants: readonly RoleGrant[], subject: Subject): Role[] =>
  grants.filter(({ scope }) => covers(scope, subject)).map(({ role }) => role);

function covers(scope: RoleScope, subject: Subject): boolean {
  if (scope.kind === 'programme') return true;
  if (scope.kind === 'nation') return subject.nation === scope.nation;
  return subject.eventId === scope.eventId;
}
