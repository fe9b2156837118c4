import { Problem } from '#server/problems.ts';
import { accessLead, confirmation, organiser, outboxStage } from '#tests/support/outbox.ts';

const stage = outboxStage();

test('neither the token of a link nor what the mail said can be read in the database', async () => {
  const messages = stage.outbox();
  await messages.queue(confirmation);
  await messages.deliverDue();
  const row = JSON.stringify(await stage.stored());
  expect(row).not.toContain('Rheoli');
  const { id } = await stage.only();
  const { body } = await messages.get(id, organiser);
  expect(body?.text).toBe('Rheoli: #');
  expect(JSON.stringify(body)).not.toContain(stage.minted[0]?.split('k=')[1]);
});

test('with live links a kept body holds the link that works', async () => {
  const messages = stage.outbox({ mailer: null, liveLinks: true });
  await messages.queue(confirmation);
  await messages.deliverDue();
  const { id } = await stage.only();
  expect((await messages.get(id, organiser)).body?.text).toBe(`Rheoli: ${stage.minted[0]}`);
});

test('where no mail server is set the message is kept, says so, and can be sent later', async () => {
  const without = stage.outbox({ mailer: null });
  await without.queue(confirmation);
  await without.deliverDue();
  const row = await stage.only();
  expect(row).toMatchObject({ state: 'kept', may: ['message.retry'] });
  expect(await without.health()).toMatchObject({ leaves: false, waiting: 0 });
  const later = stage.outbox();
  await later.retry(row.id, organiser);
  await later.deliverDue();
  expect(stage.box.mails).toHaveLength(1);
});

test('reading a body is recorded before it is given, and without the record there is no answer', async () => {
  const messages = stage.outbox({ mailer: null });
  await messages.queue(confirmation);
  await messages.deliverDue();
  const { id } = await stage.only();
  await messages.get(id, { ...organiser, requestId: 'q1' });
  expect(stage.reads).toEqual([
    {
      actor: organiser.actor,
      action: 'message.read',
      subject: { collection: 'messages', id },
      requestId: 'q1',
    },
  ]);
  const broken = stage.outbox({ audit: { read: () => Promise.reject(new Error('no trail')) } });
  await expect(broken.get(id, organiser)).rejects.toThrow('no trail');
});

test('a sensitive body is shown to the access lead alone, and what is not shown is not recorded as read', async () => {
  const messages = stage.outbox({ mailer: null });
  await messages.queue({ ...confirmation, policy: 'sensitive' });
  await messages.deliverDue();
  const { id } = await stage.only();
  expect(await messages.get(id, organiser)).toMatchObject({ body: null, bodyHidden: true });
  expect(stage.reads).toEqual([]);
  expect(await messages.get(id, accessLead)).toMatchObject({ body: { text: 'Rheoli: #' } });
  expect(stage.reads).toHaveLength(1);
});

test('a sample message is shown as it would read and never leaves', async () => {
  const messages = stage.outbox();
  await messages.queue({ ...confirmation, withheld: true });
  expect(await messages.deliverDue()).toBe(0);
  const row = await stage.only();
  expect(row).toMatchObject({ state: 'withheld', may: [] });
  expect((await messages.get(row.id, organiser)).body?.text).toBe('Rheoli: #');
  expect(stage.minted).toEqual([]);
  await expect(messages.retry(row.id, organiser)).rejects.toThrow(Problem);
});

test('a mail that came back later is marked by hand, and the mark and its event are one write', async () => {
  const messages = stage.outbox();
  await messages.queue(confirmation);
  await messages.deliverDue();
  const { id } = await stage.only();
  await messages.markBounced(id, organiser);
  expect(await stage.only()).toMatchObject({ state: 'bounced', may: ['message.retry'] });
  expect(await stage.stored()).toMatchObject({
    relayAt: stage.clock.now(),
    pendingEvents: [{ type: 'message.bounced', by: organiser.actor, data: { message: id } }],
  });
  await expect(messages.markBounced(id, organiser)).rejects.toThrow(Problem);
  expect((await messages.listTasks({ state: 'open', page: 1 }, organiser)).total).toBe(1);
});

test('lists are by event and state, newest first, and unknown ids are not found', async () => {
  const messages = stage.outbox();
  await messages.queue(confirmation);
  stage.clock.advance({ minutes: 1 });
  await messages.queue({
    ...confirmation,
    key: 'e2',
    about: { eventId: 'cardiff' },
    withheld: true,
  });
  const events = (await messages.list({ page: 1 }, organiser)).rows.map((row) => row.about.eventId);
  expect(events).toEqual(['cardiff', 'belfast']);
  expect((await messages.list({ page: 1, eventId: 'belfast' }, organiser)).total).toBe(1);
  expect((await messages.list({ page: 1, state: 'withheld' }, organiser)).total).toBe(1);
  await expect(messages.get('none', organiser)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(messages.retryDeadLetter('none')).rejects.toMatchObject({ kind: 'not-found' });
  await expect(messages.retryDeadLetter('gone')).rejects.toMatchObject({ kind: 'gone' });
  await messages.retryDeadLetter('d1');
});

test('what is due and every list go by an index', async () => {
  const rows = stage.connection().collection('messages');
  for (const query of [
    rows
      .find({ nextAt: { $lte: stage.clock.now() } })
      .sort({ nextAt: 1 })
      .limit(1),
    rows.find({ 'about.eventId': 'belfast' }).sort({ queuedAt: -1 }),
    rows.find({ state: 'retry' }).sort({ queuedAt: 1 }),
    rows.find({}).sort({ queuedAt: -1 }),
    rows.find({ relayAt: { $lte: stage.clock.now() } }).sort({ relayAt: 1 }),
  ]) {
    const plan = JSON.stringify(await query.explain());
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
  }
});

test('messages go when their time is over or their registration is erased, but none that is still to be sent', async () => {
  const messages = stage.outbox({ mailer: null });
  await messages.queue(confirmation);
  await messages.deliverDue();
  await messages.queue({ ...confirmation, key: 'e2', about: { registrationId: 'r2' } });
  stage.clock.advance({ days: 100 });
  expect(await messages.forget({ before: stage.clock.now() })).toBe(1);
  expect((await stage.only()).about.registrationId).toBe('r2');
  expect(await messages.forget({ registrationId: 'r2' })).toBe(1);
  expect((await messages.list({ page: 1 }, organiser)).total).toBe(0);
});
