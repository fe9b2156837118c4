import type { Event } from '#shared/events.ts';
import { allows, type RoleGrant } from '#shared/permissions.ts';

/** Whether somebody's roles let them see or change how many professionals an event needs. */
export const mayAtEvent = (
  roles: readonly RoleGrant[],
  permission: 'cover.see' | 'cover.change',
  { id, nation }: Pick<Event, 'id' | 'nation'>,
): boolean => allows(roles, permission, { eventId: id, nation });

/** Settings count for the whole programme, so only a role for all of it changes them. */
export const mayChangeSettings = (roles: readonly RoleGrant[]): boolean =>
  allows(roles, 'cover.change');
