import { say } from '#server/sample/say.ts';
import { outreach, type Theme } from './outreach.ts';

const theme: Theme = {
  about: {
    en: 'Disabled people lead every session. You will hear how others changed a decision, and work in a group of six with someone who takes notes. Tell us what would help you to take part. You do not need to tell us about a diagnosis.',
    cy: 'Pobl anabl sy’n arwain pob sesiwn. Byddwch yn clywed sut y newidiodd eraill benderfyniad, ac yn gweithio mewn grŵp o chwech gyda rhywun yn cymryd nodiadau. Dywedwch wrthym beth fyddai’n eich helpu i gymryd rhan. Nid oes angen i chi sôn am ddiagnosis.',
    easy: [
      'Disabled people lead this event.',
      'We talk in small groups.',
      'You can tell us what helps you take part.',
    ],
  },
  talk: say(
    {
      title: 'How we changed it',
      summary: 'Two disabled people tell how they got a public decision changed.',
    },
    {
      title: 'Sut y gwnaethom ei newid',
      summary: 'Dau berson anabl yn adrodd sut y cawsant newid penderfyniad cyhoeddus.',
    },
    { title: 'How we made a change', summary: 'Two people tell you what they did.' },
  ),
  groups: say(
    {
      title: 'What gets in the way?',
      summary: 'Groups of six list barriers, and choose one to take away.',
    },
    {
      title: 'Beth sy’n rhwystr?',
      summary: 'Grwpiau o chwech yn rhestru rhwystrau, ac yn dewis un i’w ddileu.',
    },
    { title: 'What stops us?', summary: 'We talk about what makes it hard.' },
  ),
  provided: [
    'bsl',
    'sttr_captions',
    'hearing_loop',
    'easy_read',
    'large_print',
    'step_free',
    'accessible_toilet',
    'quiet_room',
    'regular_breaks',
  ],
  arranged: [
    'deafblind_interpreter',
    'lipspeaker',
    'braille',
    'audio',
    'pa_wanted_from_us',
    'communicator_guide',
    'help_from_station',
    'adjustable_table',
    'accessible_parking',
    'peep',
    'fridge_for_medicine',
    'tickets_bought_for_me',
    'soft_food',
  ],
};

/** Outreach events run by and for disabled people. */
export const outreachDisabledPeople = [
  outreach(theme, {
    slug: 'barriers-down-derry',
    on: '2017-05-24',
    controllerId: 'nicva',
    nation: 'northern-ireland',
    venueId: 'foyle-bridge-centre',
    places: 50,
    title: [
      'Barriers down: disabled people and open government',
      'Chwalu rhwystrau: pobl anabl a llywodraeth agored',
      'Disabled people: have your say',
    ],
    summary: [
      'A day in Derry on how public bodies decide, and how disabled people can be in the room when they do.',
      'Diwrnod yn Derry ar sut mae cyrff cyhoeddus yn penderfynu, a sut y gall pobl anabl fod yn yr ystafell bryd hynny.',
      'Come and talk about how decisions are made. This day is for disabled people.',
    ],
    opening: [
      'The Foyle Access Alliance, a group run by disabled people in the north west, holds this day with us. We look at transport, housing and health, and at the meetings where each is decided.',
      'Cynghrair Mynediad Foyle, grŵp dan arweiniad pobl anabl yn y gogledd-orllewin, sy’n cynnal y diwrnod hwn gyda ni. Edrychwn ar drafnidiaeth, tai ac iechyd, ac ar y cyfarfodydd lle penderfynir ar bob un.',
      [
        'The Foyle Access Alliance runs this day with us.',
        'We will talk about buses, homes and health.',
      ],
    ],
    alsoProvided: ['isl'],
  }),
  outreach(theme, {
    slug: 'rights-in-the-room-wrexham',
    on: '2017-10-04',
    controllerId: 'wcva',
    nation: 'wales',
    venueId: 'neuadd-y-glowyr',
    places: 55,
    title: [
      'Rights in the room: disabled people and the Senedd',
      'Hawliau yn yr ystafell: pobl anabl a’r Senedd',
      'Disabled people and the Welsh Parliament',
    ],
    summary: [
      'How laws are made in Wales, where disabled people can speak, and what has to change so that more of us do.',
      'Sut mae llunio cyfreithiau yng Nghymru, ble gall pobl anabl siarad, a beth sydd angen newid er mwyn i fwy ohonom wneud hynny.',
      'Learn how laws are made in Wales. Find out how you can speak up.',
    ],
    opening: [
      'We hold this day with the North Wales Access Coalition. Someone who works at the Senedd will explain how a committee asks for views, and you can try it out. The day is in Welsh and English, with interpreting from Welsh.',
      'Cynhelir y diwrnod hwn ar y cyd â Chlymblaid Mynediad y Gogledd. Bydd rhywun sy’n gweithio yn y Senedd yn egluro sut mae pwyllgor yn gofyn am farn, a chewch roi cynnig arni. Mae’r diwrnod yn Gymraeg ac yn Saesneg, gyda chyfieithu ar y pryd o’r Gymraeg.',
      [
        'The North Wales Access Coalition runs this day with us.',
        'You can speak Welsh or English.',
        'You can try out speaking at a meeting.',
      ],
    ],
    alsoProvided: ['welsh_speak', 'welsh_receive'],
  }),
  outreach(theme, {
    slug: 'designed-with-us-dundee',
    on: '2017-10-18',
    controllerId: 'scvo',
    nation: 'scotland',
    venueId: 'jute-hall',
    places: 50,
    title: [
      'Designed with us: disabled people and public services',
      'Wedi’i gynllunio gyda ni: pobl anabl a gwasanaethau cyhoeddus',
      'Plan services with us',
    ],
    summary: [
      'Services work better when those who use them help to plan them. Come and say how, in Dundee.',
      'Mae gwasanaethau’n gweithio’n well pan fydd y rhai sy’n eu defnyddio yn helpu i’w cynllunio. Dewch i ddweud sut, yn Dundee.',
      'You use services. You can help to plan them.',
    ],
    opening: [
      'The Tay Estuary Access Circle holds this day with us. We start from one real thing, a form for help with fares, and take it apart together. Officials who own the form will be there to listen.',
      'Cylch Mynediad Aber Tay sy’n cynnal y diwrnod hwn gyda ni. Dechreuwn gydag un peth go iawn, sef ffurflen am help gyda chostau teithio, a’i datod gyda’n gilydd. Bydd y swyddogion sy’n gyfrifol am y ffurflen yno i wrando.',
      [
        'The Tay Estuary Access Circle runs this day with us.',
        'We will look at a form together.',
        'We will say how to make it better.',
      ],
    ],
  }),
];
