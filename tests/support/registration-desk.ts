import { randomBytes } from 'node:crypto';
import type { Event } from '#shared/events.ts';
import { type RegistrationInput, registrationInput } from '#shared/registrations.ts';
import { eventFollowUp } from '#server/event-follow-up.ts';
import { createFollowUps } from '#server/features/registrations/follow-ups.ts';
import { createRegistrationLists } from '#server/features/registrations/list-store.ts';
import type { MailEntry } from '#server/features/registrations/mail.ts';
import type {
  AccessPort,
  AnswersPort,
  EventsPort,
  InvitationsPort,
} from '#server/features/registrations/other-features.ts';
import type {
  RegistrationLists,
  RegistrationStore,
  WaitingLists,
} from '#server/features/registrations/ports.ts';
import { createRegistrations, type Registrations } from '#server/features/registrations/service.ts';
import { createRegistrationStore } from '#server/features/registrations/store.ts';
import { createWaitingLists } from '#server/features/registrations/waiting-lists.ts';
import { type Cipher, createCipher } from '#server/platform/cipher.ts';
import { type Audit, createAudit } from '#server/platform/audit.ts';
import { createLog } from '#server/platform/log.ts';
import { createPlaces, type Places } from '#server/platform/places.ts';
import { createRelay, type Relay } from '#server/platform/relay.ts';
import type { FixedClock } from './clock.ts';
import type { TestDatabase } from './database.ts';

export interface RegistrationDesk {
  registrations: Registrations;
  store: RegistrationStore;
  lists: WaitingLists;
  places: Places;
  relay: Relay;
  mails: MailEntry[];
  /** The links that were taken back, in order. */
  revoked: Array<{ registrationId: string; personId?: string | null }>;
  /** The events that the desk knows, by id; add to it. */
  events: Map<string, Event>;
  /** How a desk finds its events and keeps its trail. */
  ports: { events: EventsPort; audit: Audit; rows: RegistrationLists };
}

export interface DeskPorts {
  store: RegistrationStore;
  lists: WaitingLists;
  places: Places;
  access: AccessPort;
}

const auditKey = randomBytes(32);
const oneKey = createCipher({ keys: new Map([['k1', randomBytes(32)]]), current: 'k1' });

const idle = async (): Promise<void> => undefined;

/** Registrations over a database with a relay that is told when to run; `wrap` stands between them and their ports. */
export function registrationDesk(
  database: TestDatabase,
  clock: FixedClock,
  {
    events,
    wrap = (ports) => ports,
    cipher = oneKey,
    findEvent = async (id) => events.get(id) ?? null,
  }: {
    events: Map<string, Event>;
    wrap?: (ports: DeskPorts) => DeskPorts;
    cipher?: Cipher;
    /** How the desk looks an event up, where it is not in the map alone. */
    findEvent?: EventsPort['find'];
  },
): RegistrationDesk {
  const mails: MailEntry[] = [];
  const revoked: RegistrationDesk['revoked'] = [];
  const real: DeskPorts = {
    store: createRegistrationStore(database.connection, cipher),
    lists: createWaitingLists(database.connection),
    places: createPlaces(database.connection),
    access: noAccess,
  };
  const ports = {
    ...wrap(real),
    clock,
    nudge: () => undefined,
    rows: createRegistrationLists(database.connection),
    answers: noAnswers,
    invitations: noInvitations,
    audit: createAudit({ connection: database.connection, clock, key: auditKey }),
    listIdsWithNeeds: async () => [],
    findStaffNames: async (ids: string[]) => new Map(ids.map((id) => [id, `Name of ${id}`])),
    events: {
      find: findEvent,
      findBySlug: async (slug: string) =>
        [...events.values()].find((event) => event.slug === slug) ?? null,
    },
  };
  const registrations = createRegistrations(ports);
  const followRegistrations = createFollowUps({
    ...ports,
    passOn: registrations.passOn,
    endWithEvent: registrations.endWithEvent,
    leaveSessions: registrations.leaveSessions,
    completeSplit: registrations.completeSplit,
    revokeLinks: async (subject) => void revoked.push(subject),
    async queueMail(mail) {
      if (!mails.some(({ key }) => key === mail.key)) mails.push(mail);
    },
  });
  const followEvents = eventFollowUp(
    registrations,
    { followMove: idle, followCancel: idle },
    { followEvent: idle },
  );
  const relay = createRelay({
    connection: database.connection,
    clock,
    log: createLog({ level: 'silent' }),
    collections: ['registrations', 'events'],
    handle: (event, record) =>
      (record.collection === 'events' ? followEvents : followRegistrations)(event, record),
  });
  return { registrations, relay, mails, revoked, events, ports, ...real };
}

/** What one person sends to register. */
export function oneInput(name: string, different: object = {}): RegistrationInput {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@people.example`;
  return registrationInput.parse({
    people: [{ name, pool: 'general' }],
    contact: { email },
    ...different,
  });
}

const noAnswers: AnswersPort = {
  problems: async () => [],
  keep: async () => undefined,
  answersOf: async () => ({ questions: [], answers: new Map() }),
  fitting: async () => [],
  questionsOf: async () => [],
  readFile: async () => null,
  countAnswers: async () => new Map(),
  listWhoAnswered: async () => [],
  countDue: async () => new Map(),
  remove: async () => undefined,
  dropUnasked: async () => undefined,
};

/** No link opens anything. */
export const noInvitations: InvitationsPort = {
  open: async () => null,
  use: async () => false,
  giveBack: async () => undefined,
};

const noAccess: AccessPort = {
  write: async () => undefined,
  keep: async () => undefined,
  lookAgain: async () => undefined,
  keepProfile: async () => undefined,
  remove: async () => undefined,
  countStates: async () => ({}),
};
