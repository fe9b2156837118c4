import { z } from 'zod';
import { requirement, supportKindCode } from './cover.ts';
import { eventModes } from './event-kinds.ts';
import {
  bookingStates,
  ownBookingActions,
  prepItems,
  recordingConsents,
  staffBookingActions,
} from './booking-codes.ts';
import { fitFindings } from './fit-findings.ts';
import { workDomain } from './professionals.ts';
import { feeLine, supportTerms } from './support-terms.ts';
import { written } from './written-schema.ts';
import { onlineWork } from './online-work.ts';

const fitFinding = z.enum(fitFindings);

const money = z.int();
const times = z.object({ startsAt: z.coerce.date(), endsAt: z.coerce.date() });

/** A booking as staff and the professional see it. Money is in pence. */
const bookingCore = z.object({
  id: z.string(),
  eventId: z.string(),
  titles: written(z.string()),
  zone: z.string(),
  kind: supportKindCode,
  ...times.shape,
  /** When they are asked to be there. */
  arriveBy: z.coerce.date(),
  mode: z.enum(eventModes),
  domain: workDomain,
  fee: z.object({ feePence: money, expensesPence: money, lines: z.array(feeLine) }),
  terms: supportTerms,
  quote: z.object({ feePence: money, note: z.string() }).nullable(),
  holdExpiresAt: z.coerce.date().nullable(),
  proposed: times.nullable(),
  poNumber: z.string(),
  recordingConsent: z.enum(recordingConsents),
  prep: z.partialRecord(z.enum(prepItems), z.coerce.date()),
  prepDays: z.object({ ask: z.iso.date(), due: z.iso.date(), final: z.iso.date() }),
  invoice: z
    .object({ number: z.string(), lines: z.array(feeLine), pence: money, at: z.coerce.date() })
    .nullable(),
  /** What was due when we cancelled. */
  costDue: money.nullable(),
  state: z.enum(bookingStates),
  version: z.int(),
});

export const bookingHistory = z.array(
  z.object({
    at: z.coerce.date(),
    by: z.string(),
    action: z.string(),
    from: z.enum(bookingStates).nullable(),
    to: z.enum(bookingStates),
    reason: z.string().nullable(),
  }),
);

/** What a cancellation costs now, and when it becomes more. */
export const cancelCost = z.object({
  percent: z.int(),
  pence: money,
  next: z.object({ on: z.iso.date(), pence: money }).nullable(),
});

export const staffBooking = bookingCore.extend({
  professionalId: z.string(),
  name: z.string(),
  seatNo: z.int(),
  role: z.enum(['lead', 'co']),
  findings: z.array(fitFinding),
  cancelNow: cancelCost.nullable(),
  nonRefundablePence: money,
  /** What keeps it from being confirmed, or from being ready. */
  lacking: z.array(z.string()),
  history: bookingHistory,
  may: z.array(z.enum(staffBookingActions)),
});
export type StaffBooking = z.infer<typeof staffBooking>;

const turn = times.extend({ name: z.string(), own: z.boolean() });

/** A booking on the professional's own page, with what they need for the day. */
export const ownBooking = bookingCore.extend({
  place: z.array(z.string()),
  gettingThere: written(z.array(z.string())).nullable(),
  platform: z.string().nullable(),
  /** How they work on the platform; from when they are held. */
  online: onlineWork.nullable(),
  contact: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
  sessions: z.array(times.extend({ titles: written(z.string()), recorded: z.boolean() })),
  coworkers: z.array(z.string()),
  turns: z.array(turn),
  may: z.array(z.enum(ownBookingActions)),
});
export type OwnBooking = z.infer<typeof ownBooking>;

export const ownBookingList = z.object({
  name: z.string(),
  rows: z.array(
    bookingCore.pick({
      id: true,
      titles: true,
      zone: true,
      kind: true,
      startsAt: true,
      endsAt: true,
      state: true,
      holdExpiresAt: true,
    }),
  ),
});
export type OwnBookingList = z.infer<typeof ownBookingList>;

/** The seats of an event and who is asked for them. */
export const bookingBoard = z.object({
  eventId: z.string(),
  titles: written(z.string()),
  zone: z.string(),
  requirements: z.array(
    requirement.extend({
      room: written(z.string()).nullable(),
      bookings: z.array(
        z.object({
          id: z.string(),
          seatNo: z.int(),
          professionalId: z.string(),
          name: z.string(),
          state: z.enum(bookingStates),
          holdExpiresAt: z.coerce.date().nullable(),
        }),
      ),
    }),
  ),
  may: z.array(z.enum(['booking.offer'])),
});
export type BookingBoard = z.infer<typeof bookingBoard>;

/** Who fits a seat, and why or why not. */
export const candidateList = z.object({
  eventId: z.string(),
  titles: written(z.string()),
  zone: z.string(),
  requirement,
  seatNo: z.int(),
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      district: z.string(),
      feePence: money,
      findings: z.array(fitFinding),
      fits: z.boolean(),
      /** Where they were asked for this seat before. */
      asked: z.enum(bookingStates).nullable(),
      preferred: z.boolean(),
    }),
  ),
});
export type CandidateList = z.infer<typeof candidateList>;

export const calendarAddress = z.object({ href: z.string() });

/** Bookings whose money waits for somebody: to be approved or paid. */
export const moneyList = z.object({
  rows: z.array(
    staffBooking.pick({
      id: true,
      titles: true,
      name: true,
      zone: true,
      startsAt: true,
      invoice: true,
      poNumber: true,
      state: true,
    }),
  ),
});
export type MoneyList = z.infer<typeof moneyList>;
