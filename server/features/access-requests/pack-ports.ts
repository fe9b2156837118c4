import type { PackKind } from '#shared/pack-kinds.ts';
import type { NewEvent } from '#server/platform/relay.ts';
import type { StoredNeed } from './ports.ts';

/** Somebody whose needs may stand in a pack. */
export interface PackPerson {
  accessId: string;
  name: string;
  /** Whether they agreed that what is needed is shared with those who arrange it. */
  shares: boolean;
  needs: Array<Pick<StoredNeed, 'id' | 'code' | 'state' | 'answers' | 'tasks' | 'place'>>;
}

/** Whose needs, and which, stand in a pack. */
export interface PackRow {
  accessId: string;
  needIds: string[];
}

/** A pack that was made: who, when, for whom, which rows; what it says is read anew each time. */
export interface StoredPack {
  id: string;
  eventId: string;
  kind: PackKind;
  to: string;
  madeBy: string | null;
  madeAt: Date;
  rows: PackRow[];
  byLink: boolean;
  expiresAt: Date;
  deleteAfter: Date;
}

export interface PackStore {
  /** Answers the token of the link; null where there is none. */
  add(pack: StoredPack, event: NewEvent): Promise<string | null>;
  find(id: string): Promise<StoredPack | null>;
  /** The pack of a link that has not run out. */
  findByToken(id: string, token: string, now: Date): Promise<StoredPack | null>;
  list(eventId: string): Promise<StoredPack[]>;
  listOf(accessId: string): Promise<StoredPack[]>;
  removeOverdue(now: Date): Promise<number>;
}
