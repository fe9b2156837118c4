import type { Locale } from '#shared/locales.ts';

/** Every address of the site below its locale; links and redirects are made here alone. */
export const paths = {
  home: () => '/',
  events: () => '/events',
  event: (slug: string) => `/events/${slug}`,
  equality: (slug: string) => `/events/${slug}/equality`,
  equalityThanks: (slug: string) => `/events/${slug}/equality/thanks`,
  register: (slug: string) => `/events/${slug}/register`,
  draft: (id: string, step: string) => `/register/${id}/${step}`,
  registration: (id: string) => `/registrations/${id}`,
  registrationPart: (id: string, part: string) => `/registrations/${id}/${part}`,
  openDraft: (id: string, token: string) => `/register/${id}/open/${token}`,
  link: (purpose: string) => `/link/${purpose}`,
  unsubscribe: (token: string) => `/unsubscribe/${token}`,
  findLinks: () => '/find-my-registration',
  display: () => '/display',
  accessibility: () => '/accessibility',
  privacy: () => '/privacy',
  contact: () => '/contact',
  programme: () => '/programme',
  signIn: () => '/sign-in',
  signInCode: () => '/sign-in/code',
  signInOpenId: () => '/sign-in/organisation',
  signInEnrol: () => '/sign-in/set-up-code',
  signOut: () => '/sign-out',
  staffSessions: () => '/staff/sessions',
  staffSignIn: () => '/staff/sign-in',
  staffProve: (what: string) => `/staff/sign-in/prove?for=${what}`,
  staffSignInPart: (what: string) => `/staff/sign-in/${what}`,
  staff: () => '/staff',
  staffEvents: () => '/staff/events',
  staffEvent: (id: string) => `/staff/events/${id}`,
  staffNewEvent: () => '/staff/events/new',
  staffEditEvent: (id: string) => `/staff/events/${id}/edit`,
  staffEditPart: (id: string, part: string) => `/staff/events/${id}/edit/${part}`,
  staffTimetable: (id: string) => `/staff/events/${id}/edit/timetable`,
  staffNewSession: (id: string) => `/staff/events/${id}/edit/timetable/new`,
  staffStrands: (id: string) => `/staff/events/${id}/edit/timetable/rooms`,
  staffSession: (id: string, sessionId: string) =>
    `/staff/events/${id}/edit/timetable/${sessionId}`,
  staffRemoveSession: (id: string, sessionId: string) =>
    `/staff/events/${id}/edit/timetable/${sessionId}/remove`,
  staffBreakLimits: () => '/staff/break-limits',
  staffVenues: () => '/staff/venues',
  staffNewVenue: () => '/staff/venues/new',
  staffVenue: (id: string) => `/staff/venues/${id}`,
  staffChecklist: (eventId: string) => `/staff/events/${eventId}/checklist`,
  staffChecklistItem: (eventId: string, item: string) =>
    `/staff/events/${eventId}/checklist/${item}`,
  staffRegistrations: (eventId: string) => `/staff/events/${eventId}/registrations`,
  staffEnter: (eventId: string) => `/staff/events/${eventId}/registrations/new`,
  staffAnswers: (eventId: string) => `/staff/events/${eventId}/answers`,
  staffAnswersTo: (eventId: string, id: string) => `/staff/events/${eventId}/answers/${id}`,
  staffQuestions: (eventId: string) => `/staff/events/${eventId}/questions`,
  staffQuestion: (eventId: string, id: string) => `/staff/events/${eventId}/questions/${id}`,
  staffImports: (eventId: string) => `/staff/events/${eventId}/imports`,
  staffImport: (eventId: string, id: string) => `/staff/events/${eventId}/imports/${id}`,
  staffPlaces: (eventId: string) => `/staff/events/${eventId}/places`,
  staffNewPool: (eventId: string) => `/staff/events/${eventId}/places/new`,
  staffPool: (eventId: string, pool: string) => `/staff/events/${eventId}/places/${pool}`,
  staffRemovePool: (eventId: string, pool: string) =>
    `/staff/events/${eventId}/places/${pool}/remove`,
  staffNewInvitation: (eventId: string) => `/staff/events/${eventId}/invitations/new`,
  staffWaitingList: (eventId: string) => `/staff/events/${eventId}/waiting-list`,
  staffAdmission: (eventId: string) => `/staff/events/${eventId}/admission`,
  staffSplit: (registrationId: string) => `/staff/registrations/${registrationId}/split`,
  staffMove: (registrationId: string, personId: string) =>
    `/staff/registrations/${registrationId}/people/${personId}/place`,
  staffRegistration: (id: string) => `/staff/registrations/${id}`,
  staffAccess: (registrationId: string) => `/staff/registrations/${registrationId}/access`,
  accessPack: (id: string, token: string) => `/access-packs/${id}/${token}`,
  staffAccessPacks: (eventId: string) => `/staff/events/${eventId}/access-packs`,
  staffAccessPack: (id: string) => `/staff/access-packs/${id}`,
  staffAccessFigures: () => '/staff/access-figures',
  staffAccessSettings: () => '/staff/access-figures/settings',
  staffAccessBoard: () => '/staff/access-requests',
  staffAccessRequest: (id: string) => `/staff/access-requests/${id}`,
  staffAccessOwner: (id: string, needId: string) =>
    `/staff/access-requests/${id}/needs/${needId}/owner`,
  staffAccessMove: (id: string, needId: string, verb: string) =>
    `/staff/access-requests/${id}/needs/${needId}/${verb}`,
  staffCancel: (registrationId: string) => `/staff/registrations/${registrationId}/cancel`,
  staffProfessionals: () => '/staff/professionals',
  staffNewProfessional: () => '/staff/professionals/new',
  staffProfessionalFile: () => '/staff/professionals/file',
  staffProfessional: (id: string) => `/staff/professionals/${id}`,
  staffProfessionalPart: (id: string, part: string) => `/staff/professionals/${id}/${part}`,
  staffAgencies: () => '/staff/agencies',
  staffAgency: (id: string) => `/staff/agencies/${id}`,
  staffRotas: () => '/staff/rota',
  staffRota: (id: string) => `/staff/rota/${id}`,
  staffDiscardRota: (id: string) => `/staff/rota/${id}/discard`,
  staffEquality: () => '/staff/equality',
  staffEqualitySettings: () => '/staff/equality/settings',
  staffEqualityRelease: (period: string) => `/staff/equality/figures/${period}`,
  staffMessages: () => '/staff/messages',
  staffMessage: (id: string) => `/staff/messages/${id}`,
  staffContactTasks: () => '/staff/messages/contact-tasks',
  staffDeadLetters: () => '/staff/messages/failed-tasks',
  staffBroadcasts: (eventId: string) => `/staff/events/${eventId}/broadcasts`,
  staffNewBroadcast: (eventId: string) => `/staff/events/${eventId}/broadcasts/new`,
  staffBroadcast: (id: string) => `/staff/broadcasts/${id}`,
  staffEditBroadcast: (id: string) => `/staff/broadcasts/${id}/edit`,
  staffPreviewBroadcast: (id: string) => `/staff/broadcasts/${id}/preview`,
  staffTemplates: () => '/staff/message-templates',
  staffNewTemplate: () => '/staff/message-templates/new',
  staffTemplate: (id: string) => `/staff/message-templates/${id}`,
  staffRemoveTemplate: (id: string) => `/staff/message-templates/${id}/remove`,
  staffPeople: () => '/staff/people',
  staffInvite: () => '/staff/people/invite',
  staffPerson: (id: string) => `/staff/people/${id}`,
} as const;

/** An address in a locale: its prefix and the path; the home of a locale has no slash at its end. */
export function inLocale(locale: Locale, path: string): string {
  return `${locale.prefix}${path}`.replace(/(.)\/$/, '$1') || '/';
}

/** Where the sessions of an event come from as a calendar, in the reader's language. */
export const timetableHref = (slug: string, locale: Locale): string =>
  `/api/events/${slug}/timetable.ics${locale.id === 'en' ? '' : `?locale=${locale.id}`}`;

/** Where the calendar entry of an event comes from, in the reader's language; a file, so it has no page. */
export const calendarHref = (slug: string, locale: Locale): string =>
  `/api/events/${slug}/calendar${locale.id === 'en' ? '' : `?locale=${locale.id}`}`;
