import type { ActivityCode } from '#shared/events.ts';
import type { SampleSession } from '#server/sample/sample-event.ts';
import { say } from '#server/sample/say.ts';
import { usualParts } from './usual-parts.ts';

type Words = [title: string, summary: string];

/** The two days of the UK conference: plenaries for all, and two strands to choose between four times. */
export const ukConferenceSessions: SampleSession[] = [
  usualParts.arrivals('arrivals-1', { from: '10:00', to: '10:30' }),
  usualParts.welcome('welcome', { from: '10:30', to: '10:50' }),
  plenary('four-nations', 0, '10:50', '11:50', [
    [
      'Four nations, one question',
      'Each delegation says what its government opened up this year, and what stayed shut.',
    ],
    [
      'Pedair gwlad, un cwestiwn',
      'Bydd pob dirprwyaeth yn dweud beth agorodd ei llywodraeth eleni, a beth arhosodd ynghau.',
    ],
    ['What has changed this year?', 'Each nation tells us its news.'],
  ]),
  usualParts.rest('break-1', { from: '11:50', to: '12:10' }),
  ...sideBySide('noon-1', 0, '12:10', '13:10', {
    open: [
      'plain-budgets',
      ['reading', 'small_group'],
      [
        [
          'Budgets in plain sight',
          'Take one page of a real budget and make it readable. No numbers needed beyond adding up.',
        ],
        [
          'Cyllidebau yng ngolwg pawb',
          'Cymerwch un dudalen o gyllideb go iawn a’i gwneud yn ddarllenadwy. Dim mathemateg ond adio.',
        ],
        ['Make a budget easy to read', 'We work on one page together.'],
      ],
    ],
    everyone: [
      'easy-read',
      ['reading', 'small_group'],
      [
        [
          'Easy Read that works',
          'Readers with a learning disability show what they change in a draft, and why.',
        ],
        [
          'Hawdd ei Ddeall sy’n gweithio',
          'Darllenwyr ag anabledd dysgu’n dangos beth maent yn ei newid mewn drafft, a pham.',
        ],
        ['Good Easy Read', 'People with a learning disability show you how.'],
      ],
    ],
  }),
  usualParts.lunch('lunch-1', { from: '13:10', to: '14:10' }),
  ...sideBySide('afternoon-1', 0, '14:10', '15:10', {
    open: [
      'asking',
      ['writing', 'small_group'],
      [
        [
          'Asking, and getting an answer',
          'Write a request for information that cannot be misread. We send the best ones.',
        ],
        [
          'Gofyn, a chael ateb',
          'Ysgrifennwch gais am wybodaeth na ellir ei gamddeall. Byddwn yn anfon y goreuon.',
        ],
        ['How to ask a question', 'We write a question to a public body.'],
      ],
    ],
    everyone: [
      'meeting-for-all',
      ['small_group', 'moving'],
      [
        [
          'A meeting for everyone',
          'Interpreters, breaks, lights, chairs: plan a public meeting with those who are often left out.',
        ],
        [
          'Cyfarfod i bawb',
          'Dehonglwyr, egwyliau, goleuadau, cadeiriau: cynlluniwch gyfarfod cyhoeddus gyda’r rhai sy’n aml yn cael eu gadael allan.',
        ],
        ['A meeting for everyone', 'We plan a meeting that works for all.'],
      ],
    ],
  }),
  usualParts.rest('break-2', { from: '15:10', to: '15:30' }),
  plenary(
    'ministers-asked',
    0,
    '15:30',
    '16:20',
    [
      [
        'You ask, they answer',
        'Officials from each nation answer questions that you wrote down during the day.',
      ],
      [
        'Chi’n gofyn, nhw’n ateb',
        'Swyddogion o bob gwlad yn ateb cwestiynau a ysgrifennoch yn ystod y dydd.',
      ],
      ['You ask, they answer', 'You can ask people who work in government.'],
    ],
    'panel',
  ),
  {
    id: 'supper',
    from: '17:00',
    to: '19:00',
    kind: 'social',
    activities: ['moving'],
    texts: say(
      {
        title: 'Supper and music',
        summary: 'Quiet tables at one end, music at the other. Come and go as you like.',
      },
      {
        title: 'Swper a cherddoriaeth',
        summary: 'Byrddau tawel yn un pen, cerddoriaeth yn y llall. Dewch ac ewch fel y mynnwch.',
      },
      { title: 'Food and music', summary: 'There are quiet tables too.' },
    ),
  },
  usualParts.arrivals('arrivals-2', { day: 1, from: '09:30', to: '10:00' }),
  plenary('overnight', 1, '10:00', '10:30', [
    ['What we heard yesterday', 'A short account, with a chance to put it right.'],
    ['Yr hyn a glywsom ddoe', 'Adroddiad byr, a chyfle i’w gywiro.'],
    ['What we heard yesterday', 'You can tell us if we got it wrong.'],
  ]),
  ...sideBySide('morning-2', 1, '10:30', '11:30', {
    open: [
      'sharing-money',
      ['voting', 'small_group'],
      [
        [
          'Sharing out money together',
          'Run a round of participatory budgeting with play money and real choices.',
        ],
        [
          'Rhannu arian gyda’n gilydd',
          'Cynhaliwch rownd o gyllidebu cyfranogol gydag arian chwarae a dewisiadau go iawn.',
        ],
        ['Share out the money', 'We use play money to make choices.'],
      ],
    ],
    everyone: [
      'young-chair',
      ['speaking_to_all', 'listening'],
      [
        [
          'Young people in the chair',
          'Three young chairs run a debate. Those over 25 may listen, and speak when asked.',
        ],
        [
          'Pobl ifanc yn y gadair',
          'Tri chadeirydd ifanc yn cynnal dadl. Caiff y rhai dros 25 oed wrando, a siarad pan ofynnir iddynt.',
        ],
        ['Young people lead', 'Young people run this talk.'],
      ],
    ],
  }),
  usualParts.rest('break-3', { day: 1, from: '11:30', to: '11:50' }),
  ...sideBySide('noon-2', 1, '11:50', '12:50', {
    open: [
      'pledge-to-plan',
      ['reading', 'writing', 'small_group'],
      [
        [
          'From a pledge to a plan',
          'Take a promise from an action plan, and write down who does what by when.',
        ],
        [
          'O addewid i gynllun',
          'Cymerwch addewid o gynllun gweithredu, a nodi pwy sy’n gwneud beth erbyn pryd.',
        ],
        ['From a promise to a plan', 'We write down who does what.'],
      ],
    ],
    everyone: [
      'paying-people',
      ['listening', 'small_group'],
      [
        [
          'Paying people to take part',
          'Fares, care and fees: what it costs to include people, and how to find the money.',
        ],
        [
          'Talu i bobl gymryd rhan',
          'Tocynnau, gofal a ffioedd: beth yw cost cynnwys pobl, a sut i ddod o hyd i’r arian.',
        ],
        ['Paying people to take part', 'We talk about what it costs.'],
      ],
    ],
  }),
  usualParts.lunch('lunch-2', { day: 1, from: '12:50', to: '13:50' }),
  usualParts.close('pledges', { day: 1, from: '13:50', to: '14:50' }),
];

function plenary(
  id: string,
  day: number,
  from: string,
  to: string,
  [en, cy, easy]: [Words, Words, Words],
  kind: SampleSession['kind'] = 'plenary',
): SampleSession {
  return {
    id,
    day,
    from,
    to,
    kind,
    activities: ['listening', 'watching_screen'],
    recorded: true,
    provided: ['bsl', 'isl', 'sttr_captions'],
    texts: say(said(en), said(cy), said(easy)),
  };
}

/** Both strands have interpreters and captions, so that access does not choose for anybody. */
function sideBySide(
  choice: string,
  day: number,
  from: string,
  to: string,
  strands: Record<'open' | 'everyone', [string, ActivityCode[], [Words, Words, Words]]>,
): SampleSession[] {
  return (['open', 'everyone'] as const).map((strand) => {
    const [id, activities, [en, cy, easy]] = strands[strand];
    return {
      id,
      day,
      from,
      to,
      kind: 'workshop',
      strand,
      choice,
      capacity: 72,
      activities,
      provided: ['bsl', 'sttr_captions'],
      texts: say(said(en), said(cy), said(easy)),
    };
  });
}

function said([title, summary]: Words) {
  return { title, summary };
}
