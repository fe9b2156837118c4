import { z } from 'zod';
import { eventModes } from './event-kinds.ts';
import { supportKindCodes } from './support-kinds.ts';

/** The codes of kinds as inputs and answers take them. */
export const supportKindCode = z.enum(supportKindCodes);

const minutes = z.int().min(5).max(720);

/** How long professionals of a kind work, in minutes, from a day on (ISO). */
export const coverSettings = z.object({
  from: z.iso.date(),
  kind: supportKindCode,
  /** The longest block that one works alone, at a venue and where any of it is online. */
  soloMax: minutes,
  soloMaxRemote: minutes,
  /** Alone for longer than this is allowed and warned of; null where nothing is said. */
  warnOver: minutes.nullable(),
  /** On a day with more work than this for each seat, nobody works alone at all. */
  soloLongDay: minutes,
  /** The longest block and the longest day that two take; beyond it there are three. */
  pairBlockMax: minutes,
  pairDayMax: minutes,
  /** How long one is active before the other takes over. */
  turn: z.int().min(5).max(30),
  /** The shortest pause between two blocks that counts as a rest. */
  minBreak: z.int().min(0).max(60),
});
export type CoverSettings = z.infer<typeof coverSettings>;

/** Where a requirement stands: computed from its seats and their bookings, never stored. */
export const requirementStates = [
  'draft',
  'open',
  'sourcing',
  'part_filled',
  'filled',
  'at_risk',
  'unfillable',
  'cancelled',
  'closed',
] as const;
export const requirementState = z.enum(requirementStates);
export type RequirementState = z.infer<typeof requirementState>;

/** A seat: one professional for the whole of a block; `no` counts from 1. */
export const seat = z.object({ no: z.int().min(1), bookingId: z.string().nullable() });

/** When professionals are looked for, in calendar days before the event, and the time around a session, from a day on (ISO). */
export const coverLeadTimes = z.object({
  from: z.iso.date(),
  /** Looking begins. */
  startDays: z.int().min(1).max(365),
  /** A seat still empty is late, and at risk. */
  amberDays: z.int().min(1).max(365),
  redDays: z.int().min(1).max(365),
  /** Attendees are told that their cover is not confirmed. */
  informDays: z.int().min(1).max(365),
  /** Minutes before and after a session that a booking should leave for a briefing and for running over. */
  marginMinutes: z.int().min(0).max(60),
  /** Minutes from one room to another of a building, and between two events that are not in one place. */
  changeoverMinutes: z.int().min(0).max(60),
  travelMinutes: z.int().min(0).max(720),
});
export type CoverLeadTimes = z.infer<typeof coverLeadTimes>;

/** A block of work of one kind and the seats it takes, once somebody has accepted the plan. */
export const requirement = z.object({
  id: z.string(),
  eventId: z.string(),
  kind: supportKindCode,
  /** The pseudonymous id of the one person whom the team serves; null where it serves the room. */
  forPerson: z.string().nullable(),
  /** The room; null for what is for everybody together. */
  strand: z.string().nullable(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  mode: z.enum(eventModes),
  sessionIds: z.array(z.string()),
  seats: z.array(seat),
  version: z.int(),
});
export type Requirement = z.infer<typeof requirement>;

/** How well a piece of time is covered, the worst first (domain rules §1.7). */
export const gapSeverities = [
  'uncovered',
  'wrong_language',
  'understaffed',
  'unconfirmed',
  'tail',
  'covered',
] as const;
export const gapSeverity = z.enum(gapSeverities);
export type GapSeverity = z.infer<typeof gapSeverity>;

/** What a booking is worth to cover: whatever its own lifecycle calls it. */
export const bookingStandings = ['asked', 'provisional', 'confirmed', 'ended'] as const;
export type BookingStanding = (typeof bookingStandings)[number];

/** A booking as cover needs to know it; given by the feature that keeps bookings. Money is in pence. */
export interface BookedSeat {
  id: string;
  requirementId: string;
  seatNo: number;
  eventId: string;
  /** Null while an agency has not named anybody. */
  professionalId: string | null;
  agencyId: string | null;
  /** What the professional works as in this booking, and in which language or dialect where that is said. */
  kind: (typeof supportKindCodes)[number];
  language: string | null;
  startsAt: Date;
  endsAt: Date;
  mode: (typeof eventModes)[number];
  /** The room that was agreed. */
  strand: string | null;
  standing: BookingStanding;
  /** The session or event has changed since the professional agreed. */
  needsReconfirmation: boolean;
  /** Whether they lead the team, where it comes from two agencies. */
  lead: boolean;
  holdExpiresAt: Date | null;
  recordingConsent: 'yes' | 'no' | 'yes_with_fee' | 'not_asked';
  /** The last ISO day of the registration that they work under; null where none is known. */
  registeredUntil: string | null;
  /** What is due if it is cancelled today, and the next day on which that becomes more. */
  cancelNow: number;
  nextCostStep: { on: string; pence: number } | null;
}
