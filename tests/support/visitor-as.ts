import type { Visitor } from '#server/http/visitor.ts';
import { roles, type Role, type RoleGrant, type RoleScope } from '#shared/permissions.ts';

/** A visit of somebody with these roles; with none given, of nobody known. */
export function visitorAs(grants: readonly RoleGrant[] | null): Visitor {
  const person = { kind: 'person', id: 'staff-1', name: 'Nia', roles: grants ?? [], grants: [] };
  return {
    actor: grants === null ? { kind: 'visitor', grants: [] } : (person as Visitor['actor']),
    locale: 'en',
    address: '127.0.0.1',
    requestId: 'request-1',
    session: {
      id: () => 'session-1',
      openedAt: () => null,
      signIn: async () => undefined,
      signOut: async () => undefined,
      grant: async () => undefined,
      prolong: async () => undefined,
      keep: async () => undefined,
      kept: () => null,
    },
    cookies: { get: () => undefined, set: () => undefined, clear: () => undefined },
  };
}

export const everywhere: RoleScope = { kind: 'programme' };

/** One role for the whole programme. */
export const programmeWide = (role: Role): RoleGrant[] => [{ role, scope: everywhere }];

/** Every role, and nobody known, with whether it is among those that may. */
export const everyRole = (may: readonly Role[]): Array<[Role | 'nobody', boolean]> => [
  ['nobody', false],
  ...roles.map((role): [Role, boolean] => [role, may.includes(role)]),
];

/** What came of a call: that it was allowed, or the kind of its refusal. */
export const outcomeOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'allowed',
    (error: { kind?: string }) => error.kind ?? 'fault',
  );

/** What should come of a call by a role: whoever is not known is asked to sign in. */
export function outcomeFor(role: Role | 'nobody', may: boolean): string {
  if (may) return 'allowed';
  return role === 'nobody' ? 'unauthenticated' : 'forbidden';
}
