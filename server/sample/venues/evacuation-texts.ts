import type { MeetingPoint, VenueVisit } from './describe-venue.ts';

/** What happens when everybody has to leave, in each language. */
export function evacuationTexts({ floor, meetingPoint }: VenueVisit) {
  const place = places[meetingPoint];
  const upstairs = floor > 0;
  return {
    en: [
      'The alarm sounds and lights flash in every room, the toilets included.',
      upstairs
        ? 'If you cannot use stairs, wait in the safe area beside the lift. It has a telephone, and trained staff will bring an evacuation chair.'
        : 'All exits are level. Staff will come to anyone who wants help.',
      `The meeting point is ${place.en}.`,
      'Tell us before the day if you would like your own plan for leaving the building. We will write it with you.',
    ],
    cy: [
      'Mae’r larwm yn canu a goleuadau’n fflachio ym mhob ystafell, y toiledau hefyd.',
      upstairs
        ? 'Os na allwch ddefnyddio grisiau, arhoswch yn y man diogel wrth ymyl y lifft. Mae ffôn yno, a bydd staff hyfforddedig yn dod â chadair achub.'
        : 'Mae pob allanfa’n wastad. Bydd staff yn dod at unrhyw un sydd am gael help.',
      `Y man cyfarfod yw ${place.cy}.`,
      'Rhowch wybod i ni cyn y diwrnod os hoffech gael eich cynllun eich hun ar gyfer gadael yr adeilad. Byddwn yn ei lunio gyda chi.',
    ],
    easy: [
      'A loud alarm means that we must all go outside.',
      'Lights flash too.',
      upstairs
        ? 'If you cannot use stairs, wait by the lift. Staff will come to help you.'
        : 'There are no steps on the way out. Staff will help you.',
      `We all meet at ${place.easy}.`,
      'You can ask us to make a plan with you.',
    ],
  };
}

const places: Record<MeetingPoint, { en: string; cy: string; easy: string }> = {
  square: {
    en: 'the square in front of the building',
    cy: 'y sgwâr o flaen yr adeilad',
    easy: 'the square outside',
  },
  garden: {
    en: 'the garden behind the building',
    cy: 'yr ardd y tu ôl i’r adeilad',
    easy: 'the garden at the back',
  },
  'car-park': {
    en: 'the far end of the car park',
    cy: 'pen pellaf y maes parcio',
    easy: 'the far end of the car park',
  },
  green: {
    en: 'the green across the road, by a crossing with lights',
    cy: 'y llain las dros y ffordd, wrth groesfan â goleuadau',
    easy: 'the grass across the road',
  },
};
