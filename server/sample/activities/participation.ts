import { type ActivityWords, describe, type Pair } from './describe.ts';

const evidence: Pair = [
  'Open budgets and checks on spending help development along.',
  'Mae cyllidebau agored a gwirio gwariant yn hybu datblygiad.',
];

const lines: ActivityWords[] = [
  {
    code: '15',
    stream: 'engagement',
    goals: [3, 4, 16, 17],
    title: ['Mapping open government to the goals', 'Mapio llywodraeth agored yn erbyn y nodau'],
    achieves: [
      'A review of what has been written, to guide what each nation does next.',
      'Adolygiad o’r hyn a ysgrifennwyd, i lywio cam nesaf pob gwlad.',
    ],
    advances: [
      'We know better how openness speeds up progress and leaves nobody out.',
      'Rydym yn deall yn well sut mae bod yn agored yn cyflymu cynnydd heb adael neb ar ôl.',
    ],
    focus: {
      scotland: [
        'Health, education, open institutions and partnership.',
        'Iechyd, addysg, sefydliadau agored a phartneriaeth.',
      ],
      wales: [
        'The Third Sector Scheme, and civil society’s part in the well-being goals.',
        'Cynllun y Trydydd Sector, a rhan cymdeithas sifil yn y nodau llesiant.',
      ],
      'northern-ireland': [
        'Open institutions and partnership, and a look at the other goals.',
        'Sefydliadau agored a phartneriaeth, a golwg ar y nodau eraill.',
      ],
      england: [
        'Commitments with government and others that reach beyond goal 16.',
        'Ymrwymiadau gyda llywodraeth ac eraill sy’n mynd y tu hwnt i nod 16.',
      ],
    },
    targets: [{ nation: 'uk', count: 1, of: 'output' }],
  },
  {
    code: '16',
    stream: 'engagement',
    title: ['Open policy platform', 'Llwyfan polisi agored'],
    achieves: [
      'We test how to get the right amount of good advice from citizens.',
      'Rydym yn profi sut i gael y swm cywir o gyngor da gan ddinasyddion.',
    ],
    advances: [
      'Evidence on digital ways of working is there for every country.',
      'Mae tystiolaeth ar ffyrdd digidol o weithio ar gael i bob gwlad.',
    ],
    focus: {
      scotland: [
        'New platforms that learn from earlier public conversations.',
        'Llwyfannau newydd sy’n dysgu o sgyrsiau cyhoeddus cynharach.',
      ],
      wales: [
        'Taking part, and telling civil society in Wales about it.',
        'Cymryd rhan, a rhoi gwybod i gymdeithas sifil yng Nghymru.',
      ],
      'northern-ireland': [
        'Taking part, and telling civil society in Northern Ireland about it.',
        'Cymryd rhan, a rhoi gwybod i gymdeithas sifil yng Ngogledd Iwerddon.',
      ],
      england: ['Technical help with the platform.', 'Cymorth technegol gyda’r llwyfan.'],
    },
    targets: [{ nation: 'uk', count: 1, of: 'output' }],
  },
  {
    code: '17',
    stream: 'engagement',
    title: ['Budget information portal', 'Porth gwybodaeth am gyllidebau'],
    achieves: [
      'Citizens can see how public money is shared out.',
      'Gall dinasyddion weld sut mae arian cyhoeddus yn cael ei rannu.',
    ],
    advances: evidence,
    focus: {
      scotland: [
        'Built on what the Scottish Government publishes already.',
        'Wedi’i seilio ar yr hyn y mae Llywodraeth yr Alban yn ei gyhoeddi eisoes.',
      ],
    },
    targets: [{ nation: 'scotland', count: 1, of: 'output' }],
  },
  {
    code: '18',
    stream: 'engagement',
    title: ['Participatory budgeting', 'Cyllidebu cyfranogol'],
    achieves: [
      'Citizens weigh up choices in a national budget, and trust grows.',
      'Mae dinasyddion yn pwyso a mesur dewisiadau mewn cyllideb genedlaethol, ac mae ymddiriedaeth yn tyfu.',
    ],
    advances: evidence,
    focus: {
      scotland: [
        'The Scottish budget, with lessons from local exercises.',
        'Cyllideb yr Alban, gyda gwersi o ymarferion lleol.',
      ],
    },
    targets: [{ nation: 'scotland', count: 1, of: 'output' }],
  },
];

/** Activities 15 to 18: what citizens can see, say and decide. */
export const participation = lines.map(describe);
