import { type ActivityWords, describe } from './describe.ts';

const lines: ActivityWords[] = [
  {
    code: '7',
    stream: 'learning',
    title: ['International learning webinars', 'Gweminarau dysgu rhyngwladol'],
    achieves: [
      'Civil society sees its own government beside very different ones.',
      'Mae cymdeithas sifil yn gweld ei llywodraeth ei hun ochr yn ochr â rhai gwahanol iawn.',
    ],
    advances: [
      'People who work on the same goal meet and talk.',
      'Mae pobl sy’n gweithio ar yr un nod yn cwrdd ac yn trafod.',
    ],
    focus: {
      scotland: ['The Scottish network takes part.', 'Mae rhwydwaith yr Alban yn cymryd rhan.'],
      uk: ['The UK network takes part.', 'Mae rhwydwaith y DU yn cymryd rhan.'],
    },
  },
  {
    code: '8',
    stream: 'learning',
    title: ['Briefings on what works', 'Papurau briffio ar yr hyn sy’n gweithio'],
    achieves: [
      'The best ways to use open government for the goals, told so that any country can use them.',
      'Y ffyrdd gorau o ddefnyddio llywodraeth agored dros y nodau, wedi’u hadrodd fel y gall unrhyw wlad eu defnyddio.',
    ],
    advances: [
      'Every country that signed up to the goals can read the evidence.',
      'Gall pob gwlad a ymrwymodd i’r nodau ddarllen y dystiolaeth.',
    ],
    focus: {
      scotland: [
        'The network contributes, and case studies from Scotland are written.',
        'Mae’r rhwydwaith yn cyfrannu, a chaiff astudiaethau achos o’r Alban eu hysgrifennu.',
      ],
      uk: [
        'The network shares what it has learned in practice.',
        'Mae’r rhwydwaith yn rhannu’r hyn a ddysgodd wrth ei waith.',
      ],
    },
  },
  {
    code: '9',
    stream: 'learning',
    title: ['Learning across the 15 pioneer localities', 'Dysgu ar draws y 15 ardal arloesi'],
    achieves: [
      'The energy of 15 places around the world leads to work across borders.',
      'Mae egni 15 o leoedd ledled y byd yn arwain at waith ar draws ffiniau.',
    ],
    advances: [
      'People who work on the same goal meet and talk.',
      'Mae pobl sy’n gweithio ar yr un nod yn cwrdd ac yn trafod.',
    ],
    focus: {
      scotland: [
        'Civil society members of the pioneer group.',
        'Aelodau cymdeithas sifil y grŵp arloesi.',
      ],
      uk: [
        'Support for the online forum of the pioneer group.',
        'Cefnogaeth i fforwm ar-lein y grŵp arloesi.',
      ],
    },
  },
  {
    code: '10',
    stream: 'learning',
    title: ['Trying out digital platforms', 'Treialu llwyfannau digidol'],
    achieves: [
      'We learn which digital tools help countries to work together, and why.',
      'Rydym yn dysgu pa offer digidol sy’n helpu gwledydd i gydweithio, a pham.',
    ],
    advances: [
      'Evidence on digital ways of working is there for every country.',
      'Mae tystiolaeth ar ffyrdd digidol o weithio ar gael i bob gwlad.',
    ],
    focus: {
      scotland: [
        'Taking part, testing, and saying what it was like.',
        'Cymryd rhan, profi, a dweud sut brofiad oedd.',
      ],
      uk: [
        'Using platforms to bring the UK network together.',
        'Defnyddio llwyfannau i ddod â rhwydwaith y DU ynghyd.',
      ],
    },
  },
];

/** Activities 7 to 10: learning what works in opening up government. */
export const learning = lines.map(describe);
