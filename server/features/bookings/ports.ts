import type { BookingSettings } from '#shared/booking-settings.ts';
import type {
  BookingState,
  LapseReason,
  PrepItem,
  recordingConsents,
} from '#shared/booking-codes.ts';
import type { CoverSettings, Requirement } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import type { Nation } from '#shared/nations.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { Professional, WorkDomain } from '#shared/professionals.ts';
import type { RegistrationFinding } from '#shared/fit-findings.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';
import type { FeeLine, SupportTerms } from '#shared/support-terms.ts';
import type { Venue } from '#shared/venues.ts';
import type { NewEvent } from '#server/platform/relay.ts';

export interface Caller {
  roles: readonly RoleGrant[];
  by: { kind: string; id?: string };
  requestId: string;
}

/** Something that happened to a booking; rows are added and never changed. */
export interface HistoryRow {
  at: Date;
  /** The kind of whoever did it. */
  by: string;
  action: string;
  from: BookingState | null;
  to: BookingState;
  reason: string | null;
}

export interface Booking {
  id: string;
  eventId: string;
  requirementId: string;
  seatNo: number;
  kind: SupportKindCode;
  professionalId: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  nation: Nation;
  mode: Event['mode'];
  strand: string | null;
  domain: WorkDomain;
  travelMinutes: number;
  miles: number;
  arriveMinutes: number;
  fee: { feePence: number; expensesPence: number; lines: FeeLine[] };
  /** The terms as they were when the seat was offered: what binds both sides. */
  terms: SupportTerms;
  quote: { feePence: number; note: string } | null;
  role: 'lead' | 'co';
  /** Under which the diary holds their time; a new time has a new one. */
  claimId: string | null;
  claimUntil: Date | null;
  holdExpiresAt: Date | null;
  proposed: { startsAt: Date; endsAt: Date } | null;
  poNumber: string;
  recordingConsent: (typeof recordingConsents)[number];
  nonRefundablePence: number;
  prep: Partial<Record<PrepItem, Date>>;
  invoice: { number: string; lines: FeeLine[]; pence: number; at: Date } | null;
  costDue: number | null;
  approvedBy: string | null;
  enteredBy: string | null;
  lapse: LapseReason | null;
  history: HistoryRow[];
  state: BookingState;
  version: number;
}

export interface Change {
  from: Pick<Booking, 'id' | 'state' | 'version'>;
  to: BookingState;
  set: Partial<Booking>;
  row: Omit<HistoryRow, 'from' | 'to'>;
  event: NewEvent;
  /** Refused where the time to claim is over. */
  claimAfter?: Date;
}

export interface BookingStore {
  insert(booking: Booking, event: NewEvent, now: Date): Promise<void>;
  find(id: string): Promise<Booking | null>;
  listOf(eventIds: readonly string[]): Promise<Booking[]>;
  listOfProfessional(professionalId: string): Promise<Booking[]>;
  listOfSeat(requirementId: string, seatNo: number): Promise<Booking[]>;
  listIn(states: readonly BookingState[], limit: number): Promise<Booking[]>;
  /** Claims that stand too long, and holds whose time is over. */
  listOverdue(now: Date, limit: number): Promise<Booking[]>;
  /** Ticks what was sent where the version stands; false where it does not. */
  setPrep(
    from: Pick<Booking, 'id' | 'version' | 'eventId'>,
    prep: Booking['prep'],
    by: Pick<Caller, 'by' | 'requestId'>,
    now: Date,
  ): Promise<boolean>;
  /** One conditional write on state and version; null where it stands otherwise. */
  move(change: Change): Promise<Booking | null>;
}

/** Time that is taken in a diary, the way there and back included. */
export interface DiaryEntry {
  bookingId: string;
  claimId: string;
  from: Date;
  to: Date;
}

export interface DiaryStore {
  /** Takes a time where nothing of another booking overlaps; true too where this claim has it. */
  claim(professionalId: string, entry: DiaryEntry, until: Date): Promise<boolean>;
  /** What was claimed stands now, whatever the time. */
  settle(claimId: string): Promise<void>;
  /** Gives back one claim. */
  release(claimId: string): Promise<void>;
  listOf(
    professionalIds: readonly string[],
    from: Date,
    to: Date,
  ): Promise<Map<string, DiaryEntry[]>>;
  /** Claims that were neither settled nor given back in time. */
  listStray(now: Date, limit: number): Promise<DiaryEntry[]>;
}

export interface SeatsPort {
  find(requirementId: string): Promise<Requirement | null>;
  listOf(eventId: string): Promise<Requirement[]>;
  claim(seat: { requirementId: string; no: number; bookingId: string }): Promise<boolean>;
  free(seat: { requirementId: string; no: number; bookingId: string }): Promise<void>;
}

export interface DirectoryPort {
  findMany(ids: readonly string[]): Promise<Professional[]>;
  listWhoDo(kinds: readonly SupportKindCode[]): Promise<Professional[]>;
  /** What is said of the registration that they would work under. */
  checkRegistration(
    professional: Professional,
    check: {
      kind: SupportKindCode;
      domain: WorkDomain;
      day: string;
      today: string;
      verifyMonths: number;
    },
  ): RegistrationFinding[];
  /** Its last ISO day, as it is known now; null where it has none. */
  registeredUntil(professional: Professional, kind: SupportKindCode, day: string): string | null;
  /** The events where somebody takes part whom each of some professionals asked not to be matched with. */
  listKeptApart(ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
}

export interface BookingPorts {
  store: BookingStore;
  diary: DiaryStore;
  seats: SeatsPort;
  directory: DirectoryPort;
  events: {
    get(id: string): Promise<Event>;
    find(id: string): Promise<Event | null>;
    findVenue(id: string): Promise<Venue | null>;
  };
  bankHolidays: (nation: Nation, years: readonly number[]) => ReadonlySet<string>;
  settings: () => Promise<readonly BookingSettings[]>;
  /** How long a kind works, turns and rests on an ISO day, as it is settled for cover. */
  minutesOf: () => Promise<(kind: SupportKindCode, day: string) => CoverSettings>;
  turns: (
    block: { startsAt: Date; endsAt: Date; seats: number },
    turnMinutes: number,
  ) => Array<{ seat: number; startsAt: Date; endsAt: Date }>;
  clock: { now(): Date };
  nudge: () => void;
}
