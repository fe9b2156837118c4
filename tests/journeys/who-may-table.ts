import { ownBookingActions, staffBookingActions } from '#shared/booking-codes.ts';
import type { Role } from '#shared/permissions.ts';
import { eventSections } from '#shared/event-section-ids.ts';
import { broadcastCalls } from './who-may-calls.ts';
import { draftStepIds } from '#shared/registration-drafts.ts';

/** Who may call an endpoint, beside those whom a link or a cookie of their own opens it. */
export type WhoMay =
  /** Open to all; what it answers is theirs alone or public. */
  | 'anyone'
  /** Only with the link, code or cookie that was given for this very record. */
  | 'holder'
  /** Any member of staff, about themselves. */
  | 'signed in'
  | {
      roles: readonly Role[];
      /** Where a role must count: over the event that is asked about, its nation, everywhere, or anywhere, since a list is cut. */
      over: 'the event' | 'the nation' | 'everything' | 'somewhere';
      /** Whether the holder of a link may as well. */
      orHolder?: true;
    };

const team = [
  'admin',
  'organiser',
  'access-lead',
  'document-lead',
  'front-desk',
  'viewer',
] as const;
const desk = ['organiser', 'access-lead', 'front-desk'] as const;
const money = ['budget-holder', 'payer'] as const;
const bookers = ['organiser', 'access-lead'] as const;
const planners = [...bookers, 'budget-holder'] as const;
const writers = ['admin', 'organiser'] as const;

const theEvent = (...roles: readonly Role[]) => ({ roles, over: 'the event' }) as const;
const theNation = (...roles: readonly Role[]) => ({ roles, over: 'the nation' }) as const;
const everything = (...roles: readonly Role[]) => ({ roles, over: 'everything' }) as const;
const somewhere = (...roles: readonly Role[]) => ({ roles, over: 'somewhere' }) as const;
const orHolder = (who: ReturnType<typeof theEvent>) => ({ ...who, orHolder: true }) as const;

