import type { Event } from '#shared/events.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { oneInput } from '#tests/support/registration-desk.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
let site: Site;
let event: Event;
let organiser: PlainBrowser;
beforeAll(async () => {
  site = await startSite({ clock });
  event = await publishedEvent(site);
  await register('Nia Rees', 'nia@people.test');
  await register('Ana Flynn', 'ana@people.test', { locale: 'cy' });
  clock.advance({ minutes: 1 });
  await register('Bryn Flynn', 'ana@people.test');
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
  await site.settle();
});
afterAll(() => site.close());

const origin = { by: { actor: { kind: 'visitor' } }, source: 'online' } as const;
const register = (name: string, email: string, different = {}) =>
  site.services.registrations.register(
    event.slug,
    oneInput(name, { contact: { email }, ...different }),
    origin,
  );
const registrationOf = async (name: string) =>
  String(
    (await site.connection.collection('registrations').findOne({ 'people.0.name': name }))?._id,
  );
const mailsSince = async (count: number) =>
  (await site.readMailbox()).slice(count).map((mail) => ({
    ...mail,
    address: /[\w.]+@people\.test/.exec(JSON.stringify(mail.to))?.[0] ?? '',
  }));

const answers = {
  name: 'What to bring',
  kind: 'optional',
  who: 'placed',
  'texts.en.subject': 'Before {{event}}',
  'texts.en.body': 'Hello {{name}}.\n\nWe meet on {{day}} at {{time}}.\n\n{{manage}}',
  'texts.cy.subject': 'Cyn {{event}}',
  'texts.cy.body': 'Helo {{name}}.\n\nRydym yn cwrdd ar {{day}}.\n\n{{manage}}',
  'timing.when': 'hand',
} as const;
async function write(different: Record<string, string> = {}) {
  const page = await organiser.visit(`/staff/events/${event.id}/broadcasts/new`);
  return page
    .form()
    .fill({ ...answers, ...different })
    .send();
}

test('an empty form says what each field lacks', async () => {
  const page = await organiser.visit(`/staff/events/${event.id}/broadcasts/new`);
  const refused = await page.form().send();
  expect(refused.status).toBe(422);
  expect(refused.problems).toEqual([
    'Enter a name for the message',
    'Choose an answer',
    'Enter the subject',
    'Enter what the message says',
    'Choose an answer',
  ]);
});

test('a template with an unknown placeholder is refused beside its field, and what was typed is kept', async () => {
  const refused = await write({ 'texts.cy.body': 'Helo {{enw}}.' });
  expect(refused.status).toBe(422);
  const link = refused.document.querySelector('.govuk-error-summary a');
  expect(link?.getAttribute('href')).toBe('#texts.cy.body');
  expect(refused.document.getElementById('texts.cy.body')?.textContent).toBe('Helo {{enw}}.');
});

