import type { Event } from '#shared/events.ts';
import type { DraftAnswers } from '#shared/registration-drafts.ts';
import { newId } from '#server/platform/ids.ts';
import { Problem } from '#server/problems.ts';
import { holdPeople } from './party.ts';
import type { StoredDraft } from './ports.ts';
import type { DraftKey, DraftPorts } from './service.ts';
import { createUseInvitation } from './use-invitation.ts';
import type { WriteDraft } from './writes.ts';

/** Milliseconds between looks, and how many, while another press of the button claims the places. */
const look: { every: number; times: number } = { every: 100, times: 20 };

/** Holds the places that a form asks for. */
export function createHoldFor(ports: DraftPorts, write: WriteDraft) {
  const { registrations } = ports;
  const useInvitation = createUseInvitation(ports);

  /** Holds what the answers ask for now. Throws conflict where a session or an assistant's place is not to be had. */
  return async function holdFor(
    draft: StoredDraft,
    event: Event,
    answers: DraftAnswers,
    by: DraftKey['by'],
  ): Promise<StoredDraft> {
    const stands = draft.registrationId !== null && (await isHeld(draft.registrationId));
    // The draft knows of its hold before there is one, so that none is left behind.
    const ready = stands ? draft : await write(draft, { registrationId: newId(), full: false });
    const people = holdPeople(answers, draft.personIds);
    const id = ready.registrationId ?? '';
    const hold = await registrations.hold(event, { id, locale: draft.locale, people }, by);
    if (hold.state === 'lost') throw new Problem('conflict', 'registration.holdLost');
    if (hold.state === 'full' && hold.pool.startsWith('session:'))
      throw new Problem('conflict', 'session.full', [{ field: 'sessions', code: 'session.full' }]);
    if (hold.state === 'full' && people.some(({ assists, pool }) => assists && pool === hold.pool))
      throw new Problem('conflict', 'place.assistantFull', [
        { field: 'coming', code: 'place.assistantFull' },
      ]);
    if (hold.state === 'held') await useInvitation(ready, event, { id, people }, by);
    return { ...ready, full: hold.state === 'full' };
  };

  /** Whether the hold stands, once nobody claims its places any more: a second hold would be left behind. */
  async function isHeld(id: string): Promise<boolean> {
    for (let left = look.times; ; left -= 1) {
      const standing = await registrations.standing(id);
      if (standing !== 'claiming' || left === 0)
        return standing !== null && standing !== 'claiming';
      await new Promise((resolve) => setTimeout(resolve, look.every));
    }
  }
}
