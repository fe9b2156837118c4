import { say } from '#server/sample/say.ts';
import { outreach, type Theme } from './outreach.ts';

const theme: Theme = {
  about: {
    en: 'People who know what it is to run out of money lead the day. We pay fares in cash when you arrive, or buy your ticket before you travel. Nobody has to show a letter or tell their story to be welcome.',
    cy: 'Pobl sy’n gwybod sut beth yw rhedeg allan o arian sy’n arwain y diwrnod. Rydym yn talu am docynnau ag arian parod wrth i chi gyrraedd, neu’n prynu eich tocyn cyn i chi deithio. Nid oes rhaid i neb ddangos llythyr nac adrodd ei stori er mwyn cael croeso.',
    easy: [
      'It is for people who have little money.',
      'We pay your fare in cash.',
      'You do not have to tell us your story.',
    ],
  },
  talk: say(
    {
      title: 'What it costs to be heard',
      summary: 'Time off work, a bus that does not run, a form online. Three short talks.',
    },
    {
      title: 'Pris cael eich clywed',
      summary: 'Amser o’r gwaith, bws nad yw’n rhedeg, ffurflen ar-lein. Tair sgwrs fer.',
    },
    { title: 'What does it cost?', summary: 'Three people give a short talk.' },
  ),
  groups: say(
    {
      title: 'If we held the purse',
      summary: 'With counters for money, each table shares out a budget and says why.',
    },
    {
      title: 'Petai’r pwrs yn ein dwylo ni',
      summary: 'Gyda chownteri yn lle arian, bydd pob bwrdd yn rhannu cyllideb ac yn dweud pam.',
    },
    { title: 'Share out the money', summary: 'Your table decides what to spend.' },
  ),
  provided: [
    'sttr_captions',
    'hearing_loop',
    'easy_read',
    'step_free',
    'accessible_toilet',
    'quiet_room',
    'vegetarian',
    'breastfeeding_space',
  ],
  arranged: [
    'bsl',
    'large_print',
    'community_language',
    'childcare',
    'travel_bursary',
    'tickets_bought_for_me',
    'help_from_station',
    'halal',
    'vegan',
    'coeliac',
    'nut_allergy',
    'fridge_for_medicine',
  ],
};

/** Outreach events with networks of people who live in poverty. */
export const outreachPoverty = [
  outreach(theme, {
    slug: 'making-ends-meet-leeds',
    on: '2017-06-14',
    controllerId: 'involve',
    nation: 'england',
    venueId: 'mill-yard',
    places: 50,
    title: [
      'Making ends meet, making decisions',
      'Cael dau ben llinyn ynghyd, a gwneud penderfyniadau',
      'Money and decisions',
    ],
    summary: [
      'People on low incomes and people who set budgets sit at the same tables in Leeds.',
      'Pobl ar incwm isel a phobl sy’n pennu cyllidebau’n eistedd wrth yr un byrddau yn Leeds.',
      'Come and talk to people who decide about money.',
    ],
    opening: [
      'The Aire Fair Say Circle has met every month for years over soup and bread. For this day it opens its doors: half of the chairs are for people with experience of poverty, half for those who decide.',
      'Mae Cylch Llais Teg Aire wedi cwrdd bob mis ers blynyddoedd dros gawl a bara. Ar y diwrnod hwn mae’n agor ei ddrysau: hanner y cadeiriau i bobl â phrofiad o dlodi, a hanner i’r rhai sy’n penderfynu.',
      [
        'The Aire Fair Say Circle runs this day with us.',
        'You can talk to people from the council.',
      ],
    ],
  }),
  outreach(theme, {
    slug: 'llais-teg-merthyr',
    on: '2018-04-18',
    controllerId: 'wcva',
    nation: 'wales',
    venueId: 'canolfan-cyfarthfa',
    places: 45,
    title: [
      'A fair say on a low income',
      'Llais teg ar incwm isel',
      'A fair say when you have little money',
    ],
    summary: [
      'How Wales shares out its money, and how people in the Valleys can help to decide.',
      'Sut mae Cymru’n rhannu ei harian, a sut y gall pobl y Cymoedd helpu i benderfynu.',
      'Learn how Wales shares out money. Say what you think.',
    ],
    opening: [
      'Rhwydwaith Llais Teg y Cymoedd brings food banks, credit unions and tenants together. We look at one budget, from Cardiff Bay to a street in Merthyr. The day is in Welsh and English, with interpreting from Welsh.',
      'Mae Rhwydwaith Llais Teg y Cymoedd yn dod â banciau bwyd, undebau credyd a thenantiaid ynghyd. Edrychwn ar un gyllideb, o Fae Caerdydd i stryd ym Merthyr. Mae’r diwrnod yn Gymraeg ac yn Saesneg, gyda chyfieithu ar y pryd o’r Gymraeg.',
      [
        'Rhwydwaith Llais Teg y Cymoedd runs this day with us.',
        'You can speak Welsh or English.',
        'We look at how money is spent.',
      ],
    ],
    alsoProvided: ['welsh_speak', 'welsh_receive'],
  }),
  outreach(theme, {
    slug: 'cost-of-being-heard-inverness',
    on: '2018-05-09',
    controllerId: 'scvo',
    nation: 'scotland',
    venueId: 'ness-bank-rooms',
    places: 40,
    title: ['The cost of being heard', 'Pris cael gwrandawiad', 'What it costs to be heard'],
    summary: [
      'In the Highlands a meeting can be two buses and a ferry away. What would make it nearer?',
      'Yn yr Ucheldiroedd gall cyfarfod fod ddau fws a fferi i ffwrdd. Beth fyddai’n dod ag ef yn nes?',
      'Meetings can be far away. What would help you get there?',
    ],
    opening: [
      'The Highland Fair Say Network links people on low incomes from Thurso to Skye. This day begins after the first buses arrive and ends before the last ones leave. If you cannot travel at all, ask us to join you by telephone.',
      'Mae Rhwydwaith Llais Teg yr Ucheldiroedd yn cysylltu pobl ar incwm isel o Thurso i Skye. Mae’r diwrnod yn dechrau wedi i’r bysiau cyntaf gyrraedd ac yn gorffen cyn i’r rhai olaf adael. Os na allwch deithio o gwbl, gofynnwch i ni eich cynnwys dros y ffôn.',
      [
        'The Highland Fair Say Network runs this day with us.',
        'The day starts after the first buses come.',
        'If you cannot travel, you can join by phone.',
      ],
    ],
    alsoArranged: ['accommodation', 'phone_dial_in'],
  }),
];
