import { eventSections } from '#shared/event-section-ids.ts';
import type { Event } from '#shared/events.ts';

const day = '2031-05-06';
const texts = { title: 'An event' };
const sections: Record<(typeof eventSections)[number], object> = {
  basics: {
    kind: 'conference',
    nation: 'wales',
    legalRegime: 'equality-act-2010',
    activity: 'none',
    controllerId: 'none',
    mode: 'in-person',
  },
  dates: {
    zone: 'Europe/London',
    startsDay: day,
    startsTime: '10:00',
    endsDay: day,
    endsTime: '15:00',
    opensDay: day,
    opensTime: '9:00',
    closesDay: day,
    closesTime: '9:30',
  },
  venue: {},
  online: { platform: 'A platform' },
  support: {},
  contact: { name: 'Mair Rees', email: 'mair@people.test', phone: '01632 960 001' },
  holds: { holdMinutes: 60, offerHours: 48 },
  'texts-en': texts,
  'texts-cy': texts,
  'texts-en-easy': texts,
  'texts-ga': texts,
  'texts-gd': texts,
};
const session = {
  day,
  startsTime: '10:00',
  endsTime: '11:00',
  kind: 'talk',
  texts: { en: { title: 'A talk' } },
};
const venue = {
  name: 'A hall',
  nation: 'wales',
  address: '1 Heol Un',
  town: 'Bangor',
  postcode: 'LL57 1AA',
  safetyCapacity: 100,
  visitedOn: '2029-01-01',
};
const actions = ['publish', 'open-registration', 'close-registration', 'complete', 'cancel'];

/** What is sent to the editor of an event and to venues: readable, and of a state that stands no more. */
export const editorInputs: Record<string, object> = {
  'eventEditors.create': {
    kind: 'seminar',
    nation: 'wales',
    activity: 'none',
    controllerId: 'none',
    mode: 'in-person',
    title: 'An event',
    day,
  },
  ...Object.fromEntries(
    Object.entries(sections).map(([section, input]) => [
      `eventEditors.change-${section}`,
      { seen: 999, ...input },
    ]),
  ),
  ...Object.fromEntries(actions.map((action) => [`eventEditors.${action}`, { version: 999 }])),
  'eventEditors.clone': { day, title: 'Another event' },
  'timetables.nameStrands': { seen: 999, strands: [] },
  'timetables.add': session,
  'timetables.change': { seen: 999, ...session },
  'timetables.move': { seen: 999, to: 'earlier' },
  'timetables.remove': { seen: 999 },
  'venues.add': venue,
  'venues.change': { ...venue, version: 999 },
};

/** A session that nobody chooses. */
export const talk: Event['sessions'][number] = {
  id: 'talk',
  startsAt: new Date('2030-02-05T10:00:00Z'),
  endsAt: new Date('2030-02-05T11:00:00Z'),
  kind: 'talk',
  strand: null,
  choice: null,
  capacity: null,
  recorded: false,
  activities: ['listening'],
  provided: [],
  texts: { en: { title: 'A talk' } },
};

const message = {
  name: 'A message',
  kind: 'optional',
  who: 'placed',
  texts: { en: { subject: 'Hello', body: 'Hello {{name}}.' } },
  timing: { when: 'hand' },
};
const pool = { seen: 999, capacity: 5 };

