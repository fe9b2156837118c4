import type { NeedCode } from '#shared/access-needs.ts';
import type { SampleEvent, SampleSession } from '#server/sample/sample-event.ts';
import { say } from '#server/sample/say.ts';
import { usualParts } from './usual-parts.ts';

export interface ConferenceWords {
  slug: string;
  on: string;
  controllerId: string;
  nation: SampleEvent['nation'];
  venueId: string;
  title: [en: string, cy: string, easy: string];
  summary: [en: string, cy: string, easy: string];
  about: [en: string[], cy: string[], easy: string[]];
  talk: SampleSession['texts'];
  workshops: [SampleSession['texts'], SampleSession['texts']];
  alsoProvided?: NeedCode[];
}

/** The yearly conference of one nation's network: a day with one choice between two workshops. */
export function nationalConference(words: ConferenceWords): SampleEvent {
  const { title, summary, about, talk, workshops, alsoProvided = [], ...rest } = words;
  const text = (at: 0 | 1 | 2) => ({ title: title[at], summary: summary[at], about: about[at] });
  return {
    ...rest,
    activity: '1',
    kind: 'conference',
    texts: say(text(0), text(1), text(2)),
    pools: [
      { id: 'general', kind: 'general', nation: null, capacity: 90 },
      { id: 'invited', kind: 'invited', nation: null, capacity: 12 },
      { id: 'wheelchair', kind: 'wheelchair', nation: null, capacity: 6 },
      { id: 'assistant', kind: 'assistant', nation: null, capacity: 15 },
    ],
    sessions: [
      usualParts.arrivals('arrivals', { from: '09:45', to: '10:15' }),
      usualParts.welcome('welcome', { from: '10:15', to: '10:30' }),
      {
        id: 'talk',
        from: '10:30',
        to: '11:30',
        kind: 'plenary',
        activities: ['listening', 'watching_screen'],
        recorded: true,
        texts: talk,
      },
      usualParts.rest('break-1', { from: '11:30', to: '11:50' }),
      ...workshops.map((texts, index): SampleSession => ({
        id: index === 0 ? 'workshop-a' : 'workshop-b',
        from: '11:50',
        to: '12:50',
        kind: 'workshop',
        choice: 'workshop',
        capacity: 60,
        activities: ['small_group', 'reading'],
        texts,
      })),
      usualParts.lunch('lunch', { from: '12:50', to: '13:50' }),
      {
        id: 'network',
        from: '13:50',
        to: '14:40',
        kind: 'panel',
        activities: ['listening', 'speaking_to_all'],
        texts: say(
          { title: 'The network’s year', summary: 'What members did, and who leads next year.' },
          {
            title: 'Blwyddyn y rhwydwaith',
            summary: 'Yr hyn a wnaeth aelodau, a phwy fydd yn arwain y flwyddyn nesaf.',
          },
          { title: 'Our year', summary: 'We tell you what we did.' },
        ),
      },
      usualParts.rest('break-2', { from: '14:40', to: '14:55' }),
      usualParts.close('next', { from: '14:55', to: '15:30' }),
    ],
    provided: [
      'bsl',
      'sttr_captions',
      'hearing_loop',
      'speaker_microphones',
      'easy_read',
      'large_print',
      'step_free',
      'accessible_toilet',
      'quiet_room',
      'regular_breaks',
      'vegetarian',
      ...alsoProvided,
    ],
    arranged: [
      'deaf_interpreter',
      'deafblind_interpreter',
      'lipspeaker',
      'community_language',
      'braille',
      'slides_in_advance',
      'pa_wanted_from_us',
      'communicator_guide',
      'help_from_station',
      'accessible_parking',
      'peep',
      'childcare',
      'tickets_bought_for_me',
      'vegan',
      'halal',
      'coeliac',
      'nut_allergy',
    ],
    opensWeeks: 20,
    closesDays: 7,
  };
}
