import type { Event } from '#shared/events.ts';
import { allows, type RoleGrant } from '#shared/permissions.ts';

/** Whether somebody's roles let them change what an event asks. */
export const mayAsk = (
  grants: readonly RoleGrant[],
  { id, nation }: Pick<Event, 'id' | 'nation'>,
): boolean => allows(grants, 'events.change', { eventId: id, nation });
