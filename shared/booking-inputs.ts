import { z } from 'zod';
import { prepItems, recordingConsents } from './booking-codes.ts';
import { code } from './problem.ts';
import { workDomain } from './professionals.ts';

/** The assignment and the way to it, one way. */
export const candidateQuery = z.strictObject({
  domain: workDomain.default('conference'),
  travelMinutes: z.coerce.number().int().min(0).max(480).default(60),
  miles: z.coerce.number().int().min(0).max(1_000).default(0),
});
export type CandidateQuery = z.infer<typeof candidateQuery>;

export const offerInput = z.strictObject({
  ...candidateQuery.shape,
  professionalIds: z
    .array(z.string().max(64))
    .min(1, code('booking.nobodyChosen'))
    .max(20, code('booking.nobodyChosen')),
});
export type OfferInput = z.infer<typeof offerInput>;

const version = z.coerce.number().int().min(1);
const words = z.string().trim().max(500, code('text.tooLong')).optional();

/** What staff send with an action; what an action does not need is left out. */
export const bookingActInput = z.strictObject({
  version,
  reason: words,
  poNumber: z.string().trim().max(40, code('text.tooLong')).optional(),
  recordingConsent: z.enum(recordingConsents).optional(),
  role: z.enum(['lead', 'co']).optional(),
  nonRefundablePence: z.coerce.number().int().min(0).max(1_000_000).optional(),
  invoiceNumber: z.string().trim().max(40, code('text.tooLong')).optional(),
});
export type BookingActInput = z.infer<typeof bookingActInput>;

export const prepInput = z.strictObject({ version, items: z.array(z.enum(prepItems)) });

/** What a professional sends with an answer of theirs. */
export const ownActInput = z.strictObject({
  version,
  feePence: z.coerce.number().int().min(0).max(1_000_000).optional(),
  note: words,
  invoiceNumber: z.string().trim().max(40, code('text.tooLong')).optional(),
});
export type OwnActInput = z.infer<typeof ownActInput>;

export const workLinkInput = z.strictObject({ token: z.string().min(1).max(64) });
