import type { Event } from '#shared/events.ts';
import type { Places } from '#server/platform/places.ts';
import type { EventHandler } from '#server/platform/relay.ts';
import type { AccessPort, AnswersPort, EventsPort, InvitationsPort } from './other-features.ts';
import type { EndedClaim, RegistrationStore, StoredRegistration } from './ports.ts';
import { type MailEntry, mailOf } from './mail.ts';

export interface FollowUpPorts {
  store: RegistrationStore;
  places: Pick<Places, 'release'>;
  access: AccessPort;
  answers: Pick<AnswersPort, 'dropUnasked'>;
  events: EventsPort;
  invitations: Pick<InvitationsPort, 'giveBack'>;
  passOn: (eventId: string) => Promise<unknown>;
  /** Ends a registration with its event; nothing where it has ended. */
  endWithEvent: (id: string) => Promise<void>;
  /** Takes people of a registration out of sessions that are no more; nothing where they are out. */
  leaveSessions: (id: string, sessions: string[]) => Promise<void>;
  /** Gives those who were split off a registration of their own. */
  completeSplit: (id: string) => Promise<void>;
  /** Takes links back, and unless they are to stay open what they opened. */
  revokeLinks: (
    subject: { registrationId: string; personId?: string | null },
    opened: 'end' | 'stay',
  ) => Promise<void>;
  /** Queues a mail; a key that is queued already makes no second one. */
  queueMail: (entry: MailEntry) => Promise<void>;
}

/** Does what follows from the events of registrations: rows are freed, mails queued, places passed on. */
export function createFollowUps(ports: FollowUpPorts): EventHandler {
  const { store, places, access, events, passOn, endWithEvent, completeSplit, revokeLinks } = ports;
  const { invitations, queueMail } = ports;

  return async function followUp(event, { id }) {
    const { eventId, frees = [] } = event.data as { eventId: string; frees?: EndedClaim[] };
    for (const { claim, slots } of frees)
      await places.release({ holder: claim, ...(slots && { slots }), gate: 'released' });

    // Before any mail, so that a new link is never among those taken back.
    const { addressed = [], removed = [] } = event.data as Links;
    for (const personId of [...addressed, ...removed])
      await revokeLinks({ registrationId: id, personId }, 'end');
    // What was open may still be read: that it ended.
    if (ends.has(event.type)) await revokeLinks({ registrationId: id }, 'stay');
    if (ends.has(event.type)) await invitations.giveBack(eventId, id);

    if (event.type === 'registration.split') await completeSplit(id);

    const registration = await store.find(id);
    if (registration) {
      const accessIds = registration.people.map((person) => person.accessId);
      if (keeps.has(event.type)) await access.keep(accessIds, eventId);
      if (event.type === 'registration.confirmed')
        for (const one of accessIds) await access.keepProfile(one, { proven: false });
      if (ends.has(event.type)) await access.remove(accessIds);
      const left = (event.data as { left?: string[] }).left ?? [];
      if (left.length > 0) await access.remove(left);
      if (event.type === 'registration.changed')
        await ports.answers.dropUnasked(eventId, registration.people);

      const about = await events.find(eventId);
      const first = (event.data as { first?: string[] }).first ?? [];
      const known = (await Promise.all(first.map((one) => store.find(one)))).filter(
        (one) => one !== null,
      );
      const { eventVersion, chosenBy } = event.data as {
        eventVersion?: number;
        chosenBy?: string[];
      };
      if (eventVersion !== undefined)
        await access.lookAgain(
          registration.people
            .filter(({ id: personId }) => chosenBy?.includes(personId) ?? true)
            .map((person) => person.accessId),
          eventVersion,
        );
      // Made while its event was being cancelled: what was read before still let it in.
      const isLate = about?.state === 'cancelled' && !ends.has(event.type);
      if (isLate) await endWithEvent(id);
      if (about && !isLate)
        for (const mail of mailOf(event, registration, about, known)) await queueMail(mail);
      // Chosen while the session was being removed.
      const gone = about && unknownSessions(about, registration);
      if (gone?.length && !isLate) await ports.leaveSessions(id, gone);
      if ('former' in event.data) await store.forgetFormer(id, event.at);
    }
    if (frees.length > 0 || asksToPassOn.has(event.type)) await passOn(eventId);
  };
}

const unknownSessions = (
  { sessions }: Pick<Event, 'sessions'>,
  { people }: Pick<StoredRegistration, 'people'>,
): string[] =>
  people
    .flatMap((person) => person.sessions)
    .filter((chosen) => sessions.every(({ id }) => id !== chosen));

/** Whose links an event takes back; null stands for those of the whole registration. */
interface Links {
  addressed?: Array<string | null>;
  removed?: string[];
}

const keeps = new Set([
  'registration.confirmed',
  'registration.applied',
  'registration.waiting',
  'registration.changed',
  'registration.split-off',
  'registration.event-moved',
]);
const ends = new Set([
  'registration.lapsed',
  'registration.repeated',
  'registration.cancelled',
  'registration.declined',
  'registration.refused',
  'registration.offer-lapsed',
]);
/** Who waits, and for what, changed. */
const asksToPassOn = new Set([
  'registration.waiting',
  'registration.changed',
  'registration.split',
  'registration.split-off',
  'registration.cancelled',
]);
