import { Problem } from '#server/problems.ts';
import type { AskingEvent, StoredDraft } from './ports.ts';
import type { DraftKey, DraftPorts } from './service.ts';

/** Counts whom a form brings by its invitation, as often as it asks; a hold that the invitation does not cover is given up. */
export function createUseInvitation({ invitations, registrations }: DraftPorts) {
  return async function useInvitation(
    { invitation, invitedTo }: StoredDraft,
    event: AskingEvent,
    { id, people }: { id: string; people: ReadonlyArray<{ pool: string; assists?: unknown }> },
    by: DraftKey['by'],
  ): Promise<void> {
    if (invitation === null) return;
    const invited = people.filter(({ pool, assists }) => pool === invitedTo && assists == null);
    if (await invitations.use(event, invitation, id, invited.length)) return;
    await registrations.giveUp(id, by);
    const field = { field: 'pool', code: 'place.invitationUsed' } as const;
    throw new Problem('conflict', field.code, [field]);
  };
}
