import { z } from 'zod';
import { nation } from '#shared/nations.ts';
import { roles, type RoleGrant } from '#shared/permissions.ts';
import { code } from '#shared/problem.ts';

/** The questions of a form that gives one role. */
export const grantFields = {
  role: z.enum(roles, code('people.roleMissing')),
  scope: z.enum(['programme', 'nation', 'event']).default('programme'),
  nation: nation.optional(),
  eventId: z.string().max(64).optional(),
};

/** What such a form says; a place that is not said is a problem of its own field. */
export function grantFrom(
  { role, scope, nation: where, eventId }: GrantForm,
  context: z.RefinementCtx,
): RoleGrant | null {
  if (scope === 'programme') return { role, scope: { kind: 'programme' } };
  if (scope === 'nation' && where) return { role, scope: { kind: 'nation', nation: where } };
  if (scope === 'event' && eventId) return { role, scope: { kind: 'event', eventId } };
  const field = scope === 'nation' ? 'nation' : 'eventId';
  context.addIssue({ code: 'custom', path: [field], message: code('people.placeMissing') });
  return null;
}

type GrantForm = z.output<z.ZodObject<typeof grantFields>>;
