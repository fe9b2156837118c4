import type { Event } from '#shared/events.ts';
import {
  createPlaceInvitations,
  type PlaceInvitations,
} from '#server/features/place-invitations/service.ts';
import { createInvitationStore } from '#server/features/place-invitations/store.ts';
import type { Platform } from './open-platform.ts';

/** Links to invited places; what a link carries is made from its id and the key, so that nobody can make one up. */
export const createInvitationServices = (
  { connection, cipher, clock }: Pick<Platform, 'connection' | 'cipher' | 'clock'>,
  needs: { events: { find(id: string): Promise<Event | null> }; nudge: () => void },
): PlaceInvitations =>
  createPlaceInvitations({
    ...needs,
    store: createInvitationStore(connection),
    codesOf: (id) => cipher.blindIndexes(id, 'invitation'),
    clock,
  });
