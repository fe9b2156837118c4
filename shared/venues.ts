import { z } from 'zod';
import { nation } from './nations.ts';
import { written } from './written-schema.ts';

/** What an access visit to a venue answers; each has a sentence in events.json under `venue.features`. */
export const venueFeatures = [
  'step_free_entrance',
  'automatic_doors',
  'lift_to_all_floors',
  'accessible_toilet',
  'changing_places',
  'gender_neutral_toilet',
  'hearing_loop',
  'quiet_room',
  'prayer_room',
  'baby_changing',
  'accessible_parking',
  'drop_off_point',
  'level_route_from_station',
  'adjustable_lighting',
  'assistance_dogs_welcome',
  'dog_spending_area',
  'evacuation_chairs',
  'first_aid_room',
] as const;
export type VenueFeature = (typeof venueFeatures)[number];

/** A place where events happen, with what an access visit found. */
export const venue = z.object({
  id: z.string(),
  name: z.string(),
  nation,
  address: z.array(z.string()),
  postcode: z.string(),
  town: z.string(),
  features: z.array(z.enum(venueFeatures)),
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
