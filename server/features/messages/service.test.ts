import { randomBytes } from 'node:crypto';
import { Problem } from '#server/problems.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { createLog } from '#server/platform/log.ts';
import { createMailer, type Mailer } from '#server/platform/mailer.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { type Mailbox, mailbox } from '#tests/support/mailbox.ts';
import type { RenderMessage } from './deliver.ts';
import { createMessages, type MessagePorts, type NewMessage, type Reader } from './service.ts';
import { createMessageStore } from './store.ts';

const cipher = createCipher({ keys: new Map([['k', randomBytes(32)]]), current: 'k' });
const organiser: Reader = { actor: { kind: 'staff', id: 's1' }, roles: ['organiser'] };
const accessLead: Reader = { actor: { kind: 'staff', id: 's2' }, roles: ['access-lead'] };

const confirmation: NewMessage = {
  key: 'e1 ana@people.example',
  template: 'registration.confirmed',
  locale: 'cy',
  to: { name: 'Ana', address: 'ana@people.example' },
  about: { eventId: 'belfast', registrationId: 'r1' },
  data: { registrationId: 'r1' },
  policy: 'ordinary',
};

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

let database: TestDatabase;
let box: Mailbox;
let mailer: Mailer;
let clock: FixedClock;
let minted: string[];
let reads: object[];
beforeAll(async () => {
  database = await testDatabase();
  createMessageStore(database.connection, cipher);
  await database.index();
});
beforeEach(async () => {
  for (const name of ['messages', 'contact-tasks'])
    await database.connection.collection(name).deleteMany({});
  box = await mailbox();
  mailer = createMailer({ smtpUrl: box.url, from: 'events@events.example', timeoutMs: 300 });
  clock = fixedClock();
  minted = [];
  reads = [];
});
afterEach(async () => {
  mailer.close();
  await box.close();
});
afterAll(() => database.close());

function outbox(ports: Partial<MessagePorts> = {}) {
  return createMessages({
    store: createMessageStore(database.connection, cipher),
    clock,
    log: createLog({ level: 'silent' }),
    mailer,
    render,
    mintLink: async ({ purpose }) => {
      const url = `https://events.example/${purpose}?k=${randomBytes(32).toString('base64url')}`;
      minted.push(url);
      return url;
    },
    liveLinks: false,
    siteHost: 'events.example',
    audit: { read: async (entry) => void reads.push(entry) },
    deadLetters: {
      list: async () => ({ total: 0, letters: [] }),
      retry: async (id) => (id === 'gone' ? 'gone' : id === 'd1'),
    },
    ...ports,
  });
}

const all = { page: 1 };
async function only(messages = outbox()) {
  const { rows } = await messages.list(all, organiser);
  expect(rows).toHaveLength(1);
  const [row] = rows;
  if (!row) throw new Error('no message');
  return row;
}
const stored = () => database.connection.collection('messages').findOne({});

test('a queued message is sent once, in its language, with a Message-ID made of its own id', async () => {
  const messages = outbox();
  expect(await messages.queue(confirmation)).toBe(true);
  expect(await only()).toMatchObject({ state: 'queued', attempts: 0, may: [] });
  expect(await messages.deliverDue()).toBe(1);
  expect(await messages.deliverDue()).toBe(0);
  const row = await only();
  expect(row).toMatchObject({ state: 'sent', attempts: 1, nextAt: null, sentAt: clock.now() });
  expect(box.mails.map((mail) => mail.messageId)).toEqual([`<${row.id}@events.example>`]);
  expect(box.mails[0]?.headers.get('content-language')).toBe('cy-GB');
  expect(box.mails[0]?.text).toContain(minted[0]);
});

test('the same event for the same person makes no second message', async () => {
  const messages = outbox();
  const again = await Promise.all([1, 2, 3].map(() => messages.queue(confirmation)));
  expect(again.filter(Boolean)).toHaveLength(1);
  expect(await messages.queue({ ...confirmation, key: 'e1 ben@people.example' })).toBe(true);
  await messages.deliverDue();
  expect(box.mails).toHaveLength(2);
});

test('two processes that deliver at once send each message once', async () => {
  for (let index = 0; index < 20; index += 1)
    await outbox().queue({ ...confirmation, key: `e${index}` });
  const taken = await Promise.all([outbox().deliverDue(), outbox().deliverDue()]);
  expect(taken.reduce((sum, one) => sum + one, 0)).toBe(20);
  expect(new Set(box.mails.map((mail) => mail.messageId)).size).toBe(20);
  expect(box.mails).toHaveLength(20);
});

