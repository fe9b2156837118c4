import { createAccessFollowUps } from '#server/features/access-requests/follow-ups.ts';
import { createKeepProfile } from '#server/features/access-requests/keep-profile.ts';
import { createProfileStore } from '#server/features/access-requests/profile-store.ts';
import { createAccessRetention } from '#server/features/access-requests/retention.ts';
import { createAccessRequests } from '#server/features/access-requests/service.ts';
import { createAccessStore } from '#server/features/access-requests/store.ts';
import type { Events } from '#server/features/events/service.ts';
import type { createFindPeople } from '#server/features/registrations/find-people.ts';
import type { createQueueMail } from './mail.ts';
import type { Platform } from './open-platform.ts';

/** What people need to take part: asked, kept, shown to those who may, and gone on time. */
export function createAccessServices(
  { connection, cipher, audit, clock }: Platform,
  {
    events,
    find,
    nudge,
  }: { events: Events; find: ReturnType<typeof createFindPeople>; nudge: () => void },
) {
  const store = createAccessStore(connection, cipher);
  const profiles = createProfileStore(connection, cipher);
  const people = {
    find: async (registrationId: string, personId: string) =>
      inNation(await find.find(registrationId, personId)),
    findByAccessId: async (id: string) => inNation(await find.findByAccessId(id)),
  };
  const access = createAccessRequests({ store, profiles, people, events, audit, clock, nudge });
  const retention = createAccessRetention({ store, profiles, events, clock, nudge });
  const keepProfile = createKeepProfile({ store, profiles, people, clock });

  return {
    access,
    retention,
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
    followUps: (queueMail: ReturnType<typeof createQueueMail>) =>
      createAccessFollowUps({ store, people, keepProfile, queueMail }),
  };

  async function inNation<Person extends { eventId: string }>(person: Person | null) {
    const event = person && (await events.find(person.eventId));
    return event ? { ...person, nation: event.nation } : null;
  }
}
