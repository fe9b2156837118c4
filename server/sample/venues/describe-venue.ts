import { askedFeatures, type VenueFeature } from '#shared/venue-features.ts';
import type { Venue } from '#shared/venues.ts';
import { say } from '#server/sample/say.ts';
import { accessTexts } from './access-texts.ts';
import { evacuationTexts } from './evacuation-texts.ts';

/** What an invented access visit found; the sentences are made from it in each language. */
export interface VenueVisit extends Pick<
  Venue,
  'id' | 'name' | 'nation' | 'address' | 'postcode' | 'town' | 'safetyCapacity' | 'features'
> {
  station: string;
  walkMinutes: number;
  busStop: string;
  busMetres: number;
  parkingBays: number;
  doorCentimetres: number;
  /** 0 is the ground floor. */
  floor: number;
  meetingPoint: MeetingPoint;
}

export type MeetingPoint = 'square' | 'garden' | 'car-park' | 'green';

/** A venue of the sample; `visitedOn` is the ISO day of the visit. */
export function describeVenue(visit: VenueVisit, visitedOn: string): Venue {
  const { id, name, nation, address, postcode, town, safetyCapacity, features } = visit;
  const [en, cy, easy] = [gettingThere.en(visit), gettingThere.cy(visit), gettingThere.easy(visit)];
  const access = accessTexts(visit);
  const evacuation = evacuationTexts(visit);
  return {
    id,
    name,
    nation,
    address,
    postcode,
    town,
    features,
    lacking: askedFeatures.filter((feature) => !features.includes(feature)),
    safetyCapacity,
    visitedOn,
    texts: say(
      { gettingThere: en, access: access.en, evacuation: evacuation.en },
      { gettingThere: cy, access: access.cy, evacuation: evacuation.cy },
      { gettingThere: easy, access: access.easy, evacuation: evacuation.easy },
    ),
  };
}

/** Whether the visit found something. */
export const has = (visit: VenueVisit, feature: VenueFeature): boolean =>
  visit.features.includes(feature);

const isLevel = (visit: VenueVisit) => has(visit, 'level_route_from_station');

const gettingThere = {
  en: (visit: VenueVisit) => [
    `The nearest station is ${visit.station}. It is ${visit.walkMinutes} minutes away on foot. ${
      isLevel(visit)
        ? 'The way is level and has dropped kerbs.'
        : 'Part of the way is uphill. There is a taxi rank at the station.'
    }`,
    `Buses stop at ${visit.busStop}, ${visit.busMetres} metres from the door.`,
    `There are ${visit.parkingBays} parking bays for Blue Badge holders close to the entrance. Cars and taxis can stop at the door.`,
  ],
  cy: (visit: VenueVisit) => [
    `Yr orsaf agosaf yw ${visit.station}. Mae’n daith gerdded o ${visit.walkMinutes} munud. ${
      isLevel(visit)
        ? 'Mae’r ffordd yn wastad ac mae’r cyrbau wedi’u gostwng.'
        : 'Mae rhan o’r ffordd ar i fyny. Mae safle tacsis wrth yr orsaf.'
    }`,
    `Mae safle bws ${visit.busStop} ${visit.busMetres} metr o’r drws.`,
    `Mae lle i ${visit.parkingBays} car â Bathodyn Glas yn agos at y fynedfa. Caiff ceir a thacsis aros wrth y drws.`,
  ],
  easy: (visit: VenueVisit) => [
    `The nearest station is ${visit.station}.`,
    `The walk from there takes ${visit.walkMinutes} minutes.`,
    isLevel(visit) ? 'The way is flat.' : 'Part of the way goes up a hill.',
    `The bus stop is called ${visit.busStop}.`,
    'You can park here if you have a Blue Badge.',
  ],
};
