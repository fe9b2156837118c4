import type { Event } from '#shared/events.ts';
import { allows, type RoleGrant } from '#shared/permissions.ts';
import type { Changer } from './change-addresses.ts';
import type { RegistrationRole } from './lifecycle.ts';
import type { StoredPerson, StoredRegistration } from './ports.ts';

/** What a person who asks may hold: links to registrations, and roles. */
export interface Asker {
  grants: ReadonlyArray<{
    registrationId: string;
    personId: string | null;
    until: Date;
    freshUntil?: Date | null;
  }>;
  roles?: readonly RoleGrant[];
}

/** In which roles somebody meets a registration; none where it is not theirs to see. */
export function rolesFor(
  asker: Asker,
  registration: { id: string },
  event: Pick<Event, 'id' | 'nation'>,
  now: Date,
): RegistrationRole[] {
  const own = asker.grants.filter(
    (grant) => grant.registrationId === registration.id && grant.until > now,
  );
  const roles: RegistrationRole[] = [];
  if (own.some((grant) => grant.personId === null)) roles.push('holder');
  if (own.some((grant) => grant.personId !== null)) roles.push('member');
  if (mayAt(asker, 'registrations.change', event)) roles.push('staff');
  return roles;
}

/** Whether somebody's roles give a permission at an event. */
export function mayAt(
  { roles = [] }: Asker,
  permission: 'registrations.see' | 'registrations.change' | 'registrations.export' | 'access.see',
  event: Pick<Event, 'id' | 'nation'>,
): boolean {
  return allows(roles, permission, { eventId: event.id, nation: event.nation });
}

/** Whether somebody may know which member of staff did something; people belong to the whole programme. */
export const maySeePeople = ({ roles = [] }: Asker): boolean => allows(roles, 'people.see');

/** The one person of a registration whom a personal link opens, or null where the whole of it is open. */
export function onlyPerson(asker: Asker, registration: { id: string }, now: Date): string | null {
  const own = asker.grants.filter(
    (grant) => grant.registrationId === registration.id && grant.until > now,
  );
  return own.some((grant) => grant.personId === null) ? null : (own[0]?.personId ?? null);
}

/**
 * Whether a link opens what a person answers. That for a whole registration does so for those who have no address of
 * their own; the others have their own link, which opens what their assistants answer too.
 */
export function linkOpens(
  { grants }: Asker,
  { id, contact }: Pick<StoredRegistration, 'id' | 'contact'>,
  person: Pick<StoredPerson, 'id' | 'email' | 'assists'>,
  now: Date,
): 'no' | 'stale' | 'fresh' {
  const ownLink = person.email !== null && person.email !== contact.email;
  const fitting = grants.filter(
    ({ registrationId, personId, until }) =>
      registrationId === id &&
      until > now &&
      (personId === null ? !ownLink : personId === person.id || personId === person.assists),
  );
  if (fitting.length === 0) return 'no';
  return fitting.some(({ freshUntil }) => freshUntil != null && freshUntil > now)
    ? 'fresh'
    : 'stale';
}

/** Whose addresses somebody may move: staff anyone's, links with a fresh code those that they open. */
export function changerOf(
  { grants }: Asker,
  registration: { id: string },
  { staff, now }: { staff: boolean; now: Date },
): Changer {
  const own = grants.filter(
    ({ registrationId, until }) => registrationId === registration.id && until > now,
  );
  const fresh = own.filter(({ freshUntil }) => freshUntil != null && freshUntil > now);
  return {
    staff,
    own: own.flatMap(({ personId }) => (personId === null ? [] : [personId])),
    isFresh: (subject) => fresh.some(({ personId }) => personId === null || personId === subject),
  };
}

/** Whether how many needs stand in each state may be told: to their people, and to those who may read them. */
export function mayCountNeeds(
  roles: readonly RegistrationRole[],
  asker: Asker,
  event: Pick<Event, 'id' | 'nation'>,
): boolean {
  const own = roles.includes('holder') || roles.includes('member');
  return own || mayAt(asker, 'access.see', event);
}
