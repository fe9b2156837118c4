import type { Connection } from 'mongoose';
import { countToLookAt } from '#server/features/access-requests/count-to-look-at.ts';
import { createStaffEvents } from '#server/features/events/staff-service.ts';
import { createProgramme } from '#server/features/programme/service.ts';
import { createProgrammeStore } from '#server/features/programme/store.ts';
import { createDraftFollowUps } from '#server/features/registration-drafts/follow-ups.ts';
import { createRegistrationDrafts } from '#server/features/registration-drafts/service.ts';
import { createDraftStore } from '#server/features/registration-drafts/store.ts';
import { countChosen } from '#server/features/registrations/count-chosen.ts';
import { createFindPeople } from '#server/features/registrations/find-people.ts';
import { createFollowUps as createRegistrationFollowUps } from '#server/features/registrations/follow-ups.ts';
import { createRegistrationLists } from '#server/features/registrations/list-store.ts';
import { createRegistrations } from '#server/features/registrations/service.ts';
import { createRetire } from '#server/features/registrations/retire.ts';
import { createRegistrationStore } from '#server/features/registrations/store.ts';
import { createWaitingLists } from '#server/features/registrations/waiting-lists.ts';
import { type Clock, systemClock } from '#server/platform/clock.ts';
import { checkKey } from '#server/platform/key-file.ts';
import type { Log } from '#server/platform/log.ts';
import { migrate } from '#server/platform/migrations.ts';
import { ensureIndexes } from '#server/platform/mongo.ts';
import { createRelay } from '#server/platform/relay.ts';
import { createSampleMarks } from '#server/sample/marks.ts';
import { createChecklistServices } from './checklist-services.ts';
import { createCountServices } from './count-services.ts';
import type { Config } from './config.ts';
import { createAccessServices } from './access-services.ts';
import { eventFollowUp } from './event-follow-up.ts';
import { createEventServices } from './event-services.ts';
import { auditedAlone, createFollowUps } from './follow-ups.ts';
import { createInvitationServices } from './invitation-services.ts';
import { createImportServices } from './import-services.ts';
import { createMessageServices } from './message-services.ts';
import { migrations } from './migrations.ts';
import { openPlatform } from './open-platform.ts';
import { peopleFollowUp } from './people-follow-up.ts';
import { createEqualityServices } from './equality-services.ts';
import { createPeopleServices } from './people-services.ts';
import { createPlaceServices } from './place-services.ts';
import { createQuestionServices, withQuestions } from './question-services.ts';
import { createRotaServices } from './rota-services.ts';
import { createRunning } from './running.ts';
import { createSupportServices } from './support-services.ts';

export type Services = Awaited<ReturnType<typeof createServices>>;

