import { randomBytes } from 'node:crypto';
import type { RenderMessage } from '#server/features/messages/deliver.ts';
import {
  createMessages,
  type MessagePorts,
  type NewMessage,
  type Reader,
} from '#server/features/messages/service.ts';
import { createMessageStore } from '#server/features/messages/store.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { createLog } from '#server/platform/log.ts';
import { createMailer, type Mailer } from '#server/platform/mailer.ts';
import { fixedClock } from './clock.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type Mailbox, mailbox } from './mailbox.ts';

export const organiser: Reader = { actor: { kind: 'staff', id: 's1' }, roles: ['organiser'] };
export const accessLead: Reader = { actor: { kind: 'staff', id: 's2' }, roles: ['access-lead'] };

export const confirmation: NewMessage = {
  key: 'e1 ana@people.example',
  template: 'registration.confirmed',
  locale: 'cy',
  to: { name: 'Ana', address: 'ana@people.example' },
  about: { eventId: 'belfast', registrationId: 'r1' },
  data: { registrationId: 'r1' },
  policy: 'ordinary',
};

/** An outbox over a database and a mail server of its own, emptied before every test. */
export function outboxStage() {
  const cipher = createCipher({ keys: new Map([['k', randomBytes(32)]]), current: 'k' });
  let database: TestDatabase;
  let mailer: Mailer;
  const stage = {
    box: {} as Mailbox,
    clock: fixedClock(),
    /** The addresses of the links made so far. */
    minted: [] as string[],
    /** The reads recorded so far. */
    reads: [] as object[],
    connection: () => database.connection,
    store: () => createMessageStore(database.connection, cipher),
    outbox: (ports: Partial<MessagePorts> = {}) =>
      createMessages({
        store: createMessageStore(database.connection, cipher),
        clock: stage.clock,
        log: createLog({ level: 'silent' }),
        mailer,
        render,
        mintLink: async ({ purpose }) => {
          const token = randomBytes(32).toString('base64url');
          stage.minted.push(`https://events.example/${purpose}?k=${token}`);
          return stage.minted.at(-1) ?? '';
        },
        liveLinks: false,
        siteHost: 'events.example',
        audit: { read: async (entry) => void stage.reads.push(entry) },
        deadLetters: {
          list: async () => ({ total: 0, letters: [] }),
          retry: async (id) => (id === 'gone' ? 'gone' : id === 'd1'),
          discard: async () => false,
        },
        ...ports,
      }),
    /** The one message there is, as a list shows it. */
    async only() {
      const { rows } = await stage.outbox().list({ page: 1 }, organiser);
      const [row, ...others] = rows;
      if (!row || others.length > 0) throw new Error(`${rows.length} messages, not one`);
      return row;
    },
    /** The one message there is, as the database holds it. */
    stored: () => database.connection.collection('messages').findOne({}),
  };

  beforeAll(async () => {
    database = await testDatabase();
    stage.store();
    await database.index();
  });
  beforeEach(async () => {
    for (const name of ['messages', 'contact-tasks'])
      await database.connection.collection(name).deleteMany({});
    stage.box = await mailbox();
    mailer = createMailer({
      smtpUrl: stage.box.url,
      from: 'events@events.example',
      timeoutMs: 300,
    });
    stage.clock = fixedClock();
    stage.minted.length = 0;
    stage.reads.length = 0;
  });
  afterEach(async () => {
    mailer.close();
    await stage.box.close();
  });
  afterAll(() => database.close());
  return stage;
}

/** Writes a mail with one link, as a template would. */
const render: RenderMessage = async (message, link) => {
  const url = await link({ purpose: 'manage', subject: { collection: 'registrations', id: 'r1' } });
  return {
    subject: `Eich lle (${message.template})`,
    text: `Rheoli: ${url}`,
    html: `<p><a href="${url}">Rheoli</a></p>`,
    attachments: [],
  };
};
