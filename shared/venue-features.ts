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

/** What people ask of a venue first: an access visit has an answer to each. */
export const askedFeatures = [
  'step_free_entrance',
  'automatic_doors',
  'lift_to_all_floors',
  'accessible_toilet',
  'changing_places',
  'hearing_loop',
  'quiet_room',
  'accessible_parking',
  'adjustable_lighting',
  'evacuation_chairs',
] as const satisfies readonly VenueFeature[];

/** Answers to what an access visit asks; nothing where it was not checked. */
export const featureAnswers = ['yes', 'no', 'unchecked'] as const;
