import { Problem } from '#server/problems.ts';
import { confirmation, organiser, outboxStage } from '#tests/support/outbox.ts';

const stage = outboxStage();

test('a queued message is sent once, in its language, with a Message-ID made of its own id', async () => {
  const messages = stage.outbox();
  expect(await messages.queue(confirmation)).toBe(true);
  expect(await stage.only()).toMatchObject({ state: 'queued', attempts: 0, may: [] });
  expect(await messages.deliverDue()).toBe(1);
  expect(await messages.deliverDue()).toBe(0);
  const row = await stage.only();
  expect(row).toMatchObject({
    state: 'sent',
    attempts: 1,
    nextAt: null,
    sentAt: stage.clock.now(),
  });
  expect(stage.box.mails.map((mail) => mail.messageId)).toEqual([`<${row.id}@events.example>`]);
  expect(stage.box.mails[0]?.headers.get('content-language')).toBe('cy-GB');
  expect(stage.box.mails[0]?.text).toContain(stage.minted[0]);
});

test('the same event for the same person makes no second message', async () => {
  const messages = stage.outbox();
  const again = await Promise.all([1, 2, 3].map(() => messages.queue(confirmation)));
  expect(again.filter(Boolean)).toHaveLength(1);
  expect(await messages.queue({ ...confirmation, key: 'e1 ben@people.example' })).toBe(true);
  await messages.deliverDue();
  expect(stage.box.mails).toHaveLength(2);
});

test('two processes that deliver at once send each message once', async () => {
  for (let index = 0; index < 20; index += 1)
    await stage.outbox().queue({ ...confirmation, key: `e${index}` });
  const taken = await Promise.all([stage.outbox().deliverDue(), stage.outbox().deliverDue()]);
  expect(taken.reduce((sum, one) => sum + one, 0)).toBe(20);
  expect(new Set(stage.box.mails.map((mail) => mail.messageId)).size).toBe(20);
  expect(stage.box.mails).toHaveLength(20);
});

test('a bounced mail becomes a task to phone or write, and the task can be done once', async () => {
  stage.box.refuse({ at: 'recipient', code: 550 });
  const messages = stage.outbox();
  await messages.queue(confirmation);
  await messages.deliverDue();
  expect(await stage.only()).toMatchObject({ state: 'bounced', code: 'smtp-550' });
  const { rows } = await messages.listTasks({ state: 'open', page: 1 }, organiser);
  expect(rows).toMatchObject([{ reason: 'bounced', message: { to: confirmation.to } }]);
  const id = rows[0]?.id ?? '';
  await messages.closeTask(id, organiser);
  await expect(messages.closeTask(id, organiser)).rejects.toThrow(Problem);
  expect((await messages.listTasks({ state: 'open', page: 1 }, organiser)).total).toBe(0);
  expect((await messages.listTasks({ state: 'done', page: 1 }, organiser)).total).toBe(1);
});

test('a mail refused for now waits, is tried again, and is given up with a task after two days', async () => {
  stage.box.refuse({ at: 'recipient', code: 450 });
  const messages = stage.outbox();
  await messages.queue(confirmation);
  await messages.deliverDue();
  expect(await stage.only()).toMatchObject({ state: 'retry', code: 'smtp-450', attempts: 1 });
  expect(await messages.deliverDue()).toBe(0);
  stage.clock.advance({ seconds: 30 });
  expect(await messages.deliverDue()).toBe(1);
  stage.clock.advance({ days: 2 });
  await messages.deliverDue();
  expect(await stage.only()).toMatchObject({ state: 'failed', attempts: 3 });
  expect((await messages.listTasks({ state: 'open', page: 1 }, organiser)).rows).toMatchObject([
    { reason: 'failed' },
  ]);
  stage.box.refuse();
  await messages.retry((await stage.only()).id, organiser);
  await messages.deliverDue();
  expect(await stage.only()).toMatchObject({ state: 'sent', code: null });
});

test('while the mail server is silent messages wait, the rest are not tried, and their wait is known', async () => {
  stage.box.hang();
  const messages = stage.outbox();
  for (let index = 0; index < 12; index += 1)
    await messages.queue({ ...confirmation, key: `e${index}` });
  expect(await messages.deliverDue()).toBeLessThan(12);
  stage.clock.advance({ minutes: 10 });
  expect(await messages.health()).toEqual({ leaves: true, waiting: 12, oldestWaitingSeconds: 600 });
  stage.box.refuse();
  await messages.deliverDue();
  expect(stage.box.mails).toHaveLength(12);
  expect(await messages.health()).toEqual({ leaves: true, waiting: 0, oldestWaitingSeconds: 0 });
  expect(await messages.counts()).toMatchObject({ queued: 0, retry: 0, failed: 0 });
});

test('a process that dies between the mail server’s answer and our mark repeats the mail with the same Message-ID', async () => {
  const store = stage.store();
  const dying = stage.outbox({
    store: { ...store, settle: () => Promise.reject(new Error('power cut')) },
  });
  await dying.queue(confirmation);
  await expect(dying.deliverDue()).rejects.toThrow('power cut');
  const next = stage.outbox();
  expect(await next.deliverDue()).toBe(0);
  stage.clock.advance({ minutes: 3 });
  expect(await next.deliverDue()).toBe(1);
  expect(stage.box.mails).toHaveLength(2);
  expect(new Set(stage.box.mails.map((mail) => mail.messageId)).size).toBe(1);
  expect(await stage.only()).toMatchObject({ state: 'sent', attempts: 2 });
});

test('a message whose template fails is tried again, and one about something gone is withheld', async () => {
  const failing = stage.outbox({ render: () => Promise.reject(new Error('no such event: Ana')) });
  await failing.queue(confirmation);
  await failing.deliverDue();
  expect(await stage.only()).toMatchObject({ state: 'retry', code: 'render.failed' });
  stage.clock.advance({ minutes: 1 });
  const gone = stage.outbox({ render: async () => null });
  await gone.deliverDue();
  const row = await stage.only();
  expect(row).toMatchObject({ state: 'withheld', code: 'record.gone' });
  expect(await gone.get(row.id, organiser)).toMatchObject({ body: null, bodyHidden: false });
  expect(stage.box.mails).toEqual([]);
});

test('stopping lets the mails in hand go and takes no more', async () => {
  for (let index = 0; index < 12; index += 1)
    await stage.outbox().queue({ ...confirmation, key: `e${index}` });
  const messages = stage.outbox();
  const round = messages.deliverDue();
  await messages.stop();
  const taken = await round;
  expect(taken).toBeLessThan(12);
  expect(stage.box.mails).toHaveLength(taken);
  expect(await messages.counts()).toMatchObject({ sending: 0, queued: 12 - taken });
});
