import type { NeedCode } from '#shared/access-needs.ts';
import type { SampleEvent, SampleSession } from '#server/sample/sample-event.ts';
import { say } from '#server/sample/say.ts';
import { usualParts } from './usual-parts.ts';

/** What is the same in the three events about one thing. */
export interface Theme {
  about: { en: string; cy: string; easy: string[] };
  talk: SampleSession['texts'];
  groups: SampleSession['texts'];
  provided: NeedCode[];
  arranged: NeedCode[];
}

export interface OutreachWords {
  slug: string;
  on: string;
  controllerId: string;
  nation: SampleEvent['nation'];
  venueId: string;
  places: number;
  title: [en: string, cy: string, easy: string];
  summary: [en: string, cy: string, easy: string];
  opening: [en: string, cy: string, easy: string[]];
  /** Besides what the theme provides, as Welsh in Wales and ISL in Northern Ireland. */
  alsoProvided?: NeedCode[];
  alsoArranged?: NeedCode[];
}

/** An outreach event: a short day, small groups, lunch and fares paid, run with an equality network. */
export function outreach(theme: Theme, words: OutreachWords): SampleEvent {
  const { title, summary, opening, places, alsoProvided = [], alsoArranged = [], ...rest } = words;
  const text = (at: 0 | 1) => ({
    title: title[at],
    summary: summary[at],
    about: [opening[at], theme.about[at === 0 ? 'en' : 'cy'], money[at]],
  });
  return {
    ...rest,
    activity: 'E2',
    kind: 'equalities-event',
    texts: say(text(0), text(1), {
      title: title[2],
      summary: summary[2],
      about: [...opening[2], ...theme.about.easy, ...money[2]],
    }),
    pools: [
      { id: 'general', kind: 'general', nation: null, capacity: places },
      { id: 'wheelchair', kind: 'wheelchair', nation: null, capacity: 4 },
      { id: 'assistant', kind: 'assistant', nation: null, capacity: 10 },
    ],
    sessions: dayOf(theme),
    provided: [...theme.provided, ...alsoProvided],
    arranged: [...theme.arranged, ...alsoArranged],
    opensWeeks: 23,
    closesDays: 7,
  };
}

const money: [string, string, string[]] = [
  'Coming is free. We pay your fare, and your costs for care or childcare if you tell us first. There is no dress code, and you can leave when you like.',
  'Mae dod am ddim. Byddwn yn talu am eich tocyn teithio, ac am eich costau gofal neu ofal plant os rhowch wybod i ni ymlaen llaw. Nid oes cod gwisg, a chewch adael pryd y mynnwch.',
  ['Coming is free.', 'We pay for your travel.', 'You can leave when you like.'],
];

/** 10:30 to 15:00: later than a working day begins, and over before it ends. */
function dayOf({ talk, groups }: Theme): SampleSession[] {
  return [
    usualParts.arrivals('arrivals', { from: '10:30', to: '11:00' }),
    usualParts.welcome('welcome', { from: '11:00', to: '11:20' }),
    {
      id: 'talk',
      from: '11:20',
      to: '12:10',
      kind: 'talk',
      activities: ['listening', 'watching_screen'],
      texts: talk,
    },
    usualParts.lunch('lunch', { from: '12:10', to: '13:00' }),
    {
      id: 'groups',
      from: '13:00',
      to: '14:00',
      kind: 'workshop',
      activities: ['small_group', 'reading', 'writing'],
      texts: groups,
    },
    usualParts.rest('break', { from: '14:00', to: '14:20' }),
    usualParts.close('next', { from: '14:20', to: '15:00' }),
  ];
}