test('neither the token of a link nor what the mail said can be read in the database', async () => {
  const messages = outbox();
  await messages.queue(confirmation);
  await messages.deliverDue();
  const row = JSON.stringify(await stored());
  expect(row).not.toContain('Rheoli');
  const { id } = await only();
  const { body } = await messages.get(id, organiser);
  expect(body?.text).toBe('Rheoli: #');
  expect(JSON.stringify(body)).not.toContain(minted[0]?.split('k=')[1]);
});

test('with live links a kept body holds the link that works', async () => {
  const messages = outbox({ mailer: null, liveLinks: true });
  await messages.queue(confirmation);
  await messages.deliverDue();
  const { id } = await only();
  expect((await messages.get(id, organiser)).body?.text).toBe(`Rheoli: ${minted[0]}`);
});

test('where no mail server is set the message is kept, says so, and can be sent later', async () => {
  const without = outbox({ mailer: null });
  await without.queue(confirmation);
  await without.deliverDue();
  const row = await only();
  expect(row).toMatchObject({ state: 'kept', may: ['message.retry'] });
  expect(await without.health()).toMatchObject({ leaves: false, waiting: 0 });
  const later = outbox();
  await later.retry(row.id, organiser);
  await later.deliverDue();
  expect(box.mails).toHaveLength(1);
});

test('reading a body is recorded before it is given, and without the record there is no answer', async () => {
  const messages = outbox({ mailer: null });
  await messages.queue(confirmation);
  await messages.deliverDue();
  const { id } = await only();
  await messages.get(id, { ...organiser, requestId: 'q1' });
  expect(reads).toEqual([
    {
      actor: organiser.actor,
      action: 'message.read',
      subject: { collection: 'messages', id },
      requestId: 'q1',
    },
  ]);
  const broken = outbox({ audit: { read: () => Promise.reject(new Error('no trail')) } });
  await expect(broken.get(id, organiser)).rejects.toThrow('no trail');
});

test('a sensitive body is shown to the access lead alone, and what is not shown is not recorded as read', async () => {
  const messages = outbox({ mailer: null });
  await messages.queue({ ...confirmation, policy: 'sensitive' });
  await messages.deliverDue();
  const { id } = await only();
  expect(await messages.get(id, organiser)).toMatchObject({ body: null, bodyHidden: true });
  expect(reads).toEqual([]);
  expect(await messages.get(id, accessLead)).toMatchObject({ body: { text: 'Rheoli: #' } });
  expect(reads).toHaveLength(1);
});

test('a sample message is shown as it would read and never leaves', async () => {
  const messages = outbox();
  await messages.queue({ ...confirmation, withheld: true });
  expect(await messages.deliverDue()).toBe(0);
  const row = await only();
  expect(row).toMatchObject({ state: 'withheld', may: [] });
  expect((await messages.get(row.id, organiser)).body?.text).toBe('Rheoli: #');
  expect(minted).toEqual([]);
  await expect(messages.retry(row.id, organiser)).rejects.toThrow(Problem);
});

test('a bounced mail becomes a task to phone or write, and the task can be done once', async () => {
  box.refuse({ at: 'recipient', code: 550 });
  const messages = outbox();
  await messages.queue(confirmation);
  await messages.deliverDue();
  expect(await only()).toMatchObject({ state: 'bounced', code: 'smtp-550' });
  const { rows } = await messages.listTasks({ state: 'open', page: 1 }, organiser);
  expect(rows).toMatchObject([{ reason: 'bounced', message: { to: confirmation.to } }]);
  const id = rows[0]?.id ?? '';
  await messages.closeTask(id, organiser);
  await expect(messages.closeTask(id, organiser)).rejects.toThrow(Problem);
  expect((await messages.listTasks({ state: 'open', page: 1 }, organiser)).total).toBe(0);
  expect((await messages.listTasks({ state: 'done', page: 1 }, organiser)).total).toBe(1);
});

test('a mail that came back later is marked by hand, and the mark and its event are one write', async () => {
  const messages = outbox();
  await messages.queue(confirmation);
  await messages.deliverDue();
  const { id } = await only();
  await messages.markBounced(id, organiser);
  expect(await only()).toMatchObject({ state: 'bounced', may: ['message.retry'] });
  expect(await stored()).toMatchObject({
    relayAt: clock.now(),
    pendingEvents: [{ type: 'message.bounced', by: organiser.actor, data: { message: id } }],
  });
  await expect(messages.markBounced(id, organiser)).rejects.toThrow(Problem);
  expect((await messages.listTasks({ state: 'open', page: 1 }, organiser)).total).toBe(1);
});

