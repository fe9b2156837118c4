import type { NeedCode } from '#shared/access-needs.ts';
import type { SampleEvent, SampleSession } from '#server/sample/sample-event.ts';
import { say, sayPlain } from '#server/sample/say.ts';

export interface WebinarWords {
  slug: string;
  on: string;
  controllerId: string;
  nation: SampleEvent['nation'];
  places: number;
  title: [en: string, cy: string, easy: string];
  summary: [en: string, cy: string, easy: string];
  about: [en: string, cy: string, easy: string[]];
  talk: SampleSession['texts'];
  alsoProvided?: NeedCode[];
}

/** An accessible webinar: BSL and captions are there for everyone, with a break after 45 minutes. */
export function webinar(words: WebinarWords): SampleEvent {
  const { title, summary, about, talk, places, alsoProvided = [], ...rest } = words;
  const text = (at: 0 | 1) => ({
    title: title[at],
    summary: summary[at],
    about: [about[at], joining[at]],
  });
  return {
    ...rest,
    activity: 'E4',
    kind: 'webinar',
    platform: 'Zoom',
    texts: say(text(0), text(1), {
      title: title[2],
      summary: summary[2],
      about: [...about[2], ...joining[2]],
    }),
    pools: [{ id: 'general', kind: 'general', nation: null, capacity: places }],
    sessions: partsOf(talk),
    provided: [
      'bsl',
      'sttr_captions',
      'captions_online',
      'phone_dial_in',
      'camera_off_ok',
      'chat_instead_of_voice',
      'regular_breaks',
      ...alsoProvided,
    ],
    arranged: [
      'isl',
      'deaf_interpreter',
      'lipspeaker',
      'welsh_receive',
      'easy_read',
      'large_print',
      'braille',
      'slides_in_advance',
      'questions_in_advance',
      'community_language',
    ],
    opensWeeks: 24,
    closesDays: 1,
  };
}

const joining: [string, string, string[]] = [
  'You can join by computer, tablet or telephone, and you need no account. Two BSL interpreters stay in view, and a person types the captions. Your camera can stay off. We finish on time.',
  'Cewch ymuno ar gyfrifiadur, llechen neu ffôn, ac nid oes angen cyfrif arnoch. Mae dau ddehonglydd BSL i’w gweld drwy’r amser, a pherson sy’n teipio’r capsiynau. Gall eich camera aros i ffwrdd. Byddwn yn gorffen yn brydlon.',
  [
    'You can join by computer or by phone.',
    'There is British Sign Language.',
    'You can read the words on the screen.',
    'Your camera can stay off.',
  ],
];

/** Ten minutes of rest come after 45: interpreters and those who watch them need it (domain rules §5). */
function partsOf(talk: SampleSession['texts']): SampleSession[] {
  return [
    {
      id: 'welcome',
      from: '12:00',
      to: '12:10',
      kind: 'plenary',
      activities: ['listening', 'watching_screen'],
      texts: say(
        { title: 'Welcome, and how to use captions and BSL' },
        { title: 'Croeso, a sut i ddefnyddio’r capsiynau a BSL' },
        { title: 'Welcome, and how this works' },
      ),
    },
    {
      id: 'talk',
      from: '12:10',
      to: '12:45',
      kind: 'talk',
      activities: ['listening', 'watching_screen'],
      recorded: true,
      texts: talk,
    },
    {
      id: 'break',
      from: '12:45',
      to: '12:55',
      kind: 'break',
      activities: [],
      texts: sayPlain({ title: 'Break' }, { title: 'Egwyl' }),
    },
    {
      id: 'questions',
      from: '12:55',
      to: '13:30',
      kind: 'panel',
      activities: ['listening', 'watching_screen', 'using_device'],
      texts: say(
        {
          title: 'Your questions',
          summary: 'Ask by voice, BSL, chat or telephone. Everything in the chat is read aloud.',
        },
        {
          title: 'Eich cwestiynau',
          summary:
            'Gofynnwch â’ch llais, mewn BSL, drwy sgwrs neu ffôn. Darllenir popeth yn y sgwrs yn uchel.',
        },
        { title: 'Your questions', summary: 'You can speak, sign or type.' },
      ),
    },
  ];
}
