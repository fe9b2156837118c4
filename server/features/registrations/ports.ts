import type { LocaleId } from '#shared/locales.ts';
import type { PageOf } from '#shared/page-of.ts';
import type {
  RegistrationInput,
  RegistrationQuery,
  RegistrationReceipt,
  RegistrationSource,
  RegistrationState,
} from '#shared/registrations.ts';
import type { PassedOn } from '#shared/waiting-list.ts';
import type { NewEvent } from '#server/platform/relay.ts';

export interface StoredPerson {
  id: string;
  /** Empty while a place is held before anybody has said who it is for. */
  name: string;
  email: string | null;
  kind: 'attendee' | 'assistant';
  assists: string | null;
  pool: string;
  sessions: string[];
  under18: boolean;
  guardian: { name: string; phone: string } | null;
  photos: 'ok' | 'ask_me' | 'no_photos';
  /** The pseudonymous id under which access needs are kept, whether or not there are any. */
  accessId: string;
}

/** A row that a person holds, and under which claim. */
export interface HeldPlace {
  person: string;
  pool: string;
  claim: string;
}

/** An address that a change left behind, kept until it is told of the change. */
export interface FormerAddress {
  /** Names the change, as its event does. */
  key: string;
  at: Date;
  /** Null stands for the whole registration. */
  personId: string | null;
  name: string;
  address: string;
  why: 'changed' | 'removed';
}

/** People who were split off and stand here, with their places, until their own registration does. */
export interface Leaving {
  /** The id and the reference that their registration is to have. */
  id: string;
  reference: string;
  people: StoredPerson[];
  places: HeldPlace[];
  contact: StoredContact;
  /** As it stood when they were split off. */
  state: RegistrationState;
  waiting: StoredRegistration['waiting'];
}

/** A claim that is being filled; past `until` the sweeper ends it. */
export interface ClaimInHand {
  claim: string;
  until: Date;
}

export interface StoredContact {
  email: string | null;
  phone: string | null;
  method: RegistrationInput['contact']['method'];
  format: RegistrationInput['contact']['format'];
}

export interface StoredRegistration {
  id: string;
  reference: string;
  eventId: string;
  state: RegistrationState;
  version: number;
  until: Date | null;
  /** Whether every row of a hold is in; a hold without them cannot be confirmed. */
  held: boolean;
  /** Beyond this a hold is not extended. */
  holdLimit: Date | null;
  locale: LocaleId;
  source: RegistrationSource;
  /** The member of staff who recorded the consent of somebody who did not use the site. */
  consentBy: string | null;
  contact: StoredContact;
  people: StoredPerson[];
  places: HeldPlace[];
  /** `passedAt` is when places first went to somebody behind it. */
  waiting: { since: Date; no: number; passedAt?: Date } | null;
  offering: ClaimInHand | null;
  changing: ClaimInHand | null;
  former?: FormerAddress[];
  leaving?: Leaving[];
  /** The version of the event of whose move it was told last. */
  toldOf?: number;
  /** Why it lapsed, and what the person who sent it was told. */
  lapsed: { reason: LapseReason; as: RegistrationReceipt['state'] } | null;
  createdAt: Date;
}

export type LapseReason = 'full' | 'expired' | 'duplicate' | 'replaced';

/** What must stand for a write to be made. */
export interface Standing {
  id: string;
  state?: RegistrationState;
  version?: number;
  /** The hold or offer stands beyond this time. */
  untilAfter?: Date;
  /** The hold or offer ran out by this time. */
  untilBefore?: Date;
  held?: boolean;
  /** The claim in hand; null where there may be none. */
  offering?: string | null;
  changing?: string | null;
}

/** What a write changes; null takes a field away. */
export type Fields = Partial<Omit<StoredRegistration, 'id' | 'version' | 'eventId' | 'leaving'>> & {
  liveKeys?: string[] | null;
  leaving?: Leaving[] | null;
};

export interface Change {
  set: Fields;
  events: NewEvent[];
  /** Claims that end with this write: freed by its events, and once more later. */
  ends?: EndedClaim[];
  /** False where the change is none that a reader of the registration would see. */
  newVersion?: boolean;
}

