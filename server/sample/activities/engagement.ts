import { type ActivityWords, describe, type Pair } from './describe.ts';

const blog = (en: string, cy: string): Pair => [
  `A blog post each month, for and from ${en}.`,
  `Blog bob mis, ar gyfer ${cy} a chan ${cy}.`,
];

const lines: ActivityWords[] = [
  {
    code: '11',
    stream: 'engagement',
    goals: [17],
    title: [
      'Civil society’s part in national action plans',
      'Rhan cymdeithas sifil yn y cynlluniau gweithredu cenedlaethol',
    ],
    achieves: [
      'Action plans that civil society has helped to write.',
      'Cynlluniau gweithredu y mae cymdeithas sifil wedi helpu i’w llunio.',
    ],
    advances: [
      'Goal 17 is about partnership, and not between governments alone.',
      'Mae nod 17 yn ymwneud â phartneriaeth, ac nid rhwng llywodraethau yn unig.',
    ],
    focus: {
      scotland: ['A pioneer action plan for Scotland.', 'Cynllun gweithredu arloesol i’r Alban.'],
      wales: ['What Wales adds to the UK plan.', 'Cyfraniad Cymru at gynllun y DU.'],
      'northern-ireland': [
        'What Northern Ireland adds to the UK plan.',
        'Cyfraniad Gogledd Iwerddon at gynllun y DU.',
      ],
      england: [
        'The parts of the UK plan that are about England.',
        'Y rhannau o gynllun y DU sy’n ymwneud â Lloegr.',
      ],
    },
  },
  {
    code: '12',
    stream: 'engagement',
    goals: [3, 4, 16, 17],
    title: ['Consultation responses on the goals', 'Ymatebion i ymgyngoriadau ar y nodau'],
    achieves: [
      'A shared frame, so that each nation’s responses can learn from the others’.',
      'Fframwaith cyffredin, fel y gall ymatebion pob gwlad ddysgu oddi wrth y lleill.',
    ],
    advances: [
      'Progress and gaps at home are seen abroad.',
      'Mae cynnydd a bylchau gartref i’w gweld dramor.',
    ],
    focus: {
      scotland: [
        'Health, education, open institutions and partnership: goals 3, 4, 16 and 17.',
        'Iechyd, addysg, sefydliadau agored a phartneriaeth: nodau 3, 4, 16 ac 17.',
      ],
      wales: [
        'Open government as part of work on the Well-being of Future Generations Act.',
        'Llywodraeth agored yn rhan o’r gwaith ar Ddeddf Llesiant Cenedlaethau’r Dyfodol.',
      ],
      'northern-ireland': [
        'Open institutions and partnership: goals 16 and 17.',
        'Sefydliadau agored a phartneriaeth: nodau 16 ac 17.',
      ],
      england: [
        'Goals 16 and 17, and how openness can help the others.',
        'Nodau 16 ac 17, a sut y gall bod yn agored helpu’r lleill.',
      ],
    },
  },
  {
    code: '13',
    stream: 'engagement',
    title: ['Policy seminars and webinars', 'Seminarau a gweminarau polisi'],
    achieves: [
      'Good, focused talk about opening up particular policies.',
      'Trafod da a phenodol ynghylch agor polisïau penodol.',
    ],
    advances: [
      'We see how broad goals apply close to home.',
      'Rydym yn gweld sut mae nodau eang yn berthnasol yn nes adref.',
    ],
    focus: {
      scotland: [
        'A series of seminars on policies that help or hold back the goals.',
        'Cyfres o seminarau ar bolisïau sy’n helpu’r nodau neu’n eu dal yn ôl.',
      ],
      wales: [
        'Seminars at joint regional events, and one webinar on how open Wales is.',
        'Seminarau mewn digwyddiadau rhanbarthol ar y cyd, ac un weminar ar ba mor agored yw Cymru.',
      ],
      uk: [
        'Two webinars a year for the whole UK network.',
        'Dwy weminar y flwyddyn i rwydwaith cyfan y DU.',
      ],
      england: [
        'One webinar on policy for the goals in England.',
        'Un weminar ar bolisi’r nodau yn Lloegr.',
      ],
    },
    targets: [
      { nation: 'wales', count: 1, of: 'webinar' },
      { nation: 'uk', count: 4, of: 'webinar' },
      { nation: 'england', count: 1, of: 'webinar' },
    ],
  },
  {
    code: '14',
    stream: 'engagement',
    title: ['Policy website', 'Gwefan bolisi'],
    achieves: [
      'The latest thinking, worries and successes of civil society in one place.',
      'Syniadau, pryderon a llwyddiannau diweddaraf cymdeithas sifil mewn un lle.',
    ],
    advances: [
      'Other countries can read and use it.',
      'Gall gwledydd eraill ei ddarllen a’i ddefnyddio.',
    ],
    focus: {
      scotland: [
        'Blogs, articles and analysis from experience in Scotland.',
        'Blogiau, erthyglau a dadansoddiadau o brofiad yn yr Alban.',
      ],
      wales: blog('the network in Wales', 'y rhwydwaith yng Nghymru'),
      'northern-ireland': blog('the network in Northern Ireland', 'rhwydwaith Gogledd Iwerddon'),
      uk: blog('the UK network', 'rhwydwaith y DU'),
    },
    // One a month from February of the first year to October of the next.
    targets: [
      { nation: 'scotland', count: 21, of: 'output' },
      { nation: 'wales', count: 21, of: 'output' },
      { nation: 'northern-ireland', count: 21, of: 'output' },
      { nation: 'uk', count: 21, of: 'output' },
    ],
  },
];

/** Activities 11 to 14: civil society and governments in talk with each other. */
export const engagement = lines.map(describe);
