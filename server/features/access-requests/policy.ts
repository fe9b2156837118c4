import { allows, type RoleGrant } from '#shared/permissions.ts';
import type { NeedRole } from './lifecycle.ts';
import type { AccessPerson } from './ports.ts';

export interface Asker {
  grants: ReadonlyArray<{
    registrationId: string;
    personId: string | null;
    until: Date;
    freshUntil: Date | null;
  }>;
  roles?: readonly RoleGrant[];
}

/**
 * Whether a link opens what a person said about access. The link for a whole registration does so for those who
 * have no address of their own; the others have their own link, and what they say is theirs.
 */
export function linkOpens(
  { grants }: Asker,
  person: AccessPerson,
  now: Date,
): 'no' | 'stale' | 'fresh' {
  const ownLink = person.email !== null && person.email !== person.contact.email;
  const fitting = grants.filter(
    (grant) =>
      grant.registrationId === person.registrationId &&
      grant.until > now &&
      (grant.personId === null
        ? !ownLink
        : grant.personId === person.personId || grant.personId === person.assists),
  );
  if (fitting.length === 0) return 'no';
  return fitting.some(({ freshUntil }) => freshUntil && freshUntil > now) ? 'fresh' : 'stale';
}

/** Whether somebody's roles let them see or change access requests at the person's event. */
export function leads(
  { roles = [] }: Asker,
  permission: 'access.see' | 'access.change',
  { eventId, nation }: Pick<AccessPerson, 'eventId' | 'nation'>,
): boolean {
  return allows(roles, permission, { eventId, nation });
}

/** The roles in which somebody meets the needs of a person. */
export function needRolesFor(asker: Asker, person: AccessPerson, now: Date): NeedRole[] {
  const roles: NeedRole[] = [];
  if (linkOpens(asker, person, now) === 'fresh') roles.push('person');
  if (leads(asker, 'access.change', person)) roles.push('lead');
  return roles;
}