/** A claim whose rows are to be freed, all or those of some slots. */
export interface EndedClaim {
  claim: string;
  slots?: string[];
}

export type NewRegistration = Omit<StoredRegistration, 'version' | 'createdAt'>;

export interface RegistrationStore {
  /** The blind stand-ins for the people of a registration; each is live once at an event. */
  liveKeysOf(people: StoredPerson[], contact: StoredContact): string[];
  /** Inserts with a reference of its own. */
  insert(registration: NewRegistration, now: Date): Promise<StoredRegistration>;
  /** Inserts one whose id and reference are settled; nothing where it stands already. */
  insertOnce(registration: NewRegistration, now: Date): Promise<void>;
  /** One conditional write; `duplicate` where somebody of it is registered already. */
  change(standing: Standing, change: Change, now: Date): Promise<'done' | 'refused' | 'duplicate'>;
  find(id: string): Promise<StoredRegistration | null>;
  /** The registrations at an event that hold any of these live keys. */
  findLive(eventId: string, liveKeys: string[]): Promise<StoredRegistration[]>;
  /** The next waiting registrations of an event from a number on, first come first; a split party shares one. */
  listWaiting(eventId: string, from: number, limit: number): Promise<StoredRegistration[]>;
  /** How many wait before a number. */
  countWaitingBefore(eventId: string, no: number): Promise<number>;
  /** How many registrations wait for a place of a pool, those with an offer included. */
  countWaitingFor(eventId: string, pool: string): Promise<number>;
  /** How many registrations of an event wait, are offered a place or have one. */
  countStanding(eventId: string): Promise<number>;
  /** Registrations of an event in some states that were made since a time, oldest first; of a move, those not told of it. */
  listOfEvent(
    eventId: string,
    those: {
      states: RegistrationState[];
      since: Date;
      notToldOf?: number;
      /** Only those in which somebody chose one of these sessions. */
      inSessions?: string[];
    },
    limit: number,
  ): Promise<Array<Pick<StoredRegistration, 'id' | 'createdAt'>>>;
  /** Holds and offers that ran out, and claims in hand past their time. */
  listOverdue(now: Date, limit: number): Promise<StoredRegistration[]>;
  /** Ended claims whose second freeing is due. */
  listEnded(
    before: Date,
    limit: number,
  ): Promise<Array<{ id: string; eventId: string; ended: EndedClaim[] }>>;
  forgetEnded(id: string, before: Date): Promise<void>;
  /** Forgets the addresses that were left behind by a time. */
  forgetFormer(id: string, by: Date): Promise<void>;
}

/** What staff list, and who is behind an id or an address. */
export interface RegistrationLists {
  /** A page of an event's registrations; `accessIds` narrows it to those people. */
  list(
    eventId: string,
    query: RegistrationQuery,
    accessIds: string[] | null,
  ): Promise<PageOf<StoredRegistration>>;
  /** Every registration of an event that stands or waits. */
  all(eventId: string): AsyncIterable<StoredRegistration>;
  findByAccessId(accessId: string): Promise<StoredRegistration | null>;
  findByAddress(eventId: string, address: string): Promise<StoredRegistration[]>;
}

/** The order of the waiting list of each event, and who passes its places on. */
export interface WaitingLists {
  nextNo(eventId: string): Promise<number>;
  /** Says that places may have come free. */
  ask(eventId: string): Promise<void>;
  /** Takes the list of an event for a minute; null where somebody has it. */
  take(eventId: string, now: Date): Promise<{ owner: string; asked: number } | null>;
  /** Gives it back unless it was asked for again meanwhile; then answers the new count. */
  giveBack(
    eventId: string,
    taken: { owner: string; asked: number },
    last: PassedOn,
    now: Date,
  ): Promise<number | null>;
  /** What came of the last time that places were passed on. */
  last(eventId: string): Promise<(PassedOn & { at: Date }) | null>;
  listAsked(): Promise<string[]>;
}