test('an organiser writes, reads it as a person, sends it, and one mail goes to each address in its language', async () => {
  const draft = await write();
  expect(draft.heading).toBe('What to bring');
  expect(draft.text).toContain('There is no Easy Read version');
  const preview = await draft.follow('Read it as a person');
  const readAs = async (name: string) => {
    const as = `${await registrationOf(name)}.${await personOf(name)}`;
    return (await preview.form().fill({ as }).send()).text;
  };
  expect(await readAs('Nia Rees')).toContain('Hello Nia Rees.');
  const welsh = await readAs('Ana Flynn');
  expect(welsh).toContain('Helo Ana Flynn, Bryn Flynn.');
  expect(welsh).toContain('Rydym yn cwrdd ar ddydd Mawrth 5 Chwefror 2030.');

  const before = (await site.readMailbox()).length;
  const sent = await draft.form('Send it now').send('send');
  expect(sent.text).toContain('It is being sent');
  const mails = await mailsSince(before);
  expect(mails.map(({ address, subject }) => `${address}: ${subject}`).toSorted()).toEqual([
    'ana@people.test: Cyn Tŷ agored',
    'nia@people.test: Before An open house',
  ]);
  const [shared, own] = mails.toSorted((one, two) => (one.address < two.address ? -1 : 1));
  expect(shared?.text).toContain('Ana Flynn, Bryn Flynn');
  expect(shared?.text?.match(/link\/manage\//g)).toHaveLength(2);
  expect(own?.text?.match(/link\/manage\//g)).toHaveLength(1);
  expect(own?.text).toContain('We meet on Tuesday 5 February 2030 at 9am.');
  expect(own?.replyTo?.text).toContain('team@partner.example');
  expect((await organiser.visit(sent.path)).text).toContain('Sent');
});

test('one press in a mail program turns off what is not essential, without cookies, for that address alone', async () => {
  const mail = (await site.readMailbox()).findLast(({ subject }) => subject?.startsWith('Before'));
  const list = mail?.headers.get('list') as {
    unsubscribe: { url: string };
    'unsubscribe-post': { name: string };
  };
  expect(list['unsubscribe-post'].name).toBe('List-Unsubscribe=One-Click');
  const path = new URL(list.unsubscribe.url).pathname;

  // A mail scanner that follows the link changes nothing.
  expect((await site.browser().visit(path)).text).toContain(
    'You get messages that you do not need',
  );
  const boundary = 'one-click';
  const pressed = await site.browser().ask(path, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: [
      `--${boundary}`,
      'Content-Disposition: form-data; name="List-Unsubscribe"',
      '',
      'One-Click',
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  });
  expect(pressed.status).toBe(200);

  const draft = await write({ name: 'More news' });
  expect(draft.text).toContain('they turned this kind off1');
  const before = (await site.readMailbox()).length;
  await draft.form('Send it now').send('send');
  expect((await mailsSince(before)).map(({ address }) => address)).toEqual(['ana@people.test']);
  const essential = await write({ kind: 'essential', name: 'A change' });
  const then = (await site.readMailbox()).length;
  await essential.form('Send it now').send('send');
  const told = await mailsSince(then);
  expect(told).toHaveLength(2);
  expect(told.map(({ headers }) => headers.has('list'))).toEqual([false, false]);
});

test.each([
  ['', 'Send me the other messages again'],
  ['/cy', 'Anfonwch yr hyn sydd ei angen arnaf yn unig'],
  ['/easy-read', 'Send me everything again'],
])(
  'at %s/unsubscribe the choice is a button that can be pressed back: %s',
  async (prefix, label) => {
    const token = site.services.mailChoices.tokenOf('nia@people.test');
    const page = await site.browser().visit(`${prefix}/unsubscribe/${token}`);
    const next = await page.form().send(label);
    expect(next.status).toBe(200);
    expect(next.document.querySelector('[role=alert]')?.textContent ?? '').not.toBe('');
  },
);

test('a made-up link opens no choice', async () => {
  const [hash] = site.services.mailChoices.tokenOf('nia@people.test').split('.');
  expect((await site.browser().visit(`/unsubscribe/${hash}.${hash}`)).status).toBe(404);
});

test('a reminder waits, moves with its event, and goes to whoever stands then', async () => {
  const draft = await write({
    name: 'Two days before',
    kind: 'essential',
    'timing.when': 'relative',
    'timing.days': '2',
    'timing.time': '9:00',
  });
  const waiting = await draft.form('Let it wait for its time').send('schedule');
  expect(waiting.text).toContain('Sunday 3 February 2030 at 9am');
  await site.services.registrations.endWithEvent(await registrationOf('Nia Rees'));
  await register('New Comer', 'new@people.test');
  const before = (await site.readMailbox()).length;
  clock.set('2030-02-03T09:00:00Z');
  await site.services.broadcasts.beginDue();
  expect((await mailsSince(before)).map(({ address }) => address).toSorted()).toEqual([
    'ana@people.test',
    'new@people.test',
  ]);
});

test('what was written to somebody stands on their registration and is sent once more as a mail of its own', async () => {
  const registration = await organiser.visit(
    `/staff/registrations/${await registrationOf('Bryn Flynn')}`,
  );
  const message = await registration.follow('Two days before');
  expect(message.text).toContain('ana@people.test');
  const before = await site.readMailbox();
  const again = await message.form().send('resend');
  expect(again.text).toContain('Sent once more');
  const [mail, ...others] = (await site.readMailbox()).slice(before.length);
  expect(others).toEqual([]);
  expect(before.map(({ messageId }) => messageId)).not.toContain(mail?.messageId);
});

test('two organisers who change one draft: the second sees both versions', async () => {
  const draft = await write();
  const first = await draft.follow('Change it');
  const second = await draft.follow('Change it');
  await first.form().fill({ name: 'By the first' }).send();
  const both = await second.form().fill({ name: 'By the second' }).send();
  expect(both.status).toBe(409);
  expect(both.text).toContain('By the first');
  expect(both.text).toContain('By the second');
});

test('front desk and admin write to nobody', async () => {
  for (const role of ['front-desk', 'admin'] as const) {
    const browser = site.browser();
    await signInAs(site, browser, role);
    expect((await browser.visit(`/staff/events/${event.id}/broadcasts`)).status).toBe(403);
  }
});

test('a message is stopped, and copied to be written anew, in Welsh', async () => {
  const draft = await write({ name: 'Newyddion' });
  const welsh = await organiser.visit(`/cy${draft.path.split('?')[0]}`);
  expect(welsh.lang).toBe('cy-GB');
  const copy = await welsh.form('Ei stopio').send('copy');
  expect(copy.path).toContain('/edit');
  const stopped = await welsh.form('Ei stopio').send('stop');
  expect(stopped.text).toContain('Wedi');
});

async function personOf(name: string): Promise<string> {
  const row = await site.connection
    .collection<{ people: Array<{ id: string }> }>('registrations')
    .findOne({ 'people.0.name': name });
  return row?.people[0]?.id ?? '';
}
