import { z } from 'zod';
import { featureAnswers, venueFeatures } from './venue-features.ts';
import { nation } from './nations.ts';
import { paragraphs } from './paragraphs-schema.ts';
import { code } from './problem.ts';
import { written } from './written-schema.ts';

/** A place where events happen, with what an access visit found. */
export const venue = z.object({
  id: z.string(),
  name: z.string(),
  nation,
  address: z.array(z.string()),
  postcode: z.string(),
  town: z.string(),
  features: z.array(z.enum(venueFeatures)),
  /** What was looked for and is not there; what stands in neither list has not been checked. */
  lacking: z.array(z.enum(venueFeatures)).optional(),
  /** The clear width of the narrowest door on the way, in millimetres. */
  doorMillimetres: z.int().min(1).optional(),
  /** Parking bays for Blue Badge holders. */
  parkingBays: z.int().min(0).optional(),
  /** People, assistants included, that the rooms may hold in safety. */
  safetyCapacity: z.int(),
  visitedOn: z.iso.date(),
  texts: written(
    z.strictObject({
      gettingThere: z.array(z.string()),
      access: z.array(z.string()),
      evacuation: z.array(z.string()),
    }),
  ),
});
export type Venue = z.infer<typeof venue>;

const accessTexts = z.strictObject({
  gettingThere: paragraphs.optional(),
  access: paragraphs.optional(),
  evacuation: paragraphs.optional(),
});

/** A venue as a form sends it; paragraphs stand apart by an empty line. */
export const venueInput = z.strictObject({
  name: z.string(code('venue.nameMissing')).trim().min(1).max(200),
  nation,
  address: z.string(code('venue.addressMissing')).trim().min(1).max(500),
  town: z.string(code('venue.townMissing')).trim().min(1).max(100),
  postcode: z
    .string(code('venue.postcodeInvalid'))
    .trim()
    .regex(/^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/, code('venue.postcodeInvalid')),
  safetyCapacity: z.int(code('venue.capacityMissing')).min(1).max(100_000),
  visitedOn: z.iso.date(code('date.invalid')),
  found: z.partialRecord(z.enum(venueFeatures), z.enum(featureAnswers)).default({}),
  doorMillimetres: z.int(code('venue.millimetresInvalid')).min(1).max(9_999).optional(),
  parkingBays: z.int(code('venue.baysInvalid')).min(0).max(9_999).optional(),
  texts: z
    .strictObject({
      en: accessTexts.optional(),
      cy: accessTexts.optional(),
      'en-easy': accessTexts.optional(),
    })
    .default({}),
});
export type VenueInput = z.infer<typeof venueInput>;

/** What stands now, by the version that the form was made from. */
export const venueChange = venueInput.extend({ version: z.int().min(1) });

/** A venue as organisers keep it. */
export const staffVenue = venue.extend({ version: z.int(), mayChange: z.boolean() });
export type StaffVenue = z.infer<typeof staffVenue>;
