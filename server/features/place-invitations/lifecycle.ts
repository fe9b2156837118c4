import type { Move } from '#shared/lifecycle.ts';
import type { PlaceInvitationAction, PlaceInvitationState } from '#shared/place-invitations.ts';

/** `staff` change the event. */
export type InvitationRole = 'staff';

/** An invitation is open until it is revoked; who came by it stays. */
export const invitationLifecycle: readonly Move<
  PlaceInvitationState,
  PlaceInvitationAction,
  InvitationRole
>[] = [
  {
    from: 'open',
    action: 'invitation.revoke',
    to: 'revoked',
    by: ['staff'],
    event: 'invitation.revoked',
  },
];
