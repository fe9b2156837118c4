import type { eventModes } from '#shared/event-kinds.ts';
import type { Nation } from '#shared/nations.ts';
import type { NewEvent } from '#server/platform/relay.ts';
import type { OpenBlock } from './check-rules.ts';
import type { DayPrice } from './price-rules.ts';
import type { IntegerModel, Term } from './integer-model-rules.ts';
import type { RotaSettings } from '#shared/rota-settings.ts';
import type { PlannedSeatState, RotaEvent, RotaState } from '#shared/rota.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { Professional } from '#shared/professionals.ts';
import type { SupportTerms } from '#shared/support-terms.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';

/** A stretch of work at one place: what a professional does without a pause that counts. */
export interface Stretch {
  startsAt: Date;
  endsAt: Date;
  /** The ISO day, by the clocks of the event. */
  day: string;
  /** The postcode or its district where it happens, or a name of its own where none is known; null online. */
  place: string | null;
  /** Shortest rest before and after, and the longest day of such work, in minutes. */
  minBreak: number;
  dayMinutes: number;
}

/** A requirement as the planner needs it: one block of work of one kind, and its seats. */
export interface Block extends Stretch {
  id: string;
  eventId: string;
  kind: SupportKindCode;
  /** Pseudonymous id of the person whom it serves; null where it serves the room. */
  forPerson: string | null;
  strand: string | null;
  mode: (typeof eventModes)[number];
  nation: Nation;
  /** The language that is asked for besides the kind, such as a community language. */
  language: string | null;
  domain: string | null;
  /** Seats that nobody has been asked for. */
  open: readonly number[];
  /** Who has the other seats; null where an agency has not named anybody. */
  taken: ReadonlyArray<{ no: number; professionalId: string | null }>;
}

/** What a professional is paid, in pence and minutes. */
export type Terms = Omit<SupportTerms, 'cancellationScale' | 'vatRegistered'>;

/** A professional as the planner needs them. */
export interface Candidate {
  id: string;
  kinds: readonly SupportKindCode[];
  languages: readonly string[];
  modes: readonly Professional['modes'][number][];
  nations: readonly Nation[];
  notDomains: readonly string[];
  registration: { category: 'registered' | 'trainee' | 'none'; validUntil: string | null };
  base: string | null;
  terms: Terms;
  /** When they said that they can work; empty where they said nothing, which rules nothing out. */
  free: ReadonlyArray<{ startsAt: Date; endsAt: Date }>;
  /** What they are booked for already, beside the blocks of the plan. */
  busy: readonly Stretch[];
  /** Most minutes that they want to work in a day; null where they said nothing. */
  dayLimit: number | null;
  /** Professionals whom they do not work with, and whom they like to work with. */
  notWith: readonly string[];
  preferredCoworkers: readonly string[];
  /** Events and persons that they are not to be matched with; the reason is nobody's here. */
  excluded: { eventIds: readonly string[]; forPersons: readonly string[] };
}

/** Everything that a plan is made from. */
export interface RotaInput {
  blocks: readonly Block[];
  candidates: readonly Candidate[];
  /** ISO days that are paid as out of hours: weekends and bank holidays. */
  outOfHoursDays: ReadonlySet<string>;
  settings: RotaSettings;
}

/** Who takes a seat of which block. */
export interface Assignment {
  blockId: string;
  professionalId: string;
}

/** What a solver found in its time. */
export interface Found {
  /** A value for each column: the best that was found. */
  values: ArrayLike<number>;
  /** What no answer can cost less than. */
  bound: number;
}

/** Finds the best whole numbers for a model within some seconds; `start` is a part of an answer to begin with. */
export type Solve = (
  model: IntegerModel,
  seconds: number,
  start?: readonly Term[],
) => Promise<Found>;

/** A rota and how good it is. Money is in pence. */
export interface SolvedRota {
  rota: Assignment[];
  days: DayPrice[];
  fee: number;
  travel: number;
  open: OpenBlock[];
  /** How much less a better rota could cost at most, by what is proven; null where more seats might be filled. */
  gap: number | null;
}

/** What is planned for one seat, and what became of it. */
export interface StoredSeat extends Assignment {
  no: number;
  state: PlannedSeatState;
}

/** A block as it was when it was planned. */
export type StoredBlock = Pick<
  Block,
  'id' | 'eventId' | 'kind' | 'strand' | 'startsAt' | 'endsAt' | 'mode' | 'place' | 'day'
> & { forPerson: boolean; seats: number };

/** What came of a run. Money is in pence. */
export interface RotaResult {
  /** Seats that were to be filled, and that are. */
  wanted: number;
  filled: number;
  blocks: StoredBlock[];
  seats: StoredSeat[];
  open: OpenBlock[];
  days: DayPrice[];
  fee: number;
  travel: number;
  gap: number | null;
}

export interface StoredRota {
  id: string;
  eventIds: string[];
  state: RotaState;
  askedAt: Date;
  /** How often it was begun: after a crash it is begun again. */
  runs: number;
  result: RotaResult | null;
  version: number;
}

/** A plan as a list needs it, without what came of it by block. */
export type RotaHead = Pick<StoredRota, 'id' | 'eventIds' | 'state' | 'askedAt'> & {
  result: Pick<RotaResult, 'wanted' | 'filled' | 'fee' | 'travel'> | null;
};

export interface RotaStore {
  insert(rota: StoredRota, event: NewEvent): Promise<void>;
  find(id: string): Promise<StoredRota | null>;
  /** The newest plans. */
  list(limit: number): Promise<RotaHead[]>;
  /** Plans that wait to be worked at, or were cut short, the oldest first. */
  listDue(): Promise<StoredRota[]>;
  /** One conditional write with its event. */
  change(
    standing: Pick<StoredRota, 'id' | 'state' | 'version'>,
    set: Partial<Pick<StoredRota, 'state' | 'runs' | 'result'>>,
    event: NewEvent,
    now: Date,
  ): Promise<boolean>;
  /** Says what became of a seat that was accepted; nothing where that is said already. */
  settleSeat(id: string, blockId: string, no: number, state: PlannedSeatState): Promise<void>;
  /** Removes plans that were asked for before a time. Answers how many. */
  forget(before: Date): Promise<number>;
}

/** A seat to be offered to somebody. Offered once, however often it is asked. */
export interface SeatOffer {
  rotaId: string;
  requirementId: string;
  no: number;
  professionalId: string;
  /** Whoever accepted the plan. */
  by: { kind: string; id?: string };
}

/** What a plan is made from, and what it leads to: given by events, cover, professionals and bookings. */
export interface RotaWorld {
  /** Events to come with seats to fill, cut to where somebody's roles let them plan; the next first. */
  listEvents(grants: readonly RoleGrant[]): Promise<RotaEvent[]>;
  /** Some events, those that are gone left out. */
  findEvents(ids: readonly string[]): Promise<RotaEvent[]>;
  listBlocks(eventIds: readonly string[]): Promise<Block[]>;
  /** Everybody who could be asked, with what they are booked for beside some blocks. */
  listCandidates(blocks: readonly Block[]): Promise<Candidate[]>;
  findNames(professionalIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  outOfHoursDays(blocks: readonly Block[]): ReadonlySet<string>;
  listSettings(): Promise<readonly RotaSettings[]>;
  /** Asks a professional to take a seat; false where it cannot be offered to them any more. */
  offer(seat: SeatOffer): Promise<boolean>;
}