/** Every endpoint. One that is not here fails a test, and so does a line without an endpoint. */
export const whoMay: Record<string, WhoMay> = {
  'events.list': 'anyone',
  'events.get': 'anyone',
  'events.calendar': 'anyone',
  'events.timetable': 'anyone',
  'events.counts': 'anyone',
  'programme.get': 'anyone',

  'registrations.register': 'anyone',
  'registrations.get': orHolder(theEvent(...desk)),
  'registrations.change': orHolder(theEvent('organiser')),
  'registrations.cancel': orHolder(theEvent('organiser')),
  'registrations.accept': orHolder(theEvent('organiser')),
  'registrations.decline': orHolder(theEvent('organiser')),
  'registrations.resend': orHolder(theEvent('organiser')),
  'registrations.split': orHolder(theEvent('organiser')),
  'registrations.invite': orHolder(theEvent('organiser')),
  'registrations.answers': orHolder(theEvent(...desk)),
  'registrations.ownAnswers': orHolder(theEvent('organiser')),
  // By the person's link with a code, and by who may see access needs: `answer-files.test.ts` walks them.
  'registrations.answerFile': 'anyone',
  'questions.upload': 'anyone',
  'registrations.answer': orHolder(theEvent('organiser')),
  // A holder passes the gate; the lifecycle refuses these to them, as its own table shows.
  'registrations.offer': orHolder(theEvent('organiser')),
  'registrations.approve': orHolder(theEvent('organiser')),
  'registrations.refuse': orHolder(theEvent('organiser')),

  'drafts.start': 'anyone',
  'drafts.open': 'anyone',
  'drafts.get': 'holder',
  'drafts.extend': 'holder',
  'drafts.finishLater': 'holder',
  'drafts.submit': 'holder',
  ...Object.fromEntries(draftStepIds.map((step) => [`drafts.${step}`, 'holder'] as const)),

  'staffRegistrations.list': theEvent(...desk),
  'staffRegistrations.enter': theEvent('organiser'),
  'staffRegistrations.export': theEvent('organiser'),
  'staffRegistrations.waitingList': theEvent(...desk),
  'staffRegistrations.get': theEvent(...desk),
  'staffRegistrations.history': theEvent(...desk),

  'access.get': orHolder(theEvent('access-lead')),
  'access.update': orHolder(theEvent('access-lead')),
  // That a need is not wanted any more is its person's to say; the other moves are the lead's.
  'access.moveNeed': 'holder',
  'access.getProfile': 'holder',
  'staffAccess.get': theEvent('access-lead'),
  'staffAccess.update': theEvent('access-lead'),
  'accessBoard.list': somewhere('access-lead'),
  'accessBoard.moveMany': somewhere('access-lead'),
  'accessFigures.get': somewhere('access-lead'),
  'accessFigures.settings': everything('access-lead'),
  'accessPacks.list': theEvent('access-lead'),
  'accessPacks.make': theEvent('access-lead'),
  'accessPacks.get': theEvent('access-lead'),
  'accessPacks.open': 'anyone',
  'accessDesk.get': theEvent('access-lead'),
  'accessDesk.move': theEvent('access-lead'),
  'accessDesk.assign': theEvent('access-lead'),
  'accessDesk.setTask': theEvent('access-lead'),
  // After the others, since it takes away what they are about.
  'access.withdraw': orHolder(theEvent('access-lead')),

  'me.get': 'anyone',
  'me.sessions': 'signed in',
  'me.endSession': 'signed in',
  'me.endOtherSessions': 'signed in',
  'me.signIn': 'signed in',
  'me.prove': 'signed in',
  'me.makeRecoveryCodes': 'signed in',
  'me.enrolment': 'signed in',
  'me.setUpApp': 'signed in',
  'me.setPassword': 'signed in',
  'signIn.password': 'anyone',
  'signIn.code': 'anyone',
  'signIn.enrolment': 'anyone',
  'signIn.enrol': 'anyone',
  'signIn.acceptInvitation': 'anyone',
  'signIn.openId': 'anyone',
  'signIn.startOpenId': 'anyone',
  'signIn.finishOpenId': 'anyone',
  'signIn.out': 'anyone',
  'links.ask': 'anyone',
  'links.open': 'anyone',
  'links.askFreshCode': 'holder',
  'links.confirmFreshCode': 'holder',

  'people.list': everything('admin'),
  'people.get': everything('admin'),
  'people.invite': everything('admin'),
  'people.inviteAgain': everything('admin'),
  'people.setRoles': everything('admin'),
  'people.leave': everything('admin'),

  'staffEvents.list': somewhere(...team),
  'staffEvents.names': somewhere(...team),
  'staffEvents.get': theEvent(...team),

  'eventEditors.create': theNation('organiser'),
  'eventEditors.get': theEvent('organiser'),
  ...Object.fromEntries(
    eventSections.map((one) => [`eventEditors.change-${one}`, theEvent('organiser')] as const),
  ),
  'eventEditors.publish': theEvent('organiser'),
  'eventEditors.open-registration': theEvent('organiser'),
  'eventEditors.close-registration': theEvent('organiser'),
  'eventEditors.complete': theEvent('organiser'),
  'eventEditors.cancel': theEvent('organiser'),
  'eventEditors.clone': theNation('organiser'),
  'timetables.get': theEvent('organiser'),
  'timetables.nameStrands': theEvent('organiser'),
  'timetables.add': theEvent('organiser'),
  'timetables.change': theEvent('organiser'),
  'timetables.move': theEvent('organiser'),
  'timetables.remove': theEvent('organiser'),
  'venues.list': somewhere('organiser'),
  'venues.get': somewhere('organiser'),
  'venues.add': theNation('organiser'),
  'venues.change': theNation('organiser'),

  'messages.list': somewhere(...writers),
  'messages.get': theEvent(...writers),
  'messages.retry': theEvent(...writers),
  'messages.resend': theEvent(...writers),
  'messages.bounced': theEvent(...writers),
  'messages.tasks': somewhere(...writers),
  'messages.taskDone': theEvent(...writers),
  'messages.deadLetters': everything(...writers),
  'messages.retryDeadLetter': everything(...writers),
  'messages.discardDeadLetter': everything('admin'),
  'messages.health': somewhere(...writers),

  'equality.get': 'anyone',
  'equality.answer': 'anyone',
  'equalityFigures.desk': somewhere('organiser', 'viewer'),
  'equalityFigures.get': somewhere('organiser', 'viewer'),
  'equalityFigures.file': somewhere('organiser', 'viewer'),
  'equalityFigures.comments': everything('organiser'),
  'equalityFigures.release': everything('organiser'),
  'equalityFigures.settings': everything('organiser'),

  'eventPools.get': theEvent(...desk),
  'eventPools.add': theEvent('organiser'),
  'eventPools.change': theEvent('organiser'),
  'eventPools.remove': theEvent('organiser'),
  'eventPools.admit': theEvent('organiser'),
  'staffRegistrations.answerCounts': theEvent(...desk),
  'staffRegistrations.answersTo': theEvent(...desk),
  'placeInvitations.list': theEvent('organiser'),
  'placeInvitations.add': theEvent('organiser'),
  'placeInvitations.revoke': theEvent('organiser'),
  'questions.get': theEvent('organiser'),
  'questions.save': theEvent('organiser'),
  'imports.list': theEvent('organiser'),
  'imports.upload': theEvent('organiser'),
  'imports.columns': theEvent('organiser'),
  'imports.get': theEvent('organiser'),
  'imports.confirm': theEvent('organiser'),
  'imports.discard': theEvent('organiser'),
  ...Object.fromEntries(
    broadcastCalls.map((call) => [`broadcasts.${call}`, theEvent('organiser')] as const),
  ),
  'templates.list': somewhere('organiser'),
  'templates.get': somewhere('organiser'),
  'templates.create': theNation('organiser'),
  'templates.createFrom': theEvent('organiser'),
  'templates.change': theNation('organiser'),
  'templates.remove': theNation('organiser'),
  'breakLimits.get': somewhere('organiser'),
  'breakLimits.add': everything('organiser'),
  'mailChoices.get': 'anyone',
  'mailChoices.set': 'anyone',

  'webinarChecklists.get': theEvent(...team),
  'webinarChecklists.change': theEvent('organiser'),

  'cover.get': theEvent(...planners),
  'cover.saveLine': theEvent(...bookers),
  'cover.accept': theEvent(...bookers),
  'cover.board': theEvent(...planners),
  'cover.overview': somewhere(...planners),
  'cover.settings': somewhere(...planners),
  'cover.saveSettings': everything(...bookers),

  'rota.list': somewhere(...bookers),
  'rota.ask': theEvent(...bookers),
  'rota.get': theEvent(...bookers),
  'rota.accept': theEvent(...bookers),
  'rota.discard': theEvent(...bookers),

  'professionals.list': somewhere(...bookers),
  'professionals.names': somewhere(...bookers),
  'professionals.get': somewhere(...bookers),
  ...Object.fromEntries(
    ['create', 'change', 'leave', 'return', 'import', 'details', 'changeDetails'].map((call) => [
      `professionals.${call}`,
      everything('access-lead'),
    ]),
  ),
  'agencies.list': somewhere(...bookers),
  'agencies.add': everything('access-lead'),
  'agencies.get': everything('access-lead'),
  'agencies.change': everything('access-lead'),

  'bookings.board': theEvent(...bookers, ...money),
  'bookings.get': theEvent(...bookers, ...money),
  'bookings.money': somewhere(...bookers, ...money),
  ...Object.fromEntries(
    ['candidates', 'offer', 'prepare', ...staffBookingActions].map((call) => [
      `bookings.${call}`,
      theEvent('access-lead'),
    ]),
  ),
  'bookings.approve': theEvent('budget-holder'),
  'bookings.pay': theEvent('payer'),
  'work.open': 'anyone',
  'work.diary': 'anyone',
  ...Object.fromEntries(
    ['list', 'get', 'calendar', ...ownBookingActions].map((call) => [`work.${call}`, 'holder']),
  ),
};
