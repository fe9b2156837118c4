import type { EventAction, EventStage } from '#shared/events.ts';
import { actionsFor } from '#shared/lifecycle.ts';
import type { Nation } from '#shared/nations.ts';
import { allows, type RoleGrant } from '#shared/permissions.ts';
import { eventLifecycle, type EventRole } from './lifecycle.ts';

/** What a person's roles make them to an event of a nation. */
const rolesAt = (
  grants: readonly RoleGrant[],
  subject: { eventId?: string; nation: Nation },
): EventRole[] => (allows(grants, 'events.change', subject) ? ['organiser'] : []);

/** What a person may do with an event at its stage; another like it is for those who may add one there. */
export function mayWith(
  grants: readonly RoleGrant[],
  event: { id: string; nation: Nation },
  stage: EventStage,
): EventAction[] {
  const roles = rolesAt(grants, { eventId: event.id, nation: event.nation });
  return actionsFor(eventLifecycle, stage, roles).filter(
    (action) => action !== 'event.clone' || mayAddIn(grants, event.nation),
  );
}

/** Whether a person may add events and venues in a nation: a role at one event alone does not reach so far. */
export const mayAddIn = (grants: readonly RoleGrant[], nation: Nation): boolean =>
  rolesAt(grants, { nation }).length > 0;
