import type { PictogramName } from '#client/design/pictogram.tsx';
import type { VenueFeature } from '#shared/venue-features.ts';

/** The picture of each thing that an access visit looks for. */
export const featurePictures: Record<VenueFeature, PictogramName> = {
  step_free_entrance: 'ramp',
  automatic_doors: 'door',
  lift_to_all_floors: 'lift',
  accessible_toilet: 'wheelchair',
  changing_places: 'bed',
  gender_neutral_toilet: 'toilet',
  hearing_loop: 'hearing-loop',
  quiet_room: 'quiet-room',
  prayer_room: 'faith-space',
  baby_changing: 'baby',
  accessible_parking: 'car-park',
  drop_off_point: 'taxi',
  level_route_from_station: 'train',
  adjustable_lighting: 'light',
  assistance_dogs_welcome: 'assistance-dog',
  dog_spending_area: 'assistance-dog',
  evacuation_chairs: 'warning',
  first_aid_room: 'help',
};
