import type { VenueFeature } from '#shared/venue-features.ts';
import type { VenueVisit } from './describe-venue.ts';
import found from './towns.json' with { type: 'json' };

/** Where the outreach events meet: small places on one floor. Names and addresses are invented. */
export const towns: VenueVisit[] = found.map(({ street, besides, ...visit }) => ({
  ...visit,
  nation: visit.nation as VenueVisit['nation'],
  meetingPoint: visit.meetingPoint as VenueVisit['meetingPoint'],
  address: [street],
  parkingBays: 2,
  doorCentimetres: 100,
  floor: 0,
  features: [...always(), ...(besides as VenueFeature[])],
}));

/** What every small venue of the programme must have. */
function always(): VenueFeature[] {
  return [
    'step_free_entrance',
    'accessible_toilet',
    'hearing_loop',
    'quiet_room',
    'accessible_parking',
    'drop_off_point',
    'assistance_dogs_welcome',
  ];
}
