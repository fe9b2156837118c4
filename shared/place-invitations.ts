import { z } from 'zod';
import { code } from './problem.ts';

export const placeInvitationStates = ['open', 'revoked'] as const;
export type PlaceInvitationState = (typeof placeInvitationStates)[number];

export const placeInvitationActions = ['invitation.revoke'] as const;
export type PlaceInvitationAction = (typeof placeInvitationActions)[number];

/** A link that lets people register for places of one invited pool, as staff keep it. */
export const placeInvitation = z.object({
  id: z.string(),
  pool: z.string(),
  /** Whom it went to, in the words of the organisers. */
  label: z.string(),
  /** How many people may come by it; null for as many as there are places. */
  limit: z.int().nullable(),
  /** The last ISO day, by the clocks of the event, on which it works. */
  endsOn: z.iso.date().nullable(),
  state: z.enum(placeInvitationStates),
  /** Its day is over. */
  isOver: z.boolean(),
  /** How many people came by it and still stand. */
  used: z.int(),
  /** What its link carries. */
  code: z.string(),
  version: z.int(),
  may: z.array(z.enum(placeInvitationActions)),
});
export type PlaceInvitation = z.infer<typeof placeInvitation>;

/** The invitations of an event, newest first. */
export const placeInvitationList = z.object({
  invitations: z.array(placeInvitation),
  may: z.array(z.enum(['invitation.add'])),
});
export type PlaceInvitationList = z.infer<typeof placeInvitationList>;

export const placeInvitationInput = z.strictObject({
  pool: z.string(code('answer.missing')).max(60),
  label: z
    .string(code('place.invitationLabel'))
    .trim()
    .min(1, code('place.invitationLabel'))
    .max(120, code('text.tooLong')),
  limit: z
    .int(code('place.invitationLimit'))
    .min(1, code('place.invitationLimit'))
    .max(9_999, code('place.invitationLimit'))
    .optional(),
  endsOn: z.iso.date(code('date.invalid')).optional(),
});
export type PlaceInvitationInput = z.infer<typeof placeInvitationInput>;
