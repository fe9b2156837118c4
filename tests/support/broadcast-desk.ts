import { randomBytes } from 'node:crypto';
import type { Addressee, BroadcastInput } from '#shared/broadcasts.ts';
import type { Event } from '#shared/events.ts';
import type { Role } from '#shared/permissions.ts';
import type { BroadcastPorts, Place, Writer } from '#server/features/messages/broadcast-ports.ts';
import { createBroadcastStore } from '#server/features/messages/broadcast-store.ts';
import { createBroadcasts } from '#server/features/messages/broadcasts.ts';
import { createMailChoices } from '#server/features/messages/mail-choices-store.ts';
import { createMessageStore } from '#server/features/messages/store.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { createLog } from '#server/platform/log.ts';
import { createRelay } from '#server/platform/relay.ts';
import type { FixedClock } from './clock.ts';
import type { TestDatabase } from './database.ts';
import { eventWithPlaces } from './event-with-places.ts';

/** Somebody of staff with roles for the whole programme. */
export const writer = (...roles: readonly Role[]): Writer => ({
  grants: roles.map((role) => ({ role, scope: { kind: 'programme' } })),
  by: { kind: 'person', id: 'mair' },
});

/** A message to those who have a place, sent by hand; say what differs. */
export const aBroadcast = (different: Partial<BroadcastInput> = {}): BroadcastInput => ({
  name: 'A word before the day',
  kind: 'essential',
  who: 'placed',
  texts: { en: { subject: 'See you at {{event}}', body: 'Hello {{name}}.' } },
  timing: { when: 'hand' },
  ...different,
});

const cipher = createCipher({ keys: new Map([['k', randomBytes(32)]]), current: 'k' });

/** Messages to many over a database, with people who stand in a list; `wrap` stands between them and their ports. */
export function broadcastDesk(
  database: TestDatabase,
  clock: FixedClock,
  {
    event = eventWithPlaces(),
    people = [],
    wrap = (ports) => ports,
  }: {
    event?: Event;
    people?: Addressee[];
    wrap?: (ports: BroadcastPorts) => BroadcastPorts;
  } = {},
) {
  const { connection } = database;
  const outbox = createMessageStore(connection, cipher);
  const known = { event, people };
  const choices = createMailChoices(connection, cipher, clock);
  const ports = wrap({
    store: createBroadcastStore(connection),
    choices,
    addressees: {
      async listAfter(_eventId, after, limit) {
        return known.people.filter((one) => isAfter(one, after)).slice(0, limit);
      },
      listByAddresses: async (_eventId, addresses) =>
        known.people.filter(({ contact, people: members }) =>
          [contact.email, ...members.map(({ email }) => email)].some(
            (email) => email !== null && addresses.includes(email.toLowerCase()),
          ),
        ),
    },
    countNeeds: async () => ({}),
    events: { find: async (id) => (id === known.event.id ? known.event : null) },
    preview: async () => ({ subject: '', text: '', html: '', attachments: [] }),
    async queueMail({ links: _links, ...mail }) {
      await outbox.insert({ ...mail, state: 'queued', now: clock.now() });
    },
    audit: { read: async () => undefined },
    mailFrom: 'events@events.example',
    clock,
    nudge: () => undefined,
  });
  const broadcasts = createBroadcasts(ports);
  const relay = createRelay({
    connection,
    clock,
    log: createLog({ level: 'silent' }),
    collections: ['broadcasts'],
    handle: broadcasts.followUp,
    leaseSeconds: 20,
  });
  return {
    broadcasts,
    relay,
    choices,
    known,
    /** The addresses written to, each as often as it has a mail. */
    async written(id: string): Promise<string[]> {
      const rows = await connection
        .collection<{ to: { address: string } }>('messages')
        .find({ 'about.broadcastId': id })
        .toArray();
      return rows.map(({ to }) => to.address).toSorted();
    },
  };
}

const isAfter = ({ createdAt, id }: Addressee, after: Place | null): boolean =>
  after === null || createdAt > after.at || (+createdAt === +after.at && id > after.id);
