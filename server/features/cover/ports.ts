import type { CoverLine } from '#shared/cover-plan.ts';
import type { BookedSeat, CoverLeadTimes, CoverSettings } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';
import type { Audit } from '#server/platform/audit.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { NewEvent } from '#server/platform/relay.ts';
import type { StandingRequirement } from './conflict-rules.ts';
import type { DayRate } from './plan-rules.ts';
import type { Choices, SupportNeed } from './wanted-rules.ts';

/** Who asks, with the roles that count and the name under which changes are recorded. */
export interface Caller {
  roles: readonly RoleGrant[];
  by: { kind: string; id?: string };
  requestId: string;
}

/** What was decided about an event's cover. */
export interface StoredPlan {
  lines: CoverLine[];
  acceptedAt: Date | null;
  /** 0 where nobody has decided anything yet. */
  version: number;
}

export interface PlanStore {
  find(eventId: string): Promise<StoredPlan>;
  findMany(eventIds: readonly string[]): Promise<Map<string, StoredPlan>>;
  /** Keeps the lines where the version stands; false where it does not. */
  save(
    eventId: string,
    plan: { lines: CoverLine[]; version: number },
    event: NewEvent,
    now: Date,
  ): Promise<boolean>;
  markAccepted(eventId: string, event: NewEvent, now: Date): Promise<void>;
}

export type RequirementShape = Pick<
  StandingRequirement,
  'strand' | 'startsAt' | 'endsAt' | 'mode' | 'sessionIds' | 'seats'
>;

export interface RequirementStore {
  find(id: string): Promise<StandingRequirement | null>;
  /** All of some events, the first to begin first. */
  listOf(eventIds: readonly string[]): Promise<StandingRequirement[]>;
  /** False where there is one of that key already. */
  insert(
    requirement: Omit<StandingRequirement, 'id' | 'version'> & { key: string },
    event: NewEvent,
    now: Date,
  ): Promise<boolean>;
  /** Changes it where its version stands, and takes it up again where it was given up; false where it does not. */
  change(
    from: Pick<StandingRequirement, 'id' | 'version'>,
    shape: RequirementShape,
    event: NewEvent,
    now: Date,
  ): Promise<boolean>;
  /** Gives it up where its version stands; whoever sits in its seats stays to be told. */
  giveUp(
    from: Pick<StandingRequirement, 'id' | 'version'>,
    event: NewEvent,
    now: Date,
  ): Promise<boolean>;
  /** Puts a booking into an empty seat of what still stands; true too where it sits there already. */
  claim(seat: SeatOf, event: NewEvent, now: Date): Promise<boolean>;
  /** Takes a booking out of its seat; false where it does not sit there. */
  free(seat: SeatOf, event: NewEvent, now: Date): Promise<boolean>;
}

export interface SeatOf {
  requirementId: string;
  no: number;
  bookingId: string;
}

/** What holds for the whole programme, each from a day on. */
export interface StoredSettings {
  settings: CoverSettings[];
  leadTimes: CoverLeadTimes[];
  rates: Array<DayRate & { kind: SupportKindCode; from: string }>;
  version: number;
}

export interface SettingsStore {
  find(): Promise<StoredSettings>;
  save(settings: StoredSettings, event: NewEvent, now: Date): Promise<boolean>;
}

/** Those who have a place at an event, or some people by their pseudonymous ids. */
export type Those = { eventId: string } | { persons: readonly string[] };

export interface CoverPorts {
  plans: PlanStore;
  requirements: RequirementStore;
  settings: SettingsStore;
  events: {
    get(id: string): Promise<Event>;
    /** Events to come that a person's roles let them see the cover of, the next first. */
    listComing(roles: readonly RoleGrant[]): Promise<Event[]>;
  };
  /** The needs of those who have a place at an event, or of some people; whoever asks records the read before. */
  listNeeds(where: Those): Promise<Array<SupportNeed & { id: string; eventId: string }>>;
  /** The sessions that those who have a place chose, or some people. */
  listChoices(where: Those): Promise<Choices>;
  listBookings(eventIds: readonly string[]): Promise<BookedSeat[]>;
  audit: Pick<Audit, 'read'>;
  clock: Clock;
  nudge: () => void;
}
