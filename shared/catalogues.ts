import cyAccessDesk from './text/cy/access-desk.json' with { type: 'json' };
import cyAccessRequests from './text/cy/access-requests.json' with { type: 'json' };
import cyBookings from './text/cy/bookings.json' with { type: 'json' };
import cyBroadcasts from './text/cy/broadcasts.json' with { type: 'json' };
import cyCommon from './text/cy/common.json' with { type: 'json' };
import cyCover from './text/cy/cover.json' with { type: 'json' };
import cyEventEditor from './text/cy/event-editor.json' with { type: 'json' };
import cyEquality from './text/cy/equality.json' with { type: 'json' };
import cyEqualityFigures from './text/cy/equality-figures.json' with { type: 'json' };
import cyEvents from './text/cy/events.json' with { type: 'json' };
import cyMail from './text/cy/mail.json' with { type: 'json' };
import cyMessages from './text/cy/messages.json' with { type: 'json' };
import cyPeople from './text/cy/people.json' with { type: 'json' };
import cyPlaces from './text/cy/places.json' with { type: 'json' };
import cyPrivacy from './text/cy/privacy.json' with { type: 'json' };
import cyProblems from './text/cy/problems.json' with { type: 'json' };
import cyProfessionals from './text/cy/professionals.json' with { type: 'json' };
import cyProgramme from './text/cy/programme.json' with { type: 'json' };
import cyQuestions from './text/cy/questions.json' with { type: 'json' };
import cyRegistrationImports from './text/cy/registration-imports.json' with { type: 'json' };
import cyRegistrations from './text/cy/registrations.json' with { type: 'json' };
import cyRota from './text/cy/rota.json' with { type: 'json' };
import cyStaff from './text/cy/staff.json' with { type: 'json' };
import cyTimetable from './text/cy/timetable.json' with { type: 'json' };
import cyWebinarChecklists from './text/cy/webinar-checklists.json' with { type: 'json' };
import easyAccessRequests from './text/en-easy/access-requests.json' with { type: 'json' };
import easyCommon from './text/en-easy/common.json' with { type: 'json' };
import easyEquality from './text/en-easy/equality.json' with { type: 'json' };
import easyEvents from './text/en-easy/events.json' with { type: 'json' };
import easyMail from './text/en-easy/mail.json' with { type: 'json' };
import easyPrivacy from './text/en-easy/privacy.json' with { type: 'json' };
import easyProblems from './text/en-easy/problems.json' with { type: 'json' };
import easyProgramme from './text/en-easy/programme.json' with { type: 'json' };
import easyRegistrations from './text/en-easy/registrations.json' with { type: 'json' };
import enAccessDesk from './text/en/access-desk.json' with { type: 'json' };
import enAccessRequests from './text/en/access-requests.json' with { type: 'json' };
import enBookings from './text/en/bookings.json' with { type: 'json' };
import enBroadcasts from './text/en/broadcasts.json' with { type: 'json' };
import enCommon from './text/en/common.json' with { type: 'json' };
import enCover from './text/en/cover.json' with { type: 'json' };
import enEventEditor from './text/en/event-editor.json' with { type: 'json' };
import enEquality from './text/en/equality.json' with { type: 'json' };
import enEqualityFigures from './text/en/equality-figures.json' with { type: 'json' };
import enEvents from './text/en/events.json' with { type: 'json' };
import enMail from './text/en/mail.json' with { type: 'json' };
import enMessages from './text/en/messages.json' with { type: 'json' };
import enPeople from './text/en/people.json' with { type: 'json' };
import enPlaces from './text/en/places.json' with { type: 'json' };
import enPrivacy from './text/en/privacy.json' with { type: 'json' };
import enProblems from './text/en/problems.json' with { type: 'json' };
import enProfessionals from './text/en/professionals.json' with { type: 'json' };
import enProgramme from './text/en/programme.json' with { type: 'json' };
import enQuestions from './text/en/questions.json' with { type: 'json' };
import enRegistrationImports from './text/en/registration-imports.json' with { type: 'json' };
import enRegistrations from './text/en/registrations.json' with { type: 'json' };
import enRota from './text/en/rota.json' with { type: 'json' };
import enStaff from './text/en/staff.json' with { type: 'json' };
import enTimetable from './text/en/timetable.json' with { type: 'json' };
import enWebinarChecklists from './text/en/webinar-checklists.json' with { type: 'json' };
import type { LocaleId } from './locales.ts';
import { createText, type Text } from './text.ts';

type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';
type Singular<Key> = Key extends `${string}${PluralSuffix}` ? never : Key;

/** The English keys with text of any wording; plural forms differ by language and are checked by a test. */
type Like<English> = {
  [Key in keyof English as Singular<Key>]: English[Key] extends string
    ? string
    : Like<English[Key]>;
};

const en = {
  'access-desk': enAccessDesk,
  'access-requests': enAccessRequests,
  bookings: enBookings,
  broadcasts: enBroadcasts,
  common: enCommon,
  cover: enCover,
  'event-editor': enEventEditor,
  equality: enEquality,
  'equality-figures': enEqualityFigures,
  events: enEvents,
  mail: enMail,
  messages: enMessages,
  people: enPeople,
  places: enPlaces,
  privacy: enPrivacy,
  problems: enProblems,
  professionals: enProfessionals,
  programme: enProgramme,
  questions: enQuestions,
  'registration-imports': enRegistrationImports,
  registrations: enRegistrations,
  rota: enRota,
  staff: enStaff,
  timetable: enTimetable,
  'webinar-checklists': enWebinarChecklists,
};

const cy: Like<typeof en> = {
  'access-desk': cyAccessDesk,
  'access-requests': cyAccessRequests,
  bookings: cyBookings,
  broadcasts: cyBroadcasts,
  common: cyCommon,
  cover: cyCover,
  'event-editor': cyEventEditor,
  equality: cyEquality,
  'equality-figures': cyEqualityFigures,
  events: cyEvents,
  mail: cyMail,
  messages: cyMessages,
  people: cyPeople,
  places: cyPlaces,
  privacy: cyPrivacy,
  problems: cyProblems,
  professionals: cyProfessionals,
  programme: cyProgramme,
  questions: cyQuestions,
  'registration-imports': cyRegistrationImports,
  registrations: cyRegistrations,
  rota: cyRota,
  staff: cyStaff,
  timetable: cyTimetable,
  'webinar-checklists': cyWebinarChecklists,
};

/** Easy Read covers what the public sees; staff pages stand in English and Welsh. */
const easy: Like<Pick<typeof en, PublicNamespace>> = {
  'access-requests': easyAccessRequests,
  common: easyCommon,
  equality: easyEquality,
  events: easyEvents,
  mail: easyMail,
  privacy: easyPrivacy,
  problems: easyProblems,
  programme: easyProgramme,
  registrations: easyRegistrations,
};

type PublicNamespace =
  | 'access-requests'
  | 'common'
  | 'equality'
  | 'events'
  | 'mail'
  | 'privacy'
  | 'problems'
  | 'programme'
  | 'registrations';

/** Every sentence of the product, by locale and file. */
export const catalogues = { en, cy, 'en-easy': easy };

const texts: Record<LocaleId, Text> = {
  en: createText('en', en),
  cy: createText('cy', cy),
  'en-easy': createText('en-easy', easy),
};

/** The voice of a locale, made once at start and never switched. */
export const textFor = (locale: LocaleId): Text => texts[locale];
