import { say } from '#server/sample/say.ts';
import { nationalConference } from './national-conference.ts';

/** One conference a year for the network of each nation. */
export const nationalConferences = [
  nationalConference({
    slug: 'scotland-conference',
    on: '2017-02-22',
    controllerId: 'scvo',
    nation: 'scotland',
    venueId: 'weavers-exchange',
    title: [
      'Open government in Scotland',
      'Llywodraeth agored yn yr Alban',
      'Open government in Scotland',
    ],
    summary: [
      'The yearly conference of Scotland’s open government network, at The Gathering in Glasgow.',
      'Cynhadledd flynyddol rhwydwaith llywodraeth agored yr Alban, yn The Gathering yn Glasgow.',
      'This is a big meeting in Glasgow. We talk about how government can be open.',
    ],
    about: [
      [
        'Scotland is one of the first 15 places in the world to try out open government below the level of a state. Come and hear what its action plan promises, and say what should come next.',
        'The conference is part of The Gathering, where charities from all over Scotland meet. You can come to the conference alone.',
      ],
      [
        'Mae’r Alban yn un o’r 15 lle cyntaf yn y byd i roi cynnig ar lywodraeth agored islaw lefel y wladwriaeth. Dewch i glywed beth mae ei chynllun gweithredu’n ei addo, a dweud beth ddylai ddod nesaf.',
        'Mae’r gynhadledd yn rhan o The Gathering, lle mae elusennau o bob rhan o’r Alban yn cwrdd. Cewch ddod i’r gynhadledd yn unig.',
      ],
      [
        'Scotland has a plan for open government.',
        'Come and hear about the plan.',
        'Tell us what you want next.',
      ],
    ],
    talk: say(
      { title: 'What the action plan promises' },
      { title: 'Addewidion y cynllun gweithredu' },
      { title: 'What the plan says' },
    ),
    workshops: [
      say(
        { title: 'A budget portal: what would you look up?' },
        { title: 'Porth cyllidebau: beth fyddech chi’n chwilio amdano?' },
        { title: 'A website about money' },
      ),
      say(
        { title: 'Health, schools and the global goals' },
        { title: 'Iechyd, ysgolion a’r nodau byd-eang' },
        { title: 'Health and schools' },
      ),
    ],
  }),
  nationalConference({
    slug: 'northern-ireland-conference',
    on: '2017-11-08',
    controllerId: 'nicva',
    nation: 'northern-ireland',
    venueId: 'linen-quay',
    title: [
      'Open government in Northern Ireland',
      'Llywodraeth agored yng Ngogledd Iwerddon',
      'Open government in Northern Ireland',
    ],
    summary: [
      'The yearly conference of Northern Ireland’s network, in Belfast.',
      'Cynhadledd flynyddol rhwydwaith Gogledd Iwerddon, ym Melffast.',
      'This is a big meeting in Belfast. We talk about how government can be open.',
    ],
    about: [
      [
        'Who decides, and where can you watch them do it? Community groups, councillors and officials spend a day on that question, with cases from every county.',
        'BSL and ISL interpreters work in every session. There is a quiet room all day.',
      ],
      [
        'Pwy sy’n penderfynu, a ble gallwch eu gwylio’n gwneud hynny? Bydd grwpiau cymunedol, cynghorwyr a swyddogion yn treulio diwrnod ar y cwestiwn hwnnw, gydag enghreifftiau o bob sir.',
        'Mae dehonglwyr BSL ac ISL yn gweithio ym mhob sesiwn. Mae ystafell dawel ar gael drwy’r dydd.',
      ],
      [
        'We ask who makes decisions.',
        'There is British and Irish Sign Language.',
        'There is a quiet room all day.',
      ],
    ],
    talk: say(
      { title: 'Where decisions are made' },
      { title: 'Ble mae penderfyniadau’n cael eu gwneud' },
      { title: 'Where people decide' },
    ),
    workshops: [
      say(
        { title: 'Follow a decision from start to end' },
        { title: 'Dilyn penderfyniad o’r dechrau i’r diwedd' },
        { title: 'How a decision is made' },
      ),
      say(
        { title: 'Partnership: goal 17 at home' },
        { title: 'Partneriaeth: nod 17 gartref' },
        { title: 'Working together' },
      ),
    ],
    alsoProvided: ['isl', 'changing_places'],
  }),
  nationalConference({
    slug: 'wales-conference',
    on: '2018-03-15',
    controllerId: 'wcva',
    nation: 'wales',
    venueId: 'canolfan-glan-taf',
    title: [
      'Open government in Wales',
      'Llywodraeth agored yng Nghymru',
      'Open government in Wales',
    ],
    summary: [
      'The yearly conference of the network in Wales, at gofod3 in Cardiff.',
      'Cynhadledd flynyddol y rhwydwaith yng Nghymru, yn gofod3 yng Nghaerdydd.',
      'This is a big meeting in Cardiff. We talk about how government can be open.',
    ],
    about: [
      [
        'Wales has a law that asks public bodies to think of people not yet born. This conference asks who helps them to think. You will hear from a village that wrote its own plan, and work on one for a place you know.',
        'Speak Welsh or English, from the floor and in groups. There is interpreting from Welsh all day, and BSL in every session.',
      ],
      [
        'Mae gan Gymru ddeddf sy’n gofyn i gyrff cyhoeddus feddwl am bobl nas ganwyd eto. Mae’r gynhadledd hon yn gofyn pwy sy’n eu helpu i feddwl. Byddwch yn clywed gan bentref a luniodd ei gynllun ei hun, ac yn gweithio ar gynllun i le rydych yn ei adnabod.',
        'Siaradwch Gymraeg neu Saesneg, o’r llawr ac mewn grwpiau. Mae cyfieithu ar y pryd o’r Gymraeg drwy’r dydd, a BSL ym mhob sesiwn.',
      ],
      [
        'Wales has a law about the future.',
        'We talk about what it means for you.',
        'You can speak Welsh or English.',
        'There is British Sign Language in every session.',
      ],
    ],
    talk: say(
      { title: 'The village that wrote a plan' },
      { title: 'Y pentref a luniodd gynllun' },
      { title: 'A village made a plan' },
    ),
    workshops: [
      say(
        { title: 'A plan for a place you know' },
        { title: 'Cynllun i le rydych yn ei adnabod' },
        { title: 'Make a plan for your town' },
      ),
      say(
        { title: 'Open by default: what should be published?' },
        { title: 'Agored o’r cychwyn: beth ddylid ei gyhoeddi?' },
        { title: 'What should we be told?' },
      ),
    ],
    alsoProvided: ['welsh_speak', 'welsh_receive', 'changing_places'],
  }),
  nationalConference({
    slug: 'england-conference',
    on: '2018-10-10',
    controllerId: 'involve',
    nation: 'england',
    venueId: 'lantern-rooms',
    title: [
      'Open government in England',
      'Llywodraeth agored yn Lloegr',
      'Open government in England',
    ],
    summary: [
      'The yearly conference of the network in England, in London.',
      'Cynhadledd flynyddol y rhwydwaith yn Lloegr, yn Llundain.',
      'This is a big meeting in London. We talk about how government can be open.',
    ],
    about: [
      [
        'Cities, counties, combined authorities, Whitehall: England has many governments, and few doors that are easy to find. This day brings together those who look for the doors and those who can open them.',
        'It is also the last conference of the programme, so we ask what should live on, and who will keep it going.',
      ],
      [
        'Dinasoedd, siroedd, awdurdodau cyfun, Whitehall: mae gan Loegr lawer o lywodraethau, ac ychydig o ddrysau sy’n hawdd dod o hyd iddynt. Mae’r diwrnod hwn yn dod â’r rhai sy’n chwilio am y drysau a’r rhai a all eu hagor ynghyd.',
        'Dyma hefyd gynhadledd olaf y rhaglen, felly gofynnwn beth ddylai barhau, a phwy fydd yn ei gynnal.',
      ],
      [
        'England has many kinds of government.',
        'We show you who to talk to.',
        'We plan what happens after this.',
      ],
    ],
    talk: say(
      { title: 'Doors, and who holds the keys' },
      { title: 'Drysau, a phwy sydd â’r allweddi' },
      { title: 'Who can open the door?' },
    ),
    workshops: [
      say(
        { title: 'Writing a commitment that sticks' },
        { title: 'Ysgrifennu ymrwymiad sy’n dal' },
        { title: 'Make a good promise' },
      ),
      say(
        { title: 'After the project: what stays?' },
        { title: 'Ar ôl y prosiect: beth sy’n aros?' },
        { title: 'What happens after?' },
      ),
    ],
  }),
];
