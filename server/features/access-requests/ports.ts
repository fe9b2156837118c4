import type { NeedAction } from '#shared/need-actions.ts';
import type { NeedCode } from '#shared/access-needs.ts';
import type { AccessInput, NeedMoveWords } from '#shared/access-requests.ts';
import type { NeedState } from '#shared/need-states.ts';
import type { PackKind } from '#shared/pack-kinds.ts';
import type { NeedTask } from '#shared/need-tasks.ts';
import type { ContactFormat } from '#shared/contact-choices.ts';
import type { Event } from '#shared/events.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { Nation } from '#shared/nations.ts';
import type { NewEvent } from '#server/platform/relay.ts';

/** A need without a word of the person's own. */
export interface PlainNeed {
  id: string;
  code: NeedCode;
  severity: 'required' | 'helpful';
  state: NeedState;
  askedAt: Date;
  /** The ISO day by which something must happen; null where nothing must. */
  dueOn: string | null;
  /** The member of staff who sees to it. */
  owner: string | null;
  tasks: NeedTask[];
  /** Who proposed to decline it, and the entry of the history with their reason. */
  proposal: { by: string; entry: string } | null;
  outcome: 'as-asked' | 'alternative' | null;
  /** What went wrong on the day, to be seen to. */
  issue: { owner: string | null; openedAt: Date; closedAt: Date | null } | null;
  worked: NeedMoveWords['worked'] | null;
  /** Where the person sits or is found on the day, as `Table 4`. */
  place: string | null;
}

export interface StoredNeed extends PlainNeed {
  answers: Record<string, string>;
}

/** One move of one need: append-only. */
export interface HistoryEntry {
  id: string;
  needId: string;
  at: Date;
  by: { kind: string; id?: string };
  action: NeedAction;
  from: NeedState;
  to: NeedState;
  words: NeedMoveWords;
}

/** For how many of the sessions with a need support is sure. */
export interface Cover {
  sessions: number;
  covered: number;
}

/** What bookings know of the needs of some people, by need; a need that none is counted for is left out. */
export type CoverOf = (accessIds: readonly string[]) => Promise<Record<string, Cover>>;

/** What one person said about access at one event, opened; who they are stands elsewhere. */
export interface StoredAccess {
  id: string;
  eventId: string;
  holdSince: Date;
  shareSince: Date | null;
  needs: StoredNeed[];
  anythingElse: string | null;
  contactMe: AccessInput['contactMe'] | null;
  keepProfile: boolean;
  source: string;
  deleteAfter: Date;
  /** Food is forgotten sooner than the rest. */
  foodUntil: Date | null;
  history: HistoryEntry[];
  version: number;
}

export interface AccessStore {
  /** Opened; the read is recorded by the service before. */
  find(id: string): Promise<StoredAccess | null>;
  /** Which of these ids have something, without a word of the person's own. */
  listPlain(ids: string[]): Promise<PlainAccess[]>;
  /** All at an event, opened; the read is recorded by the service before. */
  listOfEvent(eventId: string): Promise<StoredAccess[]>;
  /** The ids at an event that have any need. */
  listIdsWithNeeds(eventId: string): Promise<string[]>;
  /** Writes a whole request where the version stands, or a first one where it is 0; `any` overwrites. */
  write(
    request: StoredAccess,
    version: number | 'any',
    events: NewEvent[],
    now: Date,
  ): Promise<boolean>;
  /** Moves one need that stands in a state, and in a version where one is given; its words stay closed. */
  moveNeed(
    standing: { id: string; needId: string; version: number | 'any' },
    entry: HistoryEntry,
    change: Partial<PlainNeed>,
    events: NewEvent[],
    now: Date,
  ): Promise<boolean>;
  /** Changes what is noted beside a need: who sees to it, what is done. */
  note(
    standing: { id: string; needId: string; version: number },
    change: Partial<Pick<PlainNeed, 'owner' | 'place' | 'tasks'>>,
    events: NewEvent[],
    now: Date,
  ): Promise<boolean>;
  /** Requests at these events that have needs in some states and whose people were not asked how it went. */
  listToReview(eventIds: readonly string[], states: readonly NeedState[]): Promise<string[]>;
  /** Asks how it went, once. */
  askReview(id: string, event: NewEvent, now: Date): Promise<void>;
  /** Takes needs in some states back to `to`, with an event; nothing where that was done for this version of the event. */
  lookAgain(
    id: string,
    again: { from: NeedState[]; to: NeedState; eventVersion: number; change: Partial<PlainNeed> },
    events: NewEvent[],
    now: Date,
  ): Promise<void>;
  /** Sets until when all of it is kept; drafts are submitted, with an event. */
  keepUntil(
    ids: string[],
    dates: { deleteAfter: Date; foodUntil: Date },
    submitted: { dueOn: string; event: () => NewEvent },
    now: Date,
  ): Promise<void>;
  /** Takes everything said away and records it; the empty record goes when the event is handled. */
  bury(ids: string[], event: () => NewEvent, now: Date): Promise<void>;
  removeBuried(id: string): Promise<void>;
  listOverdue(now: Date, limit: number): Promise<Overdue[]>;
  /** Requests with needs of these codes, the catering ones, that are past their time. */
  listOverdueFood(codes: NeedCode[], now: Date, limit: number): Promise<Overdue[]>;
  /** Takes those needs away and records it. */
  forgetFood(ids: string[], codes: NeedCode[], event: () => NewEvent, now: Date): Promise<void>;
  /** Keeps how many asked for what at an event, once, with nobody's id; what was withdrawn does not count. */
  keepTotals(eventId: string, now: Date): Promise<void>;
}

/** A request that is past its time, or part of it. */
export interface Overdue {
  id: string;
  eventId: string;
}

export interface PlainAccess {
  id: string;
  eventId: string;
  needs: PlainNeed[];
  keepProfile: boolean;
  version: number;
}

/** Needs kept for the next event, under a stand-in for an address and a name. */
export interface ProfileStore {
  keep(who: Who, needs: ProfileNeed[], now: Date): Promise<void>;
  find(who: Who, now: Date): Promise<{ needs: ProfileNeed[]; keptAt: Date } | null>;
  remove(who: Who): Promise<void>;
  removeOverdue(now: Date): Promise<number>;
}

export type ProfileNeed = Pick<StoredNeed, 'code' | 'severity' | 'answers'>;

export interface Who {
  address: string;
  name: string;
}

/** A person of a registration, as access requests know them. */
export interface AccessPerson {
  accessId: string;
  registrationId: string;
  personId: string;
  /** The person whom this one assists. */
  assists: string | null;
  eventId: string;
  nation: Nation;
  locale: LocaleId;
  name: string;
  /** The person's own address, and that of the whole registration. */
  email: string | null;
  contact: { name: string; email: string | null; format?: ContactFormat };
  live: boolean;
}

/** What access requests ask of registrations and events. */
export interface PeoplePort {
  find(registrationId: string, personId: string): Promise<AccessPerson | null>;
  findByAccessId(accessId: string): Promise<AccessPerson | null>;
}

export interface EventsPort {
  find(id: string): Promise<Event | null>;
}

/** By when something about a need must happen, by the settings that stand and the holidays of the nation. */
export interface Deadlines {
  acknowledgeBy(event: Pick<Event, 'nation' | 'zone'>, asked: Date): Promise<string>;
  outcomeBy(event: Pick<Event, 'nation' | 'zone' | 'startsAt'>, asked: Date): Promise<string>;
}

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
