import { allowsSomewhere, type Permission, type RoleGrant } from '#shared/permissions.ts';
import type { Actor, Visitor } from './visitor.ts';

/** Who asks for something of staff: with which roles, and for the record. */
export interface StaffCaller {
  grants: readonly RoleGrant[];
  by: { kind: string; id?: string };
  requestId: string;
}

/** The gate of an endpoint of staff: a role that counts somewhere. Its service asks again about the event itself. */
export const may =
  (permission: Permission) =>
  (actor: Actor): boolean =>
    allowsSomewhere(grantsOf(actor), permission);

/** The roles of whoever asks; a visitor has none. */
export const grantsOf = (actor: Actor): readonly RoleGrant[] =>
  actor.kind === 'person' ? actor.roles : [];

/** Who it was, as the record keeps it. */
export const recordOf = (actor: Actor): StaffCaller['by'] =>
  actor.kind === 'person' ? { kind: 'person', id: actor.id } : { kind: 'visitor' };

/** Whoever asks, as the services of staff know them. */
export const staffCaller = ({ actor, requestId }: Visitor): StaffCaller => ({
  grants: grantsOf(actor),
  by: recordOf(actor),
  requestId,
});
