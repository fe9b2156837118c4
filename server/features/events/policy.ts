import type { Nation } from '#shared/nations.ts';
import { permissions, type RoleGrant } from '#shared/permissions.ts';

/** The events that a person's roles let them see in lists: all, or those of nations and by id. */
export type StaffScope = 'all' | { nations: Nation[]; eventIds: string[] };

/** What a staff list may hold for a person's roles. */
export function staffScope(grants: readonly RoleGrant[]): StaffScope {
  const seeing = grants.filter(({ role }) =>
    (permissions['events.see'] as readonly string[]).includes(role),
  );
  if (seeing.some(({ scope }) => scope.kind === 'programme')) return 'all';
  return {
    nations: seeing.flatMap(({ scope }) => (scope.kind === 'nation' ? [scope.nation] : [])),
    eventIds: seeing.flatMap(({ scope }) => (scope.kind === 'event' ? [scope.eventId] : [])),
  };
}
