import { allows, type Permission, type RoleGrant } from '#shared/permissions.ts';
import type { PersonRole } from './lifecycle.ts';

/** Who keeps people: always somebody signed in. */
export interface Keeper {
  id: string;
  roles: readonly RoleGrant[];
}

/**
 * In which roles somebody meets a person. Nobody changes their own roles or leaves by their own hand,
 * so the last admin stays and nobody gives themselves more than they were given.
 */
export function rolesTowards(keeper: Keeper, personId: string): PersonRole[] {
  return mayKeep(keeper.roles, 'people.change') && keeper.id !== personId ? ['admin'] : [];
}

/** Whether roles let somebody see or change people; only a role for the whole programme does. */
export const mayKeep = (
  roles: readonly RoleGrant[],
  permission: Extract<Permission, `people.${string}`>,
): boolean => allows(roles, permission);
