import { createAccessBoard } from '#server/features/access-requests/board-service.ts';
import { createBoardStore } from '#server/features/access-requests/board-store.ts';
import { createDeadlines } from '#server/features/access-requests/deadline-service.ts';
import { createAccessDesk } from '#server/features/access-requests/desk-service.ts';
import { createAccessDigest } from '#server/features/access-requests/digest-service.ts';
import {
  createAccessFigures,
  type FiguresPorts,
} from '#server/features/access-requests/figures-service.ts';
import { createFiguresStore } from '#server/features/access-requests/figures-store.ts';
import { createAccessFollowUps } from '#server/features/access-requests/follow-ups.ts';
import { createKeepProfile } from '#server/features/access-requests/keep-profile.ts';
import { createMoveNeed } from '#server/features/access-requests/move-need.ts';
import { createAccessPacks } from '#server/features/access-requests/pack-service.ts';
import { createPackStore } from '#server/features/access-requests/pack-store.ts';
import type { CoverOf } from '#server/features/access-requests/ports.ts';
import { createProfileStore } from '#server/features/access-requests/profile-store.ts';
import { createAccessRetention } from '#server/features/access-requests/retention.ts';
import { createAccessReviews } from '#server/features/access-requests/review-service.ts';
import { createAccessRequests } from '#server/features/access-requests/service.ts';
import { createAccessSettingsStore } from '#server/features/access-requests/settings-store.ts';
import { createAccessStore } from '#server/features/access-requests/store.ts';
import type { Events } from '#server/features/events/service.ts';
import { countPeople } from '#server/features/registrations/count-people.ts';
import { findStaff } from '#server/features/people/find-staff.ts';
import type { createFindPeople } from '#server/features/registrations/find-people.ts';
import type { EventName } from '#shared/staff-events.ts';
import type { Reach } from '#shared/permissions.ts';
import { createBankHolidays } from '#server/platform/bank-holidays.ts';
import type { createQueueMail } from './mail.ts';
import type { Platform } from './open-platform.ts';

/** What people need to take part: asked, seen to, kept, shown to those who may, and gone on time. */
export function createAccessServices(
  { connection, cipher, audit, clock }: Platform,
  {
    events,
    find,
    listNames,
    listEndedBefore,
    findStaffNames,
    coverOf,
    nudge,
  }: {
    events: Events;
    find: ReturnType<typeof createFindPeople>;
    listNames: (reach: Reach) => Promise<EventName[]>;
    listEndedBefore: (time: Date) => Promise<string[]>;
    findStaffNames: (ids: string[]) => Promise<Map<string, string>>;
    /** What the bookings of communication professionals know of the needs they are for. */
    coverOf: CoverOf;
    nudge: () => void;
  },
) {
  const store = createAccessStore(connection, cipher);
  const profiles = createProfileStore(connection, cipher);
  const settings = createAccessSettingsStore(connection);
  const deadlines = createDeadlines({
    listSettings: settings.list,
    bankHolidays: createBankHolidays(),
  });
  const people = {
    find: async (registrationId: string, personId: string) =>
      inNation(await find.find(registrationId, personId)),
    findByAccessId: async (id: string) => inNation(await find.findByAccessId(id)),
  };
  const board = createBoardStore(connection);
  const listLeads = () => findStaff(connection, 'access.change');
  const shared = { store, profiles, people, events, deadlines, coverOf, audit, clock, nudge };
  const moveNeed = createMoveNeed(shared);
  const accessPacks = createAccessPacks({
    ...shared,
    packs: createPackStore(connection, cipher),
    findNames: find.findNames,
    findStaffNames,
  });
  const { sharesOf } = accessPacks;
  const access = createAccessRequests({ ...shared, moveNeed, sharesOf });
  const retention = createAccessRetention({ ...shared, retirePacks: accessPacks.retire });
  const keepProfile = createKeepProfile(shared);
  const staff = { ...shared, access, moveNeed, listLeads, listNames, findStaffNames };

  return {
    access,
    retention,
    /** What those work with who arrange needs. */
    accessForStaff: {
      accessPacks,
      accessBoard: createAccessBoard({ ...staff, board }),
      accessDesk: createAccessDesk(staff),
    },
    askReviews: createAccessReviews({ ...shared, listEndedBefore }),
    listIdsWithNeeds: store.listIdsWithNeeds,
    /** What a registration asks of its people's needs. */
    ofRegistrations: {
      write: access.write,
      lookAgain: access.lookAgain,
      countStates: access.countStates,
      keep: retention.keep,
      keepProfile,
      remove: retention.remove,
    },
    /** How far it was met, with small numbers hidden as `showSmall` hides them. */
    figures: (showSmall: FiguresPorts['showSmall']) =>
      createAccessFigures({
        ...staff,
        settings,
        figures: createFiguresStore(connection),
        countPlaced: async (ids) =>
          Object.fromEntries(
            (await countPeople(connection, ids)).flatMap(({ eventId, state, people: number }) =>
              state === 'confirmed' ? [[eventId, number]] : [],
            ),
          ),
        showSmall,
      }),
    digest: (queueMail: ReturnType<typeof createQueueMail>) =>
      createAccessDigest({ ...staff, board, queueMail }),
    followUps: (queueMail: ReturnType<typeof createQueueMail>) =>
      createAccessFollowUps({ store, people, keepProfile, queueMail }),
  };

  async function inNation<Person extends { eventId: string }>(person: Person | null) {
    const event = person && (await events.find(person.eventId));
    return event ? { ...person, nation: event.nation } : null;
  }
}