test('a mail refused for now waits, is tried again, and is given up with a task after two days', async () => {
  box.refuse({ at: 'recipient', code: 450 });
  const messages = outbox();
  await messages.queue(confirmation);
  await messages.deliverDue();
  expect(await only()).toMatchObject({ state: 'retry', code: 'smtp-450', attempts: 1 });
  expect(await messages.deliverDue()).toBe(0);
  clock.advance({ seconds: 30 });
  expect(await messages.deliverDue()).toBe(1);
  clock.advance({ days: 2 });
  await messages.deliverDue();
  expect(await only()).toMatchObject({ state: 'failed', attempts: 3 });
  expect((await messages.listTasks({ state: 'open', page: 1 }, organiser)).rows).toMatchObject([
    { reason: 'failed' },
  ]);
  box.refuse();
  await messages.retry((await only()).id, organiser);
  await messages.deliverDue();
  expect(await only()).toMatchObject({ state: 'sent', code: null });
});

test('while the mail server is silent messages wait, the rest are not tried, and their wait is known', async () => {
  box.hang();
  const messages = outbox();
  for (let index = 0; index < 12; index += 1)
    await messages.queue({ ...confirmation, key: `e${index}` });
  expect(await messages.deliverDue()).toBeLessThan(12);
  clock.advance({ minutes: 10 });
  expect(await messages.health()).toEqual({ leaves: true, waiting: 12, oldestWaitingSeconds: 600 });
  box.refuse();
  await messages.deliverDue();
  expect(box.mails).toHaveLength(12);
  expect(await messages.health()).toEqual({ leaves: true, waiting: 0, oldestWaitingSeconds: 0 });
  expect(await messages.counts()).toMatchObject({ queued: 0, retry: 0, failed: 0 });
});

test('a process that dies between the mail server’s answer and our mark repeats the mail with the same Message-ID', async () => {
  const store = createMessageStore(database.connection, cipher);
  const dying = outbox({
    store: { ...store, settle: () => Promise.reject(new Error('power cut')) },
  });
  await dying.queue(confirmation);
  await expect(dying.deliverDue()).rejects.toThrow('power cut');
  const next = outbox();
  expect(await next.deliverDue()).toBe(0);
  clock.advance({ minutes: 3 });
  expect(await next.deliverDue()).toBe(1);
  expect(box.mails).toHaveLength(2);
  expect(new Set(box.mails.map((mail) => mail.messageId)).size).toBe(1);
  expect(await only()).toMatchObject({ state: 'sent', attempts: 2 });
});

test('a message whose template fails is tried again, and one about something gone is withheld', async () => {
  const failing = outbox({ render: () => Promise.reject(new Error('no such event: Ana')) });
  await failing.queue(confirmation);
  await failing.deliverDue();
  expect(await only()).toMatchObject({ state: 'retry', code: 'render.failed' });
  clock.advance({ minutes: 1 });
  const gone = outbox({ render: async () => null });
  await gone.deliverDue();
  const row = await only();
  expect(row).toMatchObject({ state: 'withheld', code: 'record.gone' });
  expect(await gone.get(row.id, organiser)).toMatchObject({ body: null, bodyHidden: false });
  expect(box.mails).toEqual([]);
});

test('lists are by event and state, newest first, and unknown ids are not found', async () => {
  const messages = outbox();
  await messages.queue(confirmation);
  clock.advance({ minutes: 1 });
  await messages.queue({
    ...confirmation,
    key: 'e2',
    about: { eventId: 'cardiff' },
    withheld: true,
  });
  const events = (await messages.list(all, organiser)).rows.map((row) => row.about.eventId);
  expect(events).toEqual(['cardiff', 'belfast']);
  expect((await messages.list({ ...all, eventId: 'belfast' }, organiser)).total).toBe(1);
  expect((await messages.list({ ...all, state: 'withheld' }, organiser)).total).toBe(1);
  await expect(messages.get('none', organiser)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(messages.retryDeadLetter('none')).rejects.toMatchObject({ kind: 'not-found' });
  await expect(messages.retryDeadLetter('gone')).rejects.toMatchObject({ kind: 'gone' });
  await messages.retryDeadLetter('d1');
});

test('messages go when their time is over or their registration is erased, but none that is still to be sent', async () => {
  const messages = outbox({ mailer: null });
  await messages.queue(confirmation);
  await messages.deliverDue();
  await messages.queue({ ...confirmation, key: 'e2', about: { registrationId: 'r2' } });
  clock.advance({ days: 100 });
  expect(await messages.forget({ before: clock.now() })).toBe(1);
  expect((await only()).about.registrationId).toBe('r2');
  expect(await messages.forget({ registrationId: 'r2' })).toBe(1);
  expect((await messages.list(all, organiser)).total).toBe(0);
});
