import { say } from '#server/sample/say.ts';
import { webinar } from './webinar.ts';

/** The five webinars about one nation, one of Scotland's with the pioneer group. */
export const webinarsNations = [
  webinar({
    slug: 'fifteen-places',
    on: '2017-09-13',
    controllerId: 'scvo',
    nation: 'scotland',
    places: 150,
    title: [
      'What fifteen places taught one another',
      'Yr hyn a ddysgodd pymtheg lle i’w gilydd',
      'What 15 places learned',
    ],
    summary: [
      'Scotland is one of 15 places around the world that try out open government first. Hear from three others.',
      'Mae’r Alban yn un o 15 o leoedd ledled y byd sy’n rhoi cynnig ar lywodraeth agored yn gyntaf. Clywch gan dri arall.',
      'Scotland works with places around the world. Hear what they do.',
    ],
    about: [
      'A city, a region and a state tell what they promised, what they did, and what they would not do again. International Sign is there besides BSL.',
      'Dinas, rhanbarth a thalaith yn dweud beth a addawsant, beth a wnaethant, a beth na fyddent yn ei wneud eto. Mae Arwyddo Rhyngwladol ar gael yn ogystal â BSL.',
      ['3 places tell you what they did.', 'They also say what went wrong.'],
    ],
    talk: say(
      { title: 'A city, a region and a state' },
      { title: 'Dinas, rhanbarth a thalaith' },
      { title: '3 places tell their story' },
    ),
    alsoProvided: ['intl_sign'],
  }),
  webinar({
    slug: 'england-and-the-goals',
    on: '2017-09-27',
    controllerId: 'involve',
    nation: 'england',
    places: 100,
    title: [
      'The global goals in England: who decides?',
      'Y nodau byd-eang yn Lloegr: pwy sy’n penderfynu?',
      'Who decides in England?',
    ],
    summary: [
      'England has no parliament of its own. So who answers for the global goals here, and whom do you ask?',
      'Nid oes gan Loegr ei senedd ei hun. Felly pwy sy’n atebol am y nodau byd-eang yma, ac i bwy y dylech ofyn?',
      'Find out who makes decisions in England. Learn who you can ask.',
    ],
    about: [
      'We draw a map of who decides about health, schools and homes in England, from Whitehall to a parish. Then we mark the doors: the meetings, consultations and people that you can reach.',
      'Rydym yn llunio map o bwy sy’n penderfynu am iechyd, ysgolion a chartrefi yn Lloegr, o Whitehall i blwyf. Wedyn nodwn y drysau: y cyfarfodydd, yr ymgyngoriadau a’r bobl y gallwch eu cyrraedd.',
      ['We make a map of who decides.', 'We show you who you can talk to.'],
    ],
    talk: say(
      { title: 'A map of who decides' },
      { title: 'Map o bwy sy’n penderfynu' },
      { title: 'A map of who decides' },
    ),
  }),
  webinar({
    slug: 'ask-your-council-northern-ireland',
    on: '2018-02-21',
    controllerId: 'nicva',
    nation: 'northern-ireland',
    places: 100,
    title: [
      'Open councils: how to ask, and be answered',
      'Cynghorau agored: sut i ofyn, a chael ateb',
      'How to ask the council',
    ],
    summary: [
      'Eleven councils, eleven websites. A clear hour and a half on getting an answer in Northern Ireland.',
      'Un cyngor ar ddeg, un wefan ar ddeg. Awr a hanner eglur ar sut i gael ateb yng Ngogledd Iwerddon.',
      'You can ask your council a question. We show you how.',
    ],
    about: [
      'Someone who asks for a living and someone who answers for a living go through it step by step: the telephone call, the public meeting, the request for information. ISL interpreters work beside the BSL team.',
      'Bydd rhywun sy’n gofyn wrth ei waith a rhywun sy’n ateb wrth ei gwaith yn mynd drwy’r cyfan gam wrth gam: yr alwad ffôn, y cyfarfod cyhoeddus, y cais am wybodaeth. Mae dehonglwyr ISL yn gweithio ochr yn ochr â’r tîm BSL.',
      ['We show you 3 ways to ask.', 'There is Irish Sign Language too.'],
    ],
    talk: say(
      { title: 'Three ways to ask' },
      { title: 'Tair ffordd o ofyn' },
      { title: '3 ways to ask' },
    ),
    alsoProvided: ['isl'],
  }),
  webinar({
    slug: 'citizens-and-the-scottish-budget',
    on: '2018-04-25',
    controllerId: 'scvo',
    nation: 'scotland',
    places: 120,
    title: [
      'Citizens and the Scottish budget',
      'Dinasyddion a chyllideb yr Alban',
      'You and the Scottish budget',
    ],
    summary: [
      'Streets and villages have shared out small sums together. Could a whole nation do it?',
      'Mae strydoedd a phentrefi wedi rhannu symiau bach gyda’i gilydd. A allai cenedl gyfan wneud hynny?',
      'People can help to share out public money.',
    ],
    about: [
      'We look at what worked when neighbours decided about local money, and what would have to change for a national budget. You will weigh up one real choice yourself, by voice, chat or telephone.',
      'Edrychwn ar yr hyn a weithiodd pan benderfynodd cymdogion am arian lleol, a beth fyddai’n gorfod newid ar gyfer cyllideb genedlaethol. Byddwch chi’n pwyso a mesur un dewis go iawn, â’ch llais, drwy sgwrs neu ffôn.',
      [
        'Neighbours have decided about money before.',
        'We ask if a whole country can.',
        'You can try it with us.',
      ],
    ],
    talk: say(
      { title: 'From a village hall to a nation' },
      { title: 'O neuadd bentref i genedl' },
      { title: 'From a village to a country' },
    ),
  }),
  webinar({
    slug: 'how-open-is-wales',
    on: '2018-09-19',
    controllerId: 'wcva',
    nation: 'wales',
    places: 100,
    title: [
      'How open is government in Wales?',
      'Pa mor agored yw llywodraeth yng Nghymru?',
      'How open is government in Wales?',
    ],
    summary: [
      'Wales beside its neighbours and three small countries abroad: where we lead, and where we lag.',
      'Cymru wrth ymyl ei chymdogion a thair gwlad fach dramor: ble rydym ar y blaen, a ble rydym ar ei hôl hi.',
      'We look at how open Wales is. We look at other countries too.',
    ],
    about: [
      'The webinar is in Welsh, with interpreting into English, BSL and captions in both languages. Speakers look at open data, at the duty to involve people, and at what happens to an answer once you have given it.',
      'Cynhelir y weminar yn Gymraeg, gyda chyfieithu ar y pryd i’r Saesneg, BSL, a chapsiynau yn y ddwy iaith. Bydd y siaradwyr yn edrych ar ddata agored, ar y ddyletswydd i gynnwys pobl, ac ar yr hyn sy’n digwydd i ateb wedi i chi ei roi.',
      ['The talk is in Welsh.', 'You can hear it in English too.'],
    ],
    talk: say(
      { title: 'Wales and its neighbours' },
      { title: 'Cymru a’i chymdogion' },
      { title: 'Wales and other countries' },
    ),
    alsoProvided: ['welsh_speak', 'welsh_receive'],
  }),
];
