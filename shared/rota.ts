import { z } from 'zod';
import { nation } from './nations.ts';
import { code } from './problem.ts';
import { supportKindCode } from './cover.ts';
import { written } from './written-schema.ts';

/** Why somebody cannot take a seat, in the order in which it is told; `possible` is somebody who could. */
export const seatRefusals = [
  'kind',
  'language',
  'mode',
  'nation',
  'registration',
  'trainee',
  'domain',
  'unavailable',
  'booked',
  'day_limit',
  'elsewhere',
  'not_together',
  'companion',
  'supervised',
  'possible',
] as const;
export type SeatRefusal = (typeof seatRefusals)[number];

export const rotaStates = [
  'asked',
  'running',
  'ready',
  'part_accepted',
  'accepted',
  'discarded',
  'failed',
] as const;
export type RotaState = (typeof rotaStates)[number];

export const rotaActions = [
  'rota.run',
  'rota.finish',
  'rota.fail',
  'rota.accept_part',
  'rota.accept',
  'rota.discard',
] as const;
export type RotaAction = (typeof rotaActions)[number];

/** What became of one seat of a plan. */
export const plannedSeatStates = ['planned', 'accepted', 'offered', 'refused'] as const;
export type PlannedSeatState = (typeof plannedSeatStates)[number];

/** What has changed about a seat since it was planned: it is gone, it is at another time or place, or somebody has it. */
export const seatChanges = ['gone', 'moved', 'taken'] as const;
export type SeatChange = (typeof seatChanges)[number];

/** An event with seats to fill. */
export const rotaEvent = z.object({
  id: z.string(),
  nation,
  zone: z.string(),
  startsAt: z.date(),
  endsAt: z.date(),
  titles: written(z.string()),
  strands: z.array(z.object({ id: z.string(), texts: written(z.string()) })),
  /** Seats that nobody has been asked for. */
  openSeats: z.int(),
});
export type RotaEvent = z.infer<typeof rotaEvent>;

/** A plan as a list names it. Money is in pence; what is not known yet is null. */
export const rotaSummary = z.object({
  id: z.string(),
  state: z.enum(rotaStates),
  titles: z.array(written(z.string())),
  askedAt: z.date(),
  seats: z.int().nullable(),
  filled: z.int().nullable(),
  costPence: z.int().nullable(),
});
export type RotaSummary = z.infer<typeof rotaSummary>;

export const rotaList = z.object({
  plans: z.array(rotaSummary),
  /** Events that can be planned, the next first. */
  events: z.array(rotaEvent),
});
export type RotaList = z.infer<typeof rotaList>;

const plannedSeat = z.object({
  no: z.int(),
  professionalId: z.string(),
  name: z.string(),
  state: z.enum(plannedSeatStates),
  changed: z.enum(seatChanges).nullable(),
});

/** One block of a plan: who takes which seat, and why others stay open. */
export const plannedBlock = z.object({
  id: z.string(),
  eventId: z.string(),
  kind: supportKindCode,
  forPerson: z.boolean(),
  strand: z.string().nullable(),
  startsAt: z.date(),
  endsAt: z.date(),
  seats: z.array(plannedSeat),
  open: z.int(),
  /** How many professionals each reason keeps away, the most first. */
  reasons: z.array(z.object({ reason: z.enum(seatRefusals), count: z.int() })),
});
export type PlannedBlock = z.infer<typeof plannedBlock>;

/** What one professional does and costs in a plan. */
export const plannedPerson = z.object({
  professionalId: z.string(),
  name: z.string(),
  days: z.int(),
  seats: z.int(),
  feePence: z.int(),
  travelPence: z.int(),
});
export type PlannedPerson = z.infer<typeof plannedPerson>;

export const rotaPlan = rotaSummary.extend({
  events: z.array(rotaEvent),
  feePence: z.int().nullable(),
  travelPence: z.int().nullable(),
  /** How much less a better plan could cost at most; null where more seats might be filled, or nothing is known yet. */
  gapPence: z.int().nullable(),
  blocks: z.array(plannedBlock),
  people: z.array(plannedPerson),
  /** Whether seats have changed since they were planned. */
  stale: z.boolean(),
  may: z.array(z.enum(['rota.accept', 'rota.discard'])),
});
export type RotaPlan = z.infer<typeof rotaPlan>;

/** Asks for a plan of some events. */
export const rotaInput = z.strictObject({
  events: z
    .array(z.string().max(64), code('rota.eventsMissing'))
    .min(1, code('rota.eventsMissing'))
    .max(60, code('rota.eventsMany')),
});

/** Seats of a plan that are to be offered, each as its block and number. */
export const rotaAcceptance = z.strictObject({
  seats: z
    .array(z.string().max(80), code('rota.seatsMissing'))
    .min(1, code('rota.seatsMissing'))
    .max(2_000),
});
