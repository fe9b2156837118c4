import { z } from 'zod';
import { gapSeverity, requirementState, supportKindCode } from './cover.ts';
import { eventModes } from './event-kinds.ts';
import { code } from './problem.ts';
import { written } from './written-schema.ts';

/** Which sessions of an event a kind is there for. */
export const coverPolicies = [
  'all_sessions',
  'plenaries_plus_requested',
  'requested_only',
] as const;
export type CoverPolicy = (typeof coverPolicies)[number];

/** Why a kind is needed in a session (domain rules §1.6, step A). */
export const demandReasons = ['policy', 'promised', 'requested', 'presenter', 'breaks'] as const;
export type DemandReason = (typeof demandReasons)[number];

/** Why a block takes as many seats as it does (step C). */
export const seatReasons = [
  'solo',
  'over_solo',
  'long_day',
  'over_pair_block',
  'over_pair_day',
  'both_ways',
  'breaks',
] as const;
export type SeatReason = (typeof seatReasons)[number];

/** What a planner should think about before accepting. */
export const seatWarnings = ['alone_long', 'voice_over', 'no_interpreter', 'past_table'] as const;
export type SeatWarning = (typeof seatWarnings)[number];

/** One professional is active from one moment to another; the others of the block support them. */
export const turn = z.object({
  seat: z.int(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
});
export type Turn = z.infer<typeof turn>;

/** Continuous work of one kind in one room, or for one person, and the seats it takes. */
export const plannedBlock = z.object({
  kind: supportKindCode,
  /** The person whom the team serves, by a number that says nothing outside this event; null for the room. */
  person: z.int().nullable(),
  strand: z.string().nullable(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  minutes: z.int(),
  mode: z.enum(eventModes),
  sessionIds: z.array(z.string()),
  /** False where somebody might come to it, and has not said which session they choose. */
  certain: z.boolean(),
  why: z.array(z.enum(demandReasons)),
  /** How many people asked for it in these sessions. */
  asked: z.int(),
  seats: z.int(),
  reasons: z.array(z.enum(seatReasons)),
  warnings: z.array(z.enum(seatWarnings)),
  /** A pause of so many minutes inside the block would save a seat; null where it would not. */
  cheaperWithBreak: z.int().nullable(),
  turns: z.array(turn),
});
export type PlannedBlock = z.infer<typeof plannedBlock>;

/** How many professionals a set of blocks takes (step D): at least the peak; so many by a plan that can be worked. */
export const headcount = z.object({
  peak: z.int(),
  people: z.int(),
  /** Minutes of work of each person on the fullest day, the most first. */
  loads: z.array(z.int()),
  /** Days of work to be paid: up to three hours is half a day (domain rules §1.4). */
  halfDays: z.int(),
  fullDays: z.int(),
});
export type Headcount = z.infer<typeof headcount>;

/** Ways to read the same rules, which cost differently. */
export const alternativeCodes = ['strict', 'relaxed', 'relaxed_long_days'] as const;
export type AlternativeCode = (typeof alternativeCodes)[number];

/** What another reading of the rules would take. `pence` is null while no rate is known. */
export const alternative = headcount.extend({
  code: z.enum(alternativeCodes),
  seats: z.int(),
  pence: z.int().nullable(),
  /** Whether the plan goes by this one. */
  chosen: z.boolean(),
});
export type Alternative = z.infer<typeof alternative>;

/** What an organiser decides about one kind at an event. */
export const coverLine = z.object({
  kind: supportKindCode,
  policy: z.enum(coverPolicies),
  reading: z.enum(alternativeCodes),
  /** Sessions in which somebody signs, or speaks through this kind, from the stage. */
  presenterIn: z.array(z.string()),
});
export type CoverLine = z.infer<typeof coverLine>;

/** How what is planned now differs from what was accepted. */
export const differenceKinds = ['added', 'changed', 'gone'] as const;
export const coverDifference = z.object({
  what: z.enum(differenceKinds),
  kind: supportKindCode,
  person: z.int().nullable(),
  strand: z.string().nullable(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  /** Seats that were accepted, and that are needed now. */
  seatsBefore: z.int(),
  seatsNow: z.int(),
  /** Seats with somebody in them: they stay until somebody ends the booking. */
  taken: z.int(),
});
export type CoverDifference = z.infer<typeof coverDifference>;

/** What was accepted, as it stands. */
export const acceptedRequirement = z.object({
  id: z.string(),
  kind: supportKindCode,
  person: z.int().nullable(),
  strand: z.string().nullable(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  seats: z.int(),
  taken: z.int(),
  state: requirementState,
  severity: gapSeverity,
});

/** The cover of one event as its planners see it. */
export const eventCover = z.object({
  eventId: z.string(),
  titles: written(z.string()),
  zone: z.string(),
  strands: z.array(z.object({ id: z.string(), texts: written(z.string()) })),
  sessions: z.array(z.object({ id: z.string(), texts: written(z.string()) })),
  lines: z.array(coverLine),
  blocks: z.array(plannedBlock),
  kinds: z.array(
    headcount.extend({
      kind: supportKindCode,
      pence: z.int().nullable(),
      alternatives: z.array(alternative),
    }),
  ),
  differences: z.array(coverDifference),
  requirements: z.array(acceptedRequirement),
  /** What is sent back when the differences are accepted: they may have changed since they were read. */
  seen: z.string(),
  acceptedAt: z.coerce.date().nullable(),
  version: z.int(),
  may: z.array(z.enum(['cover.change'])),
});
export type EventCover = z.infer<typeof eventCover>;

/** One line as a form sends it. */
export const coverLineInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  policy: z.enum(coverPolicies, code('answer.missing')),
  reading: z.enum(alternativeCodes, code('answer.missing')).default('strict'),
  presenterIn: z.array(z.string().max(64)).max(200).default([]),
});
export type CoverLineInput = z.infer<typeof coverLineInput>;

/** Accepts the differences that were read; blocks that are only possible too, where `possible` says so. */
export const coverAcceptance = z.strictObject({
  seen: z.string().max(64),
  possible: z.boolean().default(false),
});
export type CoverAcceptance = z.infer<typeof coverAcceptance>;
