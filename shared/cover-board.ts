import { z } from 'zod';
import { gapSeverity, requirementState, supportKindCode } from './cover.ts';
import { written } from './written-schema.ts';

/** What can be wrong with bookings that stand (domain rules §1.7). */
export const conflictCodes = [
  'overlap',
  'no_rest',
  'daily_load',
  'alone_too_long',
  'not_registered',
  'do_not_book',
  'wrong_mode',
  'room_changed',
  'session_moved',
  'hold_expired',
  'no_lead',
  'no_recording_consent',
  'event_cancelled',
] as const;

/** Something wrong with one booking, or between some; money is in pence. */
export const coverConflict = z.object({
  code: z.enum(conflictCodes),
  eventId: z.string(),
  requirementId: z.string(),
  bookingIds: z.array(z.string()),
  professionalId: z.string().nullable(),
  /** What is due if it is cancelled today, and when that becomes more: where the event was cancelled. */
  cancelNow: z.int().nullable(),
  nextCostStep: z.object({ on: z.iso.date(), pence: z.int() }).nullable(),
});
export type CoverConflict = z.infer<typeof coverConflict>;

/** A piece of a session through which its cover does not change. */
export const coverPiece = z.object({
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  required: z.int(),
  confirmed: z.int(),
  provisional: z.int(),
  severity: gapSeverity,
});

export type CoverPiece = z.infer<typeof coverPiece>;

/** One kind in one session, for the room or for one person. */
export const boardRow = z.object({
  sessionId: z.string(),
  titles: written(z.string()),
  strand: z.string().nullable(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  kind: supportKindCode,
  /** By a number that says nothing outside this event; null for the room. */
  person: z.int().nullable(),
  requirementId: z.string(),
  state: requirementState,
  severity: gapSeverity,
  pieces: z.array(coverPiece),
  recorded: z.boolean(),
});
export type BoardRow = z.infer<typeof boardRow>;

/** The cover of one event, session by session. */
export const coverBoard = z.object({
  eventId: z.string(),
  titles: written(z.string()),
  zone: z.string(),
  strands: z.array(z.object({ id: z.string(), texts: written(z.string()) })),
  rows: z.array(boardRow),
  conflicts: z.array(coverConflict),
  accepted: z.boolean(),
});
export type CoverBoard = z.infer<typeof coverBoard>;

/** One event in the whole programme. */
export const coverOfEvent = z.object({
  eventId: z.string(),
  titles: written(z.string()),
  zone: z.string(),
  startsAt: z.coerce.date(),
  daysLeft: z.int(),
  /** Nothing is said before a plan was accepted. */
  accepted: z.boolean(),
  severity: gapSeverity,
  seats: z.int(),
  confirmed: z.int(),
  provisional: z.int(),
  atRisk: z.int(),
  conflicts: z.int(),
  /** Pence that become due within a week for bookings that could still be given up for less today. */
  moneyThisWeek: z.int(),
});
export type CoverOfEvent = z.infer<typeof coverOfEvent>;

/** Cover over the whole programme: events to come, those of the next days first. */
export const coverOverview = z.object({ events: z.array(coverOfEvent) });
export type CoverOverview = z.infer<typeof coverOverview>;
