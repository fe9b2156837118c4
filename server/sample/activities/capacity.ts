import { type ActivityWords, describe, type Pair } from './describe.ts';

const delegation: Pair = [
  'A delegation goes to the UK conference, and word of it is spread.',
  'Mae dirprwyaeth yn mynd i gynhadledd y DU, ac mae’r gair yn cael ei ledaenu.',
];
const debates: Pair = [
  'Meeting others and taking part in debates.',
  'Cwrdd ag eraill a chymryd rhan mewn dadleuon.',
];
const keep: Pair = [
  'Keeping the network well governed.',
  'Cadw llywodraethiant da yn y rhwydwaith.',
];
const build: Pair = [
  'Setting up simple governance for the network.',
  'Sefydlu trefn lywodraethu syml i’r rhwydwaith.',
];

const lines: ActivityWords[] = [
  {
    code: '1',
    stream: 'capacity',
    title: ['Conferences in each nation', 'Cynadleddau ym mhob gwlad'],
    achieves: [
      'Stronger civil society networks in each nation of the UK.',
      'Rhwydweithiau cymdeithas sifil cryfach ym mhob un o wledydd y DU.',
    ],
    advances: [
      'More people in each nation get to know the goals.',
      'Mae mwy o bobl ym mhob gwlad yn dod i adnabod y nodau.',
    ],
    focus: {
      scotland: [
        'The yearly network conference, at The Gathering in Glasgow.',
        'Cynhadledd flynyddol y rhwydwaith, yn The Gathering yn Glasgow.',
      ],
      wales: [
        'The yearly network conference, at gofod3 in Cardiff.',
        'Cynhadledd flynyddol y rhwydwaith, yn gofod3 yng Nghaerdydd.',
      ],
      'northern-ireland': [
        'The yearly network conference, in Belfast.',
        'Cynhadledd flynyddol y rhwydwaith, ym Melffast.',
      ],
      england: [
        'The yearly network conference, in London.',
        'Cynhadledd flynyddol y rhwydwaith, yn Llundain.',
      ],
    },
    targets: [
      { nation: 'scotland', count: 1, of: 'event' },
      { nation: 'wales', count: 1, of: 'event' },
      { nation: 'northern-ireland', count: 1, of: 'event' },
      { nation: 'england', count: 1, of: 'event' },
    ],
  },
  {
    code: '2',
    stream: 'capacity',
    title: ['UK-wide conference', 'Cynhadledd y DU gyfan'],
    achieves: [
      'The nations compare how they open up government, and learn from one another.',
      'Mae’r gwledydd yn cymharu sut y maent yn agor llywodraeth, ac yn dysgu oddi wrth ei gilydd.',
    ],
    advances: [
      'The goals are seen in every nation and across the UK.',
      'Mae’r nodau i’w gweld ym mhob gwlad ac ar draws y DU.',
    ],
    focus: {
      scotland: delegation,
      wales: delegation,
      'northern-ireland': [
        'Hosting the UK conference and making it known.',
        'Cynnal cynhadledd y DU a’i hysbysebu.',
      ],
      england: delegation,
    },
    targets: [{ nation: 'uk', count: 1, of: 'event' }],
  },
  {
    code: '3',
    stream: 'capacity',
    title: ['International conferences', 'Cynadleddau rhyngwladol'],
    achieves: [
      'Our nations see how they differ from other countries.',
      'Mae ein gwledydd yn gweld sut y maent yn wahanol i wledydd eraill.',
    ],
    advances: [
      'Other countries hear what civil society here does for the goals.',
      'Mae gwledydd eraill yn clywed beth mae cymdeithas sifil yma yn ei wneud dros y nodau.',
    ],
    focus: {
      scotland: [
        'Civil society members of the pioneer group.',
        'Aelodau cymdeithas sifil y grŵp arloesi.',
      ],
      wales: debates,
      'northern-ireland': debates,
      england: debates,
    },
  },
  {
    code: '4',
    stream: 'capacity',
    goals: [16],
    title: ['Governance, meetings and communication', 'Llywodraethiant, cyfarfodydd a chyfathrebu'],
    achieves: [
      'Civil society movements that are led openly and by consent.',
      'Mudiadau cymdeithas sifil sy’n cael eu harwain yn agored ac yn ddemocrataidd.',
    ],
    advances: [
      'People can trust the partnership with government that goal 16 asks for.',
      'Gall pobl ymddiried yn y bartneriaeth â llywodraeth y mae nod 16 yn galw amdani.',
    ],
    focus: { scotland: build, wales: build, 'northern-ireland': keep, england: keep },
  },
  {
    code: '5',
    stream: 'capacity',
    goals: [16],
    title: ['Network membership', 'Aelodaeth y rhwydwaith'],
    achieves: [
      'A wider circle of people who want to help to open up government.',
      'Cylch ehangach o bobl sydd am helpu i agor llywodraeth.',
    ],
    advances: [
      'Goal 16 asks for institutions that listen and take part.',
      'Mae nod 16 yn galw am sefydliadau sy’n gwrando ac yn cymryd rhan.',
    ],
    focus: {
      scotland: ['More members, from more walks of life.', 'Mwy o aelodau, o fwy o gefndiroedd.'],
      wales: [
        'A new network for Wales: founded, launched, and brought together through the project.',
        'Rhwydwaith newydd i Gymru: ei sefydlu, ei lansio, a’i gynnull drwy gydol y prosiect.',
      ],
      uk: [
        'More members of the UK network, above all from organisations with social aims.',
        'Mwy o aelodau yn rhwydwaith y DU, yn enwedig o sefydliadau ag amcanion cymdeithasol.',
      ],
    },
    targets: [{ nation: 'wales', count: 3, of: 'event' }],
  },
  {
    code: '6',
    stream: 'capacity',
    title: ['Online guidance and directory of tools', 'Canllawiau a chyfeiriadur offer ar-lein'],
    achieves: [
      'People find the tools to work together on open government.',
      'Mae pobl yn dod o hyd i’r offer i gydweithio ar lywodraeth agored.',
    ],
    advances: [
      'Networks gain the digital skills to work for the goals in the open.',
      'Mae rhwydweithiau’n magu’r sgiliau digidol i weithio dros y nodau yn agored.',
    ],
    focus: {
      scotland: [
        'A critical look at the tools the Scottish Government has used.',
        'Golwg feirniadol ar yr offer y mae Llywodraeth yr Alban wedi’u defnyddio.',
      ],
      uk: [
        'One paper that takes lessons from practice to policy.',
        'Un papur sy’n mynd â gwersi o ymarfer i bolisi.',
      ],
    },
    targets: [{ nation: 'uk', count: 1, of: 'output' }],
  },
];

/** Activities 1 to 6: the capacity of civil society to influence open government. */
export const capacity = lines.map(describe);
