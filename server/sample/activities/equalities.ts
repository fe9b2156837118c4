import { type ActivityWords, describe, type Pair } from './describe.ts';

const wider: Pair = [
  'Many more people can use what civil society builds for the goals.',
  'Gall llawer mwy o bobl ddefnyddio’r hyn y mae cymdeithas sifil yn ei adeiladu dros y nodau.',
];
const evidence: Pair = [
  'Every country can read what we learn about taking part.',
  'Gall pob gwlad ddarllen yr hyn a ddysgwn am gymryd rhan.',
];
const barriers: Pair = [
  'We learn from people who meet barriers how to remove them.',
  'Rydym yn dysgu gan bobl sy’n wynebu rhwystrau sut i gael gwared arnynt.',
];
const inform: Pair = [
  'Telling the platform providers what is needed.',
  'Dweud wrth ddarparwyr y llwyfannau beth sydd ei angen.',
];
const three: Pair = [
  'Three events, each with an equality network.',
  'Tri digwyddiad, pob un gyda rhwydwaith cydraddoldeb.',
];
const support: Pair = ['Contributing to the assessment.', 'Cyfrannu at yr asesiad.'];
const documents: Pair = [
  'Accessible versions of action plans, briefings and responses.',
  'Fersiynau hygyrch o gynlluniau gweithredu, papurau briffio ac ymatebion.',
];

const lines: ActivityWords[] = [
  {
    code: 'E1',
    stream: 'capacity',
    module: 'equalities',
    title: ['Digital platforms everyone can use', 'Llwyfannau digidol y gall pawb eu defnyddio'],
    achieves: [
      'Two platforms are changed so that people who meet barriers can use them.',
      'Mae dau lwyfan yn cael eu newid fel y gall pobl sy’n wynebu rhwystrau eu defnyddio.',
    ],
    advances: wider,
    focus: {
      scotland: [
        'Helping platform providers to make the changes.',
        'Helpu darparwyr y llwyfannau i wneud y newidiadau.',
      ],
      wales: [
        'Saying what is needed, and Welsh versions of the main outputs.',
        'Dweud beth sydd ei angen, a fersiynau Cymraeg o’r prif allbynnau.',
      ],
      'northern-ireland': inform,
      england: ['Leading the changes.', 'Arwain y newidiadau.'],
    },
    targets: [{ nation: 'england', count: 2, of: 'output' }],
  },
  {
    code: 'E2',
    stream: 'learning',
    module: 'equalities',
    title: ['Outreach events', 'Digwyddiadau allgymorth'],
    achieves: barriers,
    advances: evidence,
    focus: { scotland: three, wales: three, 'northern-ireland': three, england: three },
    targets: [
      { nation: 'scotland', count: 3, of: 'event' },
      { nation: 'wales', count: 3, of: 'event' },
      { nation: 'northern-ireland', count: 3, of: 'event' },
      { nation: 'england', count: 3, of: 'event' },
    ],
  },
  {
    code: 'E3',
    stream: 'learning',
    module: 'equalities',
    title: ['Equalities impact assessment', 'Asesiad o’r effaith ar gydraddoldeb'],
    achieves: barriers,
    advances: evidence,
    focus: {
      scotland: [
        'Commissioning one report from an independent partner, for all nations.',
        'Comisiynu un adroddiad gan bartner annibynnol, ar ran pob gwlad.',
      ],
      wales: support,
      'northern-ireland': support,
      england: support,
    },
    targets: [{ nation: 'scotland', count: 1, of: 'output' }],
  },
  {
    code: 'E4',
    stream: 'engagement',
    module: 'equalities',
    title: ['Travel bursaries and interpreters', 'Bwrsarïau teithio a dehonglwyr'],
    achieves: [
      'The main events open up to people whom cost or communication keeps out.',
      'Mae’r prif ddigwyddiadau’n agored i bobl y mae cost neu gyfathrebu yn eu cadw draw.',
    ],
    advances: wider,
    focus: {
      scotland: [
        'Two accessible webinars: one about Scotland, one with the pioneer group.',
        'Dwy weminar hygyrch: un am yr Alban, un gyda’r grŵp arloesi.',
      ],
      wales: ['One accessible webinar about Wales.', 'Un weminar hygyrch am Gymru.'],
      'northern-ireland': [
        'Bursaries for the UK conference, and four accessible webinars, three for the whole UK.',
        'Bwrsarïau ar gyfer cynhadledd y DU, a phedair gweminar hygyrch, tair ohonynt i’r DU gyfan.',
      ],
      england: ['One accessible webinar about England.', 'Un weminar hygyrch am Loegr.'],
    },
    // Northern Ireland runs four: one of its own and the three for the whole UK.
    targets: [
      { nation: 'scotland', count: 2, of: 'webinar' },
      { nation: 'wales', count: 1, of: 'webinar' },
      { nation: 'northern-ireland', count: 1, of: 'webinar' },
      { nation: 'uk', count: 3, of: 'webinar' },
      { nation: 'england', count: 1, of: 'webinar' },
    ],
  },
  {
    code: 'E5',
    stream: 'engagement',
    module: 'equalities',
    title: [
      'Easy Read and documents in other languages',
      'Dogfennau Hawdd eu Deall ac mewn ieithoedd eraill',
    ],
    achieves: [
      'The main documents reach people whom documents often leave out.',
      'Mae’r prif ddogfennau’n cyrraedd pobl y mae dogfennau yn aml yn eu gadael allan.',
    ],
    advances: wider,
    focus: {
      scotland: documents,
      wales: [
        'Accessible versions, and Welsh versions of the main outputs.',
        'Fersiynau hygyrch, a fersiynau Cymraeg o’r prif allbynnau.',
      ],
      'northern-ireland': [
        'Accessible versions of these, and of what comes out of the UK conference.',
        'Fersiynau hygyrch o’r rhain, ac o’r hyn sy’n deillio o gynhadledd y DU.',
      ],
      england: documents,
    },
  },
];

/** Activities E1 to E5: the equalities module. */
export const equalities = lines.map(describe);