/** What is sent to what else organisers keep for an event: of a state that stands no more, where it has one. */
export const organiserInputs: Record<string, object> = {
  'broadcasts.create': message,
  'broadcasts.change': { ...message, version: 999 },
  ...Object.fromEntries(
    ['schedule', 'send', 'unschedule'].map((call) => [`broadcasts.${call}`, { version: 999 }]),
  ),
  'templates.create': { name: 'Thanks', kind: 'optional', texts: message.texts, nation: 'wales' },
  'templates.change': { name: 'Thanks', kind: 'optional', texts: message.texts, version: 999 },
  'templates.remove': { version: 999 },
  'eventPools.add': { ...pool, kind: 'invited' },
  'eventPools.change': pool,
  'eventPools.remove': { seen: 999 },
  'placeInvitations.add': { pool: 'none', label: 'Guests' },
  'placeInvitations.revoke': { version: 999 },
  'eventPools.admit': { seen: 999, order: 'strict', offers: 'by-hand' },
  'questions.save': { version: 999, questions: [] },
  'imports.upload': {
    file: new File(['name,pool\nAna Lee,general\n'], 'people.csv', { type: 'text/csv' }),
    consentRecorded: true,
  },
  'questions.upload': { file: new File(['words'], 'words.txt', { type: 'text/plain' }) },
  'imports.confirm': { version: 999 },
  'breakLimits.add': {
    from: '2000-01-01',
    signedMinutes: 50,
    atMostMinutes: 90,
    breakMinutes: 10,
  },
  'imports.discard': { version: 999 },
  'equalityFigures.settings': {
    from: '2098-01-01',
    threshold: 10,
    roundTo: 5,
    minBaseForPercent: 23,
    minBaseForBreakdown: 20,
    keepDays: 730,
  },
};

/** One input of each question of the form that takes no empty answer. */
export const draftInputs = {
  'drafts.contact': {
    name: 'Gwen Jones',
    email: 'gwen@people.test',
    party: 'group',
    under18: true,
  },
  'drafts.guardian': { name: 'Ann Jones', phone: '01632 960 001', consents: true },
  'drafts.place': { pool: 'general' },
  'drafts.consent': { hold: 'yes' },
  'drafts.assistant': { coming: 'no' },
  'drafts.assistant-consent': { hold: 'yes' },
  'drafts.photos': { photos: 'ask_me' },
  'drafts.language': { locale: 'en', method: 'email', format: 'standard' },
  'drafts.profile': { keep: 'no' },
};

const said = { version: 999, consentToHold: true, needs: [] };

/** What is sent about access requests, of a version that stands no more. */
export const accessInputs: Record<string, object> = {
  'access.update': said,
  'staffAccess.update': said,
  'access.moveNeed': { version: 999 },
  'accessBoard.moveMany': { needs: ['none.none'] },
  'accessFigures.settings': {
    from: '2098-01-01',
    acknowledgeDays: 2,
    outcomeDays: 10,
    welshPercent: 10,
    welshRegime: 'standards',
  },
  'accessPacks.make': { kind: 'caterer', to: 'A kitchen' },
  'accessDesk.move': { version: 999 },
  'accessDesk.assign': { version: 999 },
  'accessDesk.setTask': { version: 999, state: 'done' },
};

/** What is sent: old versions and unknown places, so that nothing changes for whoever is let in. */
export function inputsFor({
  guest,
  cancelled,
  period,
}: {
  guest: { contact: object };
  /** The version of a registration that has ended. */
  cancelled: number;
  period: string;
}): Record<string, object> {
  return {
    ...Object.fromEntries(
      ['change', 'cancel', 'accept', 'decline', 'resend', 'offer', 'approve', 'refuse'].map(
        (action) => [`registrations.${action}`, { version: cancelled }],
      ),
    ),
    'staffRegistrations.enter': {
      ...guest,
      people: [{ name: 'Ann Owen', pool: 'unknown' }],
      contact: { ...guest.contact, phone: '01632 960 001' },
      source: 'phone',
      consentRecorded: true,
    },
    ...draftInputs,
    ...editorInputs,
    ...organiserInputs,
    'registrations.answer': { version: cancelled, answers: {} },
    'registrations.split': { version: cancelled, people: ['none'] },
    'registrations.invite': { version: cancelled, personId: 'none' },
    'me.setUpApp': { code: '000000' },
    'me.setPassword': { password: 'three words together' },
    ...accessInputs,
    'links.confirmFreshCode': { code: '000000' },
    'people.inviteAgain': { version: 999 },
    'people.setRoles': { version: 999, roles: [] },
    'people.leave': { version: 999 },
    'equalityFigures.release': { period, detail: 'answers' },
    'webinarChecklists.change': { version: 999, state: 'open' },
  };
}
