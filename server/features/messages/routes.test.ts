import { randomBytes } from 'node:crypto';
import { type Api, createApi } from '#server/http/api.ts';
import { createLimits } from '#server/http/limits.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { createLog } from '#server/platform/log.ts';
import {
  everyRole,
  everywhere,
  outcomeFor,
  outcomeOf,
  programmeWide,
  visitorAs,
} from '#tests/support/visitor-as.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import type { DeadLetterAnswer, Message, MessageSummary } from '#shared/messages.ts';
import type { Nation } from '#shared/nations.ts';
import type { PageOf } from '#shared/page-of.ts';
import type { Role, RoleGrant } from '#shared/permissions.ts';
import { messagesRoutes } from './routes.ts';
import { createMessages, type Messages } from './service.ts';
import { createMessageStore } from './store.ts';

const nationOf: Record<string, Nation> = { cardiff: 'wales', perth: 'scotland' };
const cipher = createCipher({ keys: new Map([['k', randomBytes(32)]]), current: 'k' });

const letter = {
  _id: 'd1',
  record: { collection: 'registrations', id: 'r1' },
  event: { type: 'registration.confirmed', at: new Date('2030-01-05T09:00:00Z') },
  code: 'E_MAIL',
  at: new Date('2030-01-05T10:00:00Z'),
};

let database: TestDatabase;
let messages: Messages;
let api: Api;
let reads: Array<{ action: string }>;
let retried: string[];
let discarded: unknown[];

beforeAll(async () => {
  database = await testDatabase();
  createMessageStore(database.connection, cipher);
  await database.index();
});
afterAll(() => database.close());

beforeEach(async () => {
  for (const name of ['messages', 'contact-tasks'])
    await database.connection.collection(name).deleteMany({});
  reads = [];
  retried = [];
  discarded = [];
  messages = createMessages({
    store: createMessageStore(database.connection, cipher),
    clock: fixedClock(),
    log: createLog({ level: 'silent' }),
    mailer: null,
    render: async ({ to }) => ({
      subject: `For ${to.name}`,
      text: 'Come in',
      html: '<p>Come in</p>',
      attachments: [],
    }),
    mintLink: async () => 'https://events.example/manage',
    liveLinks: false,
    siteHost: 'events.example',
    audit: { read: async (entry) => void reads.push(entry) },
    deadLetters: {
      list: async () => ({ total: 1, letters: [letter] }),
      retry: async (id) => (retried.push(id), true),
      discard: async (id, by) => (discarded.push([id, by.actor, by.requestId]), id === 'd1'),
    },
  });
  const events = {
    find: async (id: string) => {
      const nation = nationOf[id];
      return nation ? { id, nation } : null;
    },
    idsIn: async (nations: readonly Nation[]) =>
      Object.keys(nationOf).filter((id) => nations.some((nation) => nation === nationOf[id])),
  };
  api = createApi({ endpoints: messagesRoutes({ messages, events }), limits: createLimits() });
  for (const [key, eventId] of [
    ['one', 'cardiff'],
    ['two', 'perth'],
    ['three', undefined],
  ] as const)
    await messages.queue({
      key,
      template: 'registration-confirmed',
      locale: 'en',
      to: { name: key, address: `${key}@people.example` },
      about: eventId === undefined ? {} : { eventId },
      data: {},
      policy: 'ordinary',
    });
  await messages.deliverDue();
});

const inWales: RoleGrant[] = [{ role: 'organiser', scope: { kind: 'nation', nation: 'wales' } }];

const call = async (method: string, path: string, grants: RoleGrant[] | null, sent: object = {}) =>
  (await api.call({ method, path, ...sent }, visitorAs(grants))).answer;

async function listed(grants: RoleGrant[], query: object = {}): Promise<MessageSummary[]> {
  const answer = await call('get', '/staff/messages', grants, { query });
  return (answer as PageOf<MessageSummary>).rows;
}

async function idOf(name: string): Promise<string> {
  const rows = await listed(programmeWide('admin'));
  return rows.find(({ to }) => to.name === name)?.id ?? '';
}

const lookers: Role[] = ['admin', 'organiser'];
const endpoints = [
  ['get', '/staff/messages'],
  ['get', '/staff/contact-tasks'],
  ['get', '/staff/dead-letters'],
  ['get', '/staff/mail-health'],
  ['get', '/staff/messages/ID'],
  ['post', '/staff/messages/ID/retry'],
  ['post', '/staff/dead-letters/letter/retry'],
] as const;

test.each(
  endpoints.flatMap(([method, path]) =>
    everyRole(lookers).map(([role, may]) => [method, path, role, may] as const),
  ),
)('%s %s by %s is allowed: %s', async (method, path, role, may) => {
  const whole = path.replace('ID', await idOf('one'));
  const answer = call(method, whole, role === 'nobody' ? null : programmeWide(role));
  expect(await outcomeOf(answer)).toBe(outcomeFor(role, may));
});

