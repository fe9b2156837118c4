import { say } from '#server/sample/say.ts';
import { outreach, type Theme } from './outreach.ts';

const theme: Theme = {
  about: {
    en: 'People from ethnic minorities plan and lead the day. You can take part in the language you think in: name it when you register and we will look for an interpreter. Nobody is asked about their status, and no officials take names.',
    cy: 'Pobl o leiafrifoedd ethnig sy’n cynllunio ac yn arwain y diwrnod. Cewch gymryd rhan yn yr iaith yr ydych yn meddwl ynddi: enwch hi wrth gofrestru a chwiliwn am gyfieithydd. Ni ofynnir i neb am eu statws, ac ni fydd swyddogion yn cymryd enwau.',
    easy: [
      'You can use your own language.',
      'Tell us which one, and we look for an interpreter.',
      'We will not ask about your papers.',
    ],
  },
  talk: say(
    {
      title: 'Who asks, and who is asked',
      summary: 'Three people on what happened when they answered a public consultation.',
    },
    {
      title: 'Pwy sy’n gofyn, a phwy sy’n cael ei holi',
      summary: 'Tri pherson ar yr hyn a ddigwyddodd pan atebasant ymgynghoriad cyhoeddus.',
    },
    { title: 'Who gets asked?', summary: 'Three people tell you what happened to them.' },
  ),
  groups: say(
    {
      title: 'Write one question',
      summary: 'Each table writes one question to a public body, in any language.',
    },
    {
      title: 'Ysgrifennu un cwestiwn',
      summary: 'Bydd pob bwrdd yn ysgrifennu un cwestiwn i gorff cyhoeddus, mewn unrhyw iaith.',
    },
    { title: 'Ask a question', summary: 'Your table writes one question together.' },
  ),
  provided: [
    'sttr_captions',
    'hearing_loop',
    'easy_read',
    'step_free',
    'accessible_toilet',
    'quiet_room',
    'halal',
    'vegetarian',
  ],
  arranged: [
    'community_language',
    'bsl',
    'deaf_interpreter',
    'large_print',
    'braille',
    'childcare',
    'prayer_room',
    'kosher',
    'vegan',
    'nut_allergy',
    'tickets_bought_for_me',
    'help_from_station',
  ],
};

/** Outreach events with networks of ethnic minorities. */
export const outreachEthnicMinorities = [
  outreach(theme, {
    slug: 'many-languages-edinburgh',
    on: '2017-04-26',
    controllerId: 'scvo',
    nation: 'scotland',
    venueId: 'tollcross-house',
    places: 45,
    title: [
      'Many languages, one parliament',
      'Llawer o ieithoedd, un senedd',
      'Many languages, one parliament',
    ],
    summary: [
      'How to reach the Scottish Parliament in your own language, and what should be easier.',
      'Sut i gyrraedd Senedd yr Alban yn eich iaith eich hun, a beth ddylai fod yn haws.',
      'You can speak to the Scottish Parliament. Come and learn how.',
    ],
    opening: [
      'The Lothian Mosaic Network brings together groups from over 20 communities around Edinburgh. With them we look at petitions, surgeries and committees: who they reach now, and how they could reach you.',
      'Mae Rhwydwaith Mosaig Lothian yn dod â grwpiau o dros 20 o gymunedau o amgylch Caeredin ynghyd. Gyda nhw edrychwn ar ddeisebau, cymorthfeydd a phwyllgorau: pwy maen nhw’n eu cyrraedd nawr, a sut y gallent eich cyrraedd chi.',
      ['The Lothian Mosaic Network runs this day with us.', 'We show you 3 ways to be heard.'],
    ],
  }),
  outreach(theme, {
    slug: 'whose-city-plan-birmingham',
    on: '2017-11-15',
    controllerId: 'involve',
    nation: 'england',
    venueId: 'jewellers-hall',
    places: 55,
    title: ['Whose city plan?', 'Cynllun dinas pwy?', 'Whose city plan?'],
    summary: [
      'A city plan decides where homes, parks and bus routes go. Come and read one with your neighbours.',
      'Mae cynllun dinas yn penderfynu ble mae tai, parciau a llwybrau bysiau’n mynd. Dewch i ddarllen un gyda’ch cymdogion.',
      'A city plan says where homes and parks go. Come and look at one.',
    ],
    opening: [
      'West Midlands Common Voices, a network of Black and Asian community groups, holds this day with us. We put a real plan on the tables, with a planner beside each to answer questions.',
      'Lleisiau Cyffredin Gorllewin Canolbarth Lloegr, rhwydwaith o grwpiau cymunedol Du ac Asiaidd, sy’n cynnal y diwrnod hwn gyda ni. Byddwn yn gosod cynllun go iawn ar y byrddau, gyda chynllunydd wrth bob un i ateb cwestiynau.',
      [
        'West Midlands Common Voices runs this day with us.',
        'You can ask questions about a real plan.',
      ],
    ],
  }),
  outreach(theme, {
    slug: 'new-neighbours-craigavon',
    on: '2018-05-23',
    controllerId: 'nicva',
    nation: 'northern-ireland',
    venueId: 'lakeside-rooms',
    places: 45,
    title: [
      'New neighbours, open councils',
      'Cymdogion newydd, cynghorau agored',
      'New neighbours and the council',
    ],
    summary: [
      'What a council does, how to ask it for something, and how newcomers can help to decide.',
      'Beth mae cyngor yn ei wneud, sut i ofyn iddo am rywbeth, a sut y gall newydd-ddyfodiaid helpu i benderfynu.',
      'Find out what the council does. Learn how to ask for things.',
    ],
    opening: [
      'Many families have come to Craigavon from other countries in the past twenty years. The Lagan and Bann Welcome Network holds this day with us, for them and for all who live beside them.',
      'Mae llawer o deuluoedd wedi dod i Craigavon o wledydd eraill yn ystod yr ugain mlynedd diwethaf. Rhwydwaith Croeso Lagan a Bann sy’n cynnal y diwrnod hwn gyda ni, iddyn nhw ac i bawb sy’n byw wrth eu hymyl.',
      [
        'The Lagan and Bann Welcome Network runs this day with us.',
        'It is for new people and their neighbours.',
      ],
    ],
  }),
];
