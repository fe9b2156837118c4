import type { Segment } from '#shared/broadcast-kinds.ts';
import type {
  Addressee,
  BroadcastInput,
  BroadcastState,
  BroadcastTexts,
  StopReason,
  Timing,
} from '#shared/broadcasts.ts';
import type { Event } from '#shared/events.ts';
import type { MessageBody, MessageState } from '#shared/messages.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { NewEvent } from '#server/platform/relay.ts';
import type { Letter, NeedCounts } from './letter-rules.ts';
import type { NewMessage } from './service.ts';

/** A message to many as it is kept. Its batches are counted, so that each is taken once. */
export interface StoredBroadcast {
  id: string;
  eventId: string;
  state: BroadcastState;
  version: number;
  name: string;
  kind: BroadcastInput['kind'];
  who: Segment;
  texts: BroadcastTexts;
  timing: Timing;
  dueAt: Date | null;
  /** The batches taken so far. */
  step: number;
  /** The last registration that was read; null before the first. */
  after: Place | null;
  /** The registrations that were read, and whom it passed over. */
  read: number;
  off: number;
  unreachable: number;
  madeAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  stoppedBecause: StopReason | null;
}

/** Where a registration stands in the order in which people registered. */
export interface Place {
  at: Date;
  id: string;
}

/** Who asks, with their roles, and for the record of it. */
export interface Writer {
  grants: readonly RoleGrant[];
  by: { kind: string; id?: string };
  requestId?: string | undefined;
}

export type BroadcastFields = Partial<Omit<StoredBroadcast, 'id' | 'eventId' | 'version'>>;

export interface BroadcastStore {
  insert(broadcast: StoredBroadcast, events: NewEvent[], now: Date): Promise<void>;
  find(id: string): Promise<StoredBroadcast | null>;
  /** Newest first; at most 200. */
  list(eventId: string): Promise<StoredBroadcast[]>;
  /** Those of an event in some states. */
  listIn(eventId: string, states: readonly BroadcastState[]): Promise<StoredBroadcast[]>;
  /** Those that wait for their time and whose time has come. */
  listDue(now: Date): Promise<StoredBroadcast[]>;
  /** One conditional write with its events; false where it does not stand in that state and version. */
  change(
    from: Pick<StoredBroadcast, 'id' | 'state' | 'version'>,
    set: BroadcastFields,
    events: NewEvent[],
    now: Date,
  ): Promise<boolean>;
  /** How many mails of it stand in each state. */
  countMails(id: string): Promise<Partial<Record<MessageState, number>>>;
}

/** Whom an address does not want to hear from: kept under a keyed hash of the address. */
export interface MailChoices {
  /** What stands in the link of an address, and opens its choice alone. */
  tokenOf(address: string): string;
  /** Those of some addresses that take essential mail alone. */
  listOff(addresses: readonly string[]): Promise<ReadonlySet<string>>;
  /** What the address of a link chose; null where the token is none of ours. */
  find(token: string): Promise<{ off: boolean } | null>;
  /** False where the token is none of ours. */
  set(token: string, off: boolean): Promise<boolean>;
}

export interface AddresseePorts {
  /** The next registrations of an event that stand, in the order in which they were made. */
  listAfter(eventId: string, after: Place | null, limit: number): Promise<Addressee[]>;
  /** The registrations of an event that stand and know any of these addresses. */
  listByAddresses(eventId: string, addresses: readonly string[]): Promise<Addressee[]>;
}

/** A mail of a message to many: it is written out when it is sent. */
export interface BroadcastMail extends NewMessage {
  template: 'broadcast';
  about: { eventId: string; registrationId: string; with: string[]; broadcastId: string };
  links: [];
}

export interface BroadcastPorts {
  store: BroadcastStore;
  choices: MailChoices;
  addressees: AddresseePorts;
  /** How many needs stand in each state, by access id. */
  countNeeds: (accessIds: string[]) => Promise<NeedCounts>;
  events: { find(id: string): Promise<Event | null> };
  /** A letter as its reader would see it, its links dead. */
  preview: (broadcast: StoredBroadcast, letter: Letter) => Promise<MessageBody>;
  /** Queues a mail; a key that is queued already makes no second one. */
  queueMail: (mail: BroadcastMail) => Promise<void>;
  audit: {
    read(entry: {
      actor: { kind: string; id?: string };
      action: string;
      subject: { collection: string; id: string };
      count?: number;
      requestId?: string;
    }): Promise<void>;
  };
  /** Who every mail is from. */
  mailFrom: string;
  clock: { now(): Date };
  nudge: () => void;
}
