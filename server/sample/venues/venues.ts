import type { Venue } from '#shared/venues.ts';
import { shiftDay } from '#server/sample/shift.ts';
import { cities } from './cities.ts';
import { describeVenue } from './describe-venue.ts';
import { towns } from './towns.ts';

/** Every venue of the sample, visited before the first event of the plan, moved by whole weeks. */
export const venuesFrom = (weeks: number): Venue[] =>
  [...cities, ...towns].map((visit, index) =>
    describeVenue(visit, shiftDay(visitDays[index % visitDays.length] ?? '2017-01-11', weeks)),
  );

const visitDays = ['2017-01-11', '2017-01-18', '2017-01-25', '2017-02-01'];
