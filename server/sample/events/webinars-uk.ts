import { say } from '#server/sample/say.ts';
import { webinar } from './webinar.ts';

/** The three webinars for the whole UK, run by Northern Ireland. */
export const webinarsUk = [
  webinar({
    slug: 'how-open-are-four-nations',
    on: '2017-07-05',
    controllerId: 'nicva',
    nation: 'uk',
    places: 150,
    title: [
      'How open is government in the four nations?',
      'Pa mor agored yw llywodraeth yn y pedair gwlad?',
      'How open is government?',
    ],
    summary: [
      'Four speakers, ten minutes each, one question: what can you find out where you live, and what not?',
      'Pedwar siaradwr, deng munud yr un, un cwestiwn: beth allwch chi ei ganfod ble rydych yn byw, a beth na allwch?',
      'Four people tell you what you can find out from government.',
    ],
    about: [
      'Each nation of the UK publishes budgets, minutes and spending in its own way. We set them side by side, pick one good habit from each, and ask what it would take for the others to copy it.',
      'Mae pob un o wledydd y DU yn cyhoeddi cyllidebau, cofnodion a gwariant yn ei ffordd ei hun. Rydym yn eu gosod ochr yn ochr, yn dewis un arfer da o bob un, ac yn gofyn beth fyddai ei angen i’r lleill ei efelychu.',
      ['Each nation shares facts in its own way.', 'We look at what works well.'],
    ],
    talk: say(
      { title: 'Four nations, side by side' },
      { title: 'Pedair gwlad, ochr yn ochr' },
      { title: 'Four nations' },
    ),
  }),
  webinar({
    slug: 'budgets-people-can-read',
    on: '2017-11-29',
    controllerId: 'nicva',
    nation: 'uk',
    places: 120,
    title: [
      'Following the money: budgets that people can read',
      'Dilyn yr arian: cyllidebau y gall pobl eu darllen',
      'Following the money',
    ],
    summary: [
      'Learn to find one line of public spending, from the plan to the street it was meant for.',
      'Dysgwch sut i ddod o hyd i un llinell o wariant cyhoeddus, o’r cynllun i’r stryd y’i bwriadwyd ar ei chyfer.',
      'Learn how to find out where public money goes.',
    ],
    about: [
      'You do not need to be good with numbers. We take the repair of one bus shelter and look for it in four budgets: a council’s, two governments’ and the UK’s. At the end you will have a page of questions to try on your own budget.',
      'Nid oes angen bod yn dda gyda rhifau. Cymerwn waith trwsio un lloches fysiau a chwilio amdano mewn pedair cyllideb: un cyngor, dwy lywodraeth a’r DU. Ar y diwedd bydd gennych dudalen o gwestiynau i roi cynnig arnynt gyda’ch cyllideb eich hun.',
      [
        'You do not need to be good at numbers.',
        'We look for one thing that money was spent on.',
        'You get a list of questions to use.',
      ],
    ],
    talk: say(
      { title: 'One bus shelter, four budgets' },
      { title: 'Un lloches fysiau, pedair cyllideb' },
      { title: 'Who paid for the bus stop?' },
    ),
  }),
  webinar({
    slug: 'deciding-together-online',
    on: '2018-06-20',
    controllerId: 'nicva',
    nation: 'uk',
    places: 150,
    title: [
      'Deciding together: online tools that leave nobody out',
      'Penderfynu gyda’n gilydd: offer ar-lein nad yw’n gadael neb allan',
      'Deciding together online',
    ],
    summary: [
      'Screen reader, telephone or old laptop: which tools for public debate work for all of them?',
      'Darllenydd sgrin, ffôn neu hen liniadur: pa offer trafod cyhoeddus sy’n gweithio i bob un ohonynt?',
      'Some websites let you help decide. We look at which ones are easy to use.',
    ],
    about: [
      'Four people who use computers in different ways tried the same three tools for us. They show what happened, live, and what the makers changed afterwards. There is time for your own experience.',
      'Rhoddodd pedwar o bobl sy’n defnyddio cyfrifiaduron mewn gwahanol ffyrdd gynnig ar yr un tri theclyn i ni. Byddant yn dangos yn fyw beth a ddigwyddodd, a beth newidiodd y gwneuthurwyr wedyn. Mae amser ar gyfer eich profiad chi hefyd.',
      [
        '4 people tried 3 websites for us.',
        'They show you what happened.',
        'You can tell us what works for you.',
      ],
    ],
    talk: say(
      { title: 'Three tools, four ways to use them' },
      { title: 'Tri theclyn, pedair ffordd o’u defnyddio' },
      { title: 'We try 3 websites' },
    ),
  }),
];