test.each(everyRole(['admin']))(
  'discarding a failed task by %s is allowed: %s',
  async (role, may) => {
    const answer = call(
      'post',
      '/staff/dead-letters/d1/discard',
      role === 'nobody' ? null : programmeWide(role),
    );
    expect(await outcomeOf(answer)).toBe(outcomeFor(role, may));
  },
);

test('a list is cut to the events where the role counts', async () => {
  expect((await listed(programmeWide('organiser'))).map(({ to }) => to.name).toSorted()).toEqual([
    'one',
    'three',
    'two',
  ]);
  expect((await listed(inWales)).map(({ to }) => to.name)).toEqual(['one']);
  const atPerth: RoleGrant[] = [{ role: 'organiser', scope: { kind: 'event', eventId: 'perth' } }];
  expect((await listed(atPerth)).map(({ to }) => to.name)).toEqual(['two']);
});

test('the list of an event is for those whose role counts there', async () => {
  expect(await listed(inWales, { event: 'cardiff' })).toHaveLength(1);
  await expect(listed(inWales, { event: 'perth' })).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a message of another nation is refused, and so is one that belongs to no event', async () => {
  for (const name of ['two', 'three'])
    await expect(call('get', `/staff/messages/${await idOf(name)}`, inWales)).rejects.toMatchObject(
      { kind: 'forbidden' },
    );
});

test('reading a body is recorded before it is given, and reading a list is not', async () => {
  await listed(inWales);
  expect(reads).toEqual([]);
  const message = (await call('get', `/staff/messages/${await idOf('one')}`, inWales)) as Message;
  expect(message.body?.subject).toBe('For one');
  expect(reads).toMatchObject([
    {
      action: 'message.read',
      actor: { kind: 'person', id: 'staff-1' },
      requestId: 'request-1',
      subject: { collection: 'messages', id: message.id },
    },
  ]);
});

test('a kept message can be sent again, and is refused the second time', async () => {
  const path = `/staff/messages/${await idOf('one')}/retry`;
  await call('post', path, inWales);
  expect((await listed(inWales))[0]?.state).toBe('queued');
  await expect(call('post', path, inWales)).rejects.toMatchObject({ kind: 'conflict' });
});

test('a message that was kept cannot come back', async () => {
  const path = `/staff/messages/${await idOf('one')}/bounced`;
  await expect(call('post', path, inWales)).rejects.toMatchObject({ kind: 'conflict' });
});

test('a mail that came back makes a task for those who look after its event', async () => {
  const id = await idOf('one');
  await database.connection
    .collection<{ _id: string }>('messages')
    .updateOne({ _id: id }, { $set: { state: 'sent' } });
  await call('post', `/staff/messages/${id}/bounced`, inWales);
  const open = async (grants: RoleGrant[]) =>
    ((await call('get', '/staff/contact-tasks', grants)) as PageOf<{ id: string }>).rows;
  expect(await open(inWales)).toMatchObject([{ id, reason: 'bounced', message: { id } }]);
  const inScotland: RoleGrant[] = [
    { role: 'organiser', scope: { kind: 'nation', nation: 'scotland' } },
  ];
  expect(await open(inScotland)).toEqual([]);
  await expect(call('post', `/staff/contact-tasks/${id}/done`, inScotland)).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await call('post', `/staff/contact-tasks/${id}/done`, inWales);
  expect(await open(inWales)).toEqual([]);
});

test('what failed is for a role over the whole programme alone', async () => {
  await expect(call('get', '/staff/dead-letters', inWales)).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await call('post', '/staff/dead-letters/d1/retry', [{ role: 'admin', scope: everywhere }]);
  expect(retried).toEqual(['d1']);
});

test.each([
  ['organiser', ['deadLetter.retry']],
  ['admin', ['deadLetter.retry', 'deadLetter.discard']],
] as const)('what failed says what an %s may do about it', async (role, may) => {
  const page = await call('get', '/staff/dead-letters', programmeWide(role));
  expect((page as PageOf<DeadLetterAnswer>).rows).toMatchObject([{ id: 'd1', may }]);
});

test('a failed task is discarded in the name of who did it, and one that is gone is not found', async () => {
  await call('post', '/staff/dead-letters/d1/discard', programmeWide('admin'));
  expect(discarded).toEqual([['d1', { kind: 'person', id: 'staff-1' }, 'request-1']]);
  await expect(
    call('post', '/staff/dead-letters/d2/discard', programmeWide('admin')),
  ).rejects.toMatchObject({ kind: 'not-found' });
});

test.each([{ state: 'lost' }, { page: '0' }, { event: { $ne: '' } }, { unknown: 'x' }])(
  'the filter %j is refused',
  async (query) => {
    await expect(listed(programmeWide('admin'), query)).rejects.toMatchObject({ name: 'ZodError' });
  },
);
