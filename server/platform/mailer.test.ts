import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { type Mailbox, mailbox } from '#tests/support/mailbox.ts';
import { createMailer, type Mail, type Mailer } from './mailer.ts';

const mail: Mail = {
  messageId: '<m1@events.example>',
  to: { name: 'Siân Ŵyn', address: 'sian@people.example' },
  subject: 'Eich lle: cadarnhawyd',
  text: 'Mae gennych le.',
  html: '<p>Mae gennych le.</p>',
  lang: 'cy-GB',
  attachments: [
    {
      filename: 'event.ics',
      content: 'BEGIN:VCALENDAR',
      contentType: 'text/calendar; method=PUBLISH; charset=utf-8',
    },
  ],
};

let box: Mailbox;
let mailer: Mailer;
beforeEach(async () => {
  box = await mailbox();
  mailer = createMailer({
    smtpUrl: box.url,
    from: 'Events <events@events.example>',
    timeoutMs: 300,
  });
});
afterEach(async () => {
  mailer.close();
  await box.close();
});

test('a mail arrives as it was written, with its own Message-ID, language and calendar', async () => {
  expect(await mailer.send(mail)).toEqual({ outcome: 'sent' });
  const [got] = box.mails;
  expect(got).toMatchObject({
    messageId: '<m1@events.example>',
    subject: 'Eich lle: cadarnhawyd',
    from: { text: '"Events" <events@events.example>' },
    to: { value: [{ name: 'Siân Ŵyn', address: 'sian@people.example' }] },
  });
  expect(got?.text).toContain('Mae gennych le.');
  expect(got?.headers.get('content-language')).toBe('cy-GB');
  expect(got?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(got?.attachments[0]).toMatchObject({
    filename: 'event.ics',
    contentType: 'text/calendar',
  });
});

test('an address refused for good is a bounce', async () => {
  box.refuse({ at: 'recipient', code: 550 });
  expect(await mailer.send(mail)).toEqual({ outcome: 'bounced', code: 'smtp-550' });
});

test.each([
  ['an address refused for now', { at: 'recipient', code: 450 }, 'smtp-450'],
  ['a refused sender', { at: 'sender', code: 550 }, 'smtp-550'],
  ['a refused message', { at: 'message', code: 554 }, 'smtp-554'],
] as const)('%s is tried again, for the address is not to blame', async (_what, refusal, code) => {
  box.refuse(refusal);
  expect(await mailer.send(mail)).toEqual({ outcome: 'retry', code });
});

test('a server that never answers is given up after the time limit', async () => {
  box.hang();
  expect(await mailer.send(mail)).toMatchObject({ outcome: 'retry' });
});

test('a port where nobody listens is tried again', async () => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const nowhere = createMailer({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'events@events.example',
  });
  expect(await nowhere.send(mail)).toMatchObject({ outcome: 'retry' });
  nowhere.close();
});

test('a line break in a subject or a name makes no header', async () => {
  const sly = 'Hello\r\nBcc: other@people.example';
  await mailer.send({ ...mail, subject: sly, to: { name: sly, address: 'sian@people.example' } });
  expect(box.mails[0]?.headers.has('bcc')).toBe(false);
});
