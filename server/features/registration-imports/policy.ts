import type { Event } from '#shared/events.ts';
import { actionsFor } from '#shared/lifecycle.ts';
import { allows, type RoleGrant } from '#shared/permissions.ts';
import type { ImportAction, ImportState } from '#shared/registration-imports.ts';
import { importLifecycle } from './lifecycle.ts';

/** Whether somebody's roles let them bring in registrations from a file at an event. */
export const mayImport = (
  grants: readonly RoleGrant[],
  { id, nation }: Pick<Event, 'id' | 'nation'>,
): boolean => allows(grants, 'registrations.import', { eventId: id, nation });

/** What whoever may import may do with a file now; a file that does not fit is not imported. */
export const actionsOn = (state: ImportState): ImportAction[] =>
  actionsFor(importLifecycle, state, ['staff']);
