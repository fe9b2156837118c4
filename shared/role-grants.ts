import { z } from 'zod';
import { nation } from './nations.ts';
import { roles, type RoleGrant, type RoleScope } from './permissions.ts';

/** Where a role counts, as it crosses the wire. */
export const roleScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('programme') }),
  z.strictObject({ kind: z.literal('nation'), nation }),
  z.strictObject({ kind: z.literal('event'), eventId: z.string().max(64) }),
]) satisfies z.ZodType<RoleScope>;

/** A role and where it counts, as it crosses the wire. */
export const roleGrant = z.strictObject({
  role: z.enum(roles),
  scope: roleScope,
}) satisfies z.ZodType<RoleGrant>;