/** Builds every service from its ports: the one place that knows which is which. */
export async function createServices(options: {
  config: Config;
  connection: Connection;
  log: Log;
  clock?: Clock;
}) {
  const platform = await openPlatform({ clock: systemClock, ...options });
  const { connection, log, clock, cipher, audit, places, deadLetters } = platform;
  const nudge = () => relay.nudge();
  const sample = { loading: false };
  const sampleMarks = createSampleMarks(connection);
  const programme = createProgramme({ store: createProgrammeStore(connection, clock), clock });
  const registrationStore = createRegistrationStore(connection, cipher);
  const { eventStore, events, ...eventsForStaff } = createEventServices({
    ...platform,
    findPartner: programme.findPartner,
    countStanding: registrationStore.countStanding,
    countChosen: (eventId) => countChosen(connection, eventId),
    setCapacity: (pool) => registrations.setCapacity(pool),
    findBreakLimits: programme.findBreakLimits,
    nudge,
  });
  const find = createFindPeople(connection, events);
  const { count, countLate, countedAfter, countedWhenPassedOn } = createCountServices(connection);

  const { stores, people, signIn, openId, ownSessions, ownSignIn, links } = createPeopleServices(
    platform,
    find.manageUntil,
  );
  const known = { ...find, events, eventStore, links, nudge };
  const { support, planned, ...booking } = createSupportServices(platform, known);
  const { access, accessForStaff, retention, askReviews, listIdsWithNeeds, ...needs } =
    createAccessServices(platform, {
      ...eventStore,
      events,
      find,
      findStaffNames: stores.people.findNames,
      coverOf: support.cover.coverOf,
      nudge,
    });
  const questions = createQuestionServices(platform, { events, nudge });
  const invitations = createInvitationServices(platform, { events, nudge });
  const accessOfRegistrations = {
    ...needs.ofRegistrations,
    remove: async (ids: string[]) => {
      await retention.remove(ids);
      await questions.remove(ids);
    },
  };
  const registrations = createRegistrations({
    store: registrationStore,
    lists: countedWhenPassedOn(createWaitingLists(connection)),
    rows: createRegistrationLists(connection),
    places,
    events,
    access: accessOfRegistrations,
    answers: questions,
    invitations,
    listIdsWithNeeds,
    findStaffNames: stores.people.findNames,
    audit,
    clock,
    nudge,
  });
  const countWaiting = registrationStore.countWaitingFor;
  const needed = { events, eventStore, registrations, countWaiting, nudge };
  const eventPools = createPlaceServices({ ...platform, ...needed });
  const draftStore = createDraftStore(connection, cipher);
  const drafts = createRegistrationDrafts({
    store: draftStore,
    registrations: { ...registrations.holds, register: registrations.register },
    invitations,
    events: withQuestions(events, questions),
    clock,
    nudge,
  });
  const webinarChecklists = createChecklistServices(platform, { events, nudge });
  const staffEvents = createStaffEvents({
    events,
    listNames: eventStore.listNames,
    count,
    countToLookAt: (ids) => countToLookAt(connection, ids),
    countChecklist: webinarChecklists.count,
    clock,
  });
  const { showSmall, ...equality } = createEqualityServices(platform, { events, nudge });

  const { queueMail, resend, ...mailing } = createMessageServices(platform, {
    ...links,
    events,
    programme,
    mintDraftToken: drafts.mintToken,
    countNeeds: access.countStates,
    isLoadingSample: () => sample.loading,
    deliver: () => void running.deliver(),
    nudge,
  });
  const { messages, broadcasts } = mailing;

  const peopleEvents = peopleFollowUp({
    ...stores,
    findByAddress: (address) => find.findByAddress(address, clock.now()),
    findPerson: find.find,
    queueMail,
  });
  const { bookings } = support;
  const asked = { events, eventStore, ...planned, nudge };
  const { rotas, rotaFollowUp, stopSolver } = createRotaServices(platform, asked);
  const imports = createImportServices(platform, { registrations, questions, events, nudge });
  const byCollection = {
    registrations: countedAfter(
      createRegistrationFollowUps({
        store: registrationStore,
        places,
        access: accessOfRegistrations,
        answers: questions,
        events,
        invitations,
        passOn: registrations.passOn,
        endWithEvent: registrations.endWithEvent,
        leaveSessions: registrations.leaveSessions,
        completeSplit: registrations.completeSplit,
        revokeLinks: links.revokeLinks,
        queueMail,
      }),
      ({ data }) => String(data['eventId']),
    ),
    'access-requests': needs.followUps(queueMail),
    'registration-drafts': createDraftFollowUps({ store: draftStore, queueMail }),
    bookings: booking.bookingFollowUps(queueMail),
    events: countedAfter(eventFollowUp(registrations, broadcasts, bookings), (_event, id) => id),
    broadcasts: broadcasts.followUp,
    messages: resend,
    'registration-imports': imports.followUp,
    people: peopleEvents,
    'link-asks': peopleEvents,
    'fresh-codes': peopleEvents,
    rotas: rotaFollowUp,
    'dead-letters': (_event: unknown, { id }: { id: string }) => deadLetters.remove(id),
  };
  const relay = createRelay({
    connection,
    clock,
    log,
    collections: [...Object.keys(byCollection), ...auditedAlone],
    handle: createFollowUps({ audit, byCollection }),
    // After a crash others wait this long; every step is safe to repeat.
    leaseSeconds: 20,
    pause: platform.giveWay.pause,
  });
  const running = createRunning({
    platform,
    relay,
    messages,
    broadcasts,
    registrations,
    bookings,
    countLate,
    askReviews,
    sendDigests: [needs.digest(queueMail), booking.bookingDigest(queueMail)],
    retention,
    retireRegistrations: createRetire({ ...eventStore, connection, clock }),
    retireEquality: equality.equality.retire,
    stopSolver,
  });

  await ensureIndexes(connection);
  await migrate({ connection, clock, log, migrations });
  await checkKey(connection, cipher);

  return {
    ...platform,
    ...running,
    ...equality,
    sampleMarks,
    sample,
    relay,
    programme,
    events,
    staffEvents,
    ...eventsForStaff,
    webinarChecklists,
    eventPools,
    invitations,
    registrations,
    ...support,
    rotas,
    imports,
    questions,
    drafts,
    access,
    ...accessForStaff,
    accessFigures: needs.figures(showSmall),
    ...mailing,
    messageEvents: { find: events.find, idsIn: eventStore.idsIn },
    links,
    people,
    signIn,
    openId,
    ownSessions,
    ownSignIn,
  };
}
