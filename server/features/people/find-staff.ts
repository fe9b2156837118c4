import type { Connection } from 'mongoose';
import type { LocaleId } from '#shared/locales.ts';
import { type Permission, permissions, type RoleGrant } from '#shared/permissions.ts';
import { modelOf } from '#server/platform/mongo.ts';
import { personSchema, type PersonRow } from './schema.ts';

/** Somebody of staff as other features know them. */
export interface FoundStaff {
  id: string;
  name: string;
  email: string;
  locale: LocaleId;
  roles: RoleGrant[];
}

/** The active members of staff who have a permission somewhere, by name. */
export async function findStaff(
  connection: Connection,
  permission: Permission,
): Promise<FoundStaff[]> {
  const people = modelOf<PersonRow>(connection, 'people', personSchema);
  const rows = await people
    .find({ 'roles.role': { $in: [...permissions[permission]] }, state: 'active' })
    .select({ name: 1, email: 1, locale: 1, roles: 1 })
    .lean<PersonRow[]>();
  return rows
    .map(({ _id, name, email, locale, roles }) => ({ id: _id, name, email, locale, roles }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
