import type { Event } from '#shared/events.ts';
import { allows, type RoleGrant } from '#shared/permissions.ts';
import { isAboutNeeds } from './letter-rules.ts';

type Where = Pick<Event, 'id' | 'nation'>;

/** Whether somebody writes to the people of an event. */
export const mayWrite = (grants: readonly RoleGrant[], { id, nation }: Where): boolean =>
  allows(grants, 'broadcasts.change', { eventId: id, nation });

/** Whether they may know who is in a segment: who has needs is for those alone who may see them. */
export const mayReach = (
  grants: readonly RoleGrant[],
  { id, nation }: Where,
  who: string,
): boolean => !isAboutNeeds(who) || allows(grants, 'access.see', { eventId: id, nation });
