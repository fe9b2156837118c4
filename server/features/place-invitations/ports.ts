import type { Event } from '#shared/events.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { PlaceInvitation } from '#shared/place-invitations.ts';
import type { NewEvent } from '#server/platform/relay.ts';

/** Who asks, by their roles, and for the record of it. */
export interface Inviter {
  grants: readonly RoleGrant[];
  by: { kind: string; id?: string };
  requestId: string;
}

/** An invitation as it is stored; `uses` says how many people each registration came with. */
export interface StoredInvitation extends Pick<
  PlaceInvitation,
  'id' | 'pool' | 'label' | 'limit' | 'endsOn' | 'state' | 'used' | 'version'
> {
  eventId: string;
  uses: Record<string, number>;
  createdAt: Date;
}

export interface InvitationStore {
  insert(invitation: StoredInvitation, events: readonly NewEvent[], now: Date): Promise<void>;
  find(id: string): Promise<StoredInvitation | null>;
  /** Newest first. */
  list(eventId: string): Promise<StoredInvitation[]>;
  /** One conditional write with its events. */
  move(
    standing: Pick<StoredInvitation, 'id' | 'state' | 'version'>,
    to: StoredInvitation['state'],
    events: readonly NewEvent[],
    now: Date,
  ): Promise<boolean>;
  /**
   * Counts the people of a registration in place of those it counted before, in one conditional write. False where
   * that would be more than the limit, where it is revoked, or where another use came between.
   */
  use(
    invitation: Pick<StoredInvitation, 'id' | 'limit'>,
    holder: string,
    people: { before: number; now: number },
  ): Promise<boolean>;
  /** The invitations of an event that a registration counts in. */
  listUsedBy(eventId: string, holder: string): Promise<StoredInvitation[]>;
  /** Counts a registration no more. Repeatable. */
  giveBack(id: string, holder: string, people: number): Promise<void>;
}

export interface InvitationPorts {
  store: InvitationStore;
  events: { find(id: string): Promise<Event | null> };
  /** What the link of an invitation carries, by each key that stands, the current one first. */
  codesOf: (id: string) => string[];
  clock: { now(): Date };
  nudge: () => void;
}
