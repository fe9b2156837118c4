import { findMove } from '#shared/lifecycle.ts';
import type { RegistrationAction } from '#shared/registrations.ts';
import { newEvent, type NewEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { registrationLifecycle } from './lifecycle.ts';
import type { EndedClaim, StoredRegistration } from './ports.ts';

/** Who makes a change, as its event records it. */
export interface By {
  actor: { kind: string; id?: string };
  requestId?: string;
}

/** The product itself: holds that run out, places that are passed on. */
export const bySystem: By = { actor: { kind: 'system' } };

/** The state that an action leads to and its event. Throws conflict where the lifecycle has no such move. */
export function moveOf(
  registration: Pick<StoredRegistration, 'state' | 'eventId' | 'version'>,
  action: RegistrationAction,
  by: By,
  data: Record<string, unknown> & { frees?: EndedClaim[] } = {},
): { to: StoredRegistration['state']; events: NewEvent[]; ends: EndedClaim[] } {
  const move = findMove(registrationLifecycle, registration.state, action);
  if (!move) throw new Problem('conflict', 'registration.notAllowed');
  return {
    to: move.to,
    ...eventOf(registration, move.event, by, { was: registration.state, ...data }),
  };
}

/** An event about a registration, with the claims that it ends. */
export function eventOf(
  { eventId, version }: Pick<StoredRegistration, 'eventId' | 'version'>,
  type: string,
  by: By,
  { frees = [], ...data }: Record<string, unknown> & { frees?: EndedClaim[] } = {},
): { events: NewEvent[]; ends: EndedClaim[] } {
  const told = { eventId, version: version + 1, ...data, ...(frees.length > 0 && { frees }) };
  return { events: [newEvent(type, told, by.actor, by.requestId)], ends: frees };
}
