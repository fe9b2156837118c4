import { say } from '#server/sample/say.ts';
import { outreach, type Theme } from './outreach.ts';

const theme: Theme = {
  about: {
    en: 'For people from 14 to 25. Young people chair every part. If you are under 18, a parent or guardian must agree when you register. Youth workers are in the room all day, and we take no pictures of anyone under 18.',
    cy: 'I bobl rhwng 14 a 25 oed. Pobl ifanc sy’n cadeirio pob rhan. Os ydych o dan 18 oed, rhaid i riant neu warcheidwad gytuno pan fyddwch yn cofrestru. Mae gweithwyr ieuenctid yn yr ystafell drwy’r dydd, ac ni fyddwn yn tynnu lluniau o neb o dan 18 oed.',
    easy: [
      'You can come if you are 14 to 25.',
      'Young people lead the day.',
      'If you are under 18, a parent must agree.',
    ],
  },
  talk: say(
    {
      title: 'We asked, they answered',
      summary: 'Young people tell what they asked for, what came back, and what they did then.',
    },
    {
      title: 'Gofyn, a chael ateb',
      summary:
        'Pobl ifanc yn adrodd beth y gofynasant amdano, beth ddaeth yn ôl, a beth a wnaethant wedyn.',
    },
    { title: 'We asked, they answered', summary: 'Young people tell you their story.' },
  ),
  groups: say(
    {
      title: 'Make your case in two minutes',
      summary: 'Groups make a short film, a poster or a speech. You choose your part.',
    },
    {
      title: 'Dadlau’ch achos mewn dwy funud',
      summary: 'Grwpiau’n gwneud ffilm fer, poster neu araith. Chi sy’n dewis eich rhan.',
    },
    { title: 'Make a film or a poster', summary: 'Your group says what it wants.' },
  ),
  provided: [
    'sttr_captions',
    'hearing_loop',
    'step_free',
    'accessible_toilet',
    'quiet_room',
    'leave_and_return',
    'regular_breaks',
    'vegetarian',
  ],
  arranged: [
    'bsl',
    'easy_read',
    'large_print',
    'pa_wanted_from_us',
    'community_language',
    'help_from_station',
    'tickets_bought_for_me',
    'halal',
    'vegan',
    'coeliac',
    'nut_allergy',
  ],
};

/** Outreach events with networks of young people. */
export const outreachYoungPeople = [
  outreach(theme, {
    slug: 'our-turn-swansea',
    on: '2017-05-10',
    controllerId: 'wcva',
    nation: 'wales',
    venueId: 'ty-copr',
    places: 45,
    title: [
      'Our turn: young people and open government',
      'Ein tro ni: pobl ifanc a llywodraeth agored',
      'Our turn: young people',
    ],
    summary: [
      'A day in Swansea about the laws that look ahead, made by those who will live with them.',
      'Diwrnod yn Abertawe am y cyfreithiau sy’n edrych ymlaen, gan y rhai a fydd yn byw gyda nhw.',
      'Come and talk about the future of Wales.',
    ],
    opening: [
      'Llais Ifanc Tawe is a circle of youth clubs along the river. With us they ask what the well-being law means for buses, green space and a first home. You can speak Welsh or English all day.',
      'Cylch o glybiau ieuenctid ar hyd yr afon yw Llais Ifanc Tawe. Gyda ni maent yn gofyn beth mae’r ddeddf llesiant yn ei olygu i fysiau, mannau gwyrdd a chartref cyntaf. Cewch siarad Cymraeg neu Saesneg drwy’r dydd.',
      [
        'Llais Ifanc Tawe runs this day with us.',
        'It is a group of youth clubs.',
        'You can speak Welsh or English.',
      ],
    ],
    alsoProvided: ['welsh_speak', 'welsh_receive'],
  }),
  outreach(theme, {
    slug: 'speak-up-at-sixteen-newry',
    on: '2017-12-06',
    controllerId: 'nicva',
    nation: 'northern-ireland',
    venueId: 'canal-basin-hall',
    places: 14,
    title: ['Speak up at sixteen', 'Codi llais yn un ar bymtheg', 'Speak up at 16'],
    summary: [
      'A small workshop in Newry for young people who want to be heard before they can vote.',
      'Gweithdy bach yn Newry i bobl ifanc sydd am gael eu clywed cyn iddynt allu pleidleisio.',
      'This is a small group for young people. You can speak up before you can vote.',
    ],
    opening: [
      'The Gap Youth Circle works on both sides of the border and holds this workshop with us. We keep it small so that everyone speaks. When it is full you can join the waiting list, and we tell you as soon as a place comes free.',
      'Mae Cylch Ieuenctid y Bwlch yn gweithio ar ddwy ochr y ffin ac yn cynnal y gweithdy hwn gyda ni. Rydym yn ei gadw’n fach er mwyn i bawb gael siarad. Pan fydd yn llawn cewch ymuno â’r rhestr aros, a rhown wybod i chi cyn gynted ag y daw lle’n rhydd.',
      [
        'The Gap Youth Circle runs this day with us.',
        'The group is small so that everyone can speak.',
        'If it is full, you can wait for a place.',
      ],
    ],
    alsoArranged: ['isl'],
  }),
  outreach(theme, {
    slug: 'young-online-heard-bristol',
    on: '2018-05-16',
    controllerId: 'involve',
    nation: 'england',
    venueId: 'harbour-works',
    places: 45,
    title: [
      'Young, online and listened to',
      'Ifanc, ar-lein, ac yn cael ein clywed',
      'Young people online',
    ],
    summary: [
      'Petitions, polls and posts: which of them does anyone in power read? Find out in Bristol.',
      'Deisebau, polau a negeseuon: pa rai mae unrhyw un mewn grym yn eu darllen? Dewch i weld ym Mryste.',
      'You can have your say online. Find out who reads it.',
    ],
    opening: [
      'The Avon Young Voices Circle holds this day with us. We follow one message from a telephone to a minister’s desk, and mark each place where it could get lost. Bring a device if you have one. We have some to lend.',
      'Cylch Lleisiau Ifanc Avon sy’n cynnal y diwrnod hwn gyda ni. Dilynwn un neges o ffôn i ddesg gweinidog, gan nodi pob man lle gallai fynd ar goll. Dewch â dyfais os oes gennych un. Mae gennym rai i’w benthyg.',
      [
        'The Avon Young Voices Circle runs this day with us.',
        'You can bring your phone.',
        'You can also borrow a tablet from us.',
      ],
    ],
  }),
];
