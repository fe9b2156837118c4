import type { SampleEvent } from '#server/sample/sample-event.ts';
import { nationalConferences } from './national-conferences.ts';
import { outreachDisabledPeople } from './outreach-disabled-people.ts';
import { outreachEthnicMinorities } from './outreach-ethnic-minorities.ts';
import { outreachPoverty } from './outreach-poverty.ts';
import { outreachYoungPeople } from './outreach-young-people.ts';
import { ukConference } from './uk-conference.ts';
import { webinarsNations } from './webinars-nations.ts';
import { webinarsUk } from './webinars-uk.ts';

/** The 25 events of the sample, by the plan's dates. */
export const sampleEvents: SampleEvent[] = [
  ...nationalConferences,
  ukConference,
  ...outreachEthnicMinorities,
  ...outreachDisabledPeople,
  ...outreachYoungPeople,
  ...outreachPoverty,
  ...webinarsNations,
  ...webinarsUk,
].toSorted((one, other) => (one.on < other.on ? -1 : 1));
