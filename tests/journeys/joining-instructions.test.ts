import type { Event } from '#shared/events.ts';
import { openLink, registerByPages, signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let event: Event;
let organiser: PlainBrowser;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  event = await publishedEvent(site, {
    pools: [
      { id: 'general', kind: 'general', nation: null, capacity: 1 },
      { id: 'assistant', kind: 'assistant', nation: null, capacity: 5 },
    ],
  });
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
});
afterAll(() => site.close());

const secret = 'https://meet.example/j/48213';
const english = `Open ${secret}.\n\nOr call 029 2018 0000.`;

/** Registers by the pages and opens the link that came by mail; answers the browser and where it is. */
async function registered(email: string) {
  const browser = site.browser();
  await registerByPages(browser, `/events/${event.slug}`, { name: 'Gwen Jones', email });
  const page = await openLink(site, browser, email);
  return { browser, page, path: page.path.replace(/\?.*/, '') };
}

let guest: Awaited<ReturnType<typeof registered>>;

test('whoever has a place sees when it is, with the zone, and that how to join is still to come', async () => {
  guest = await registered('gwen@people.test');
  expect(guest.page.text).toContain('(UK time)');
  expect(guest.page.text).toContain('The organiser writes here how to join.');
  const easy = await guest.browser.visit(`/easy-read${guest.path}`);
  expect(easy.text).toContain(', UK time');
  expect(easy.text).toContain('We will write here how to join.');
});

test('once the organiser has written it, it stands there, the address to be followed', async () => {
  const form = await organiser.visit(`/staff/events/${event.id}/edit/online`);
  const saved = await form.form().fill({ 'joining.en': english }).send();
  expect(saved.status).toBe(200);
  const page = await guest.browser.visit(guest.path);
  expect(page.text).toContain('How to join online');
  expect(page.text).toContain('Or call 029 2018 0000.');
  expect(page.text).not.toContain('The organiser writes here');
  expect(page.document.querySelector(`a[href="${secret}"]`)).not.toBeNull();
});

test('a reader whose language is missing is told so, and reads their own once it is written', async () => {
  const before = await guest.browser.visit(`/cy${guest.path}`);
  expect(before.text).toMatch(/Sut i ymuno ar-lein.*yn Gymraeg eto.*029 2018 0000/);
  expect(before.document.querySelector('#joining ~ * [lang=en-GB]')).not.toBeNull();
  const form = await organiser.visit(`/staff/events/${event.id}/edit/online`);
  await form
    .form()
    .fill({ 'joining.cy': 'Agorwch y ddolen.', 'joining.en-easy': 'Click on the link.' })
    .send();
  const after = await guest.browser.visit(`/cy${guest.path}`);
  expect(after.text).toContain('Agorwch y ddolen.');
  expect(after.text).not.toContain('029 2018 0000');
  const easy = await guest.browser.visit(`/easy-read${guest.path}`);
  expect(easy.text).toContain('Click on the link.');
});

test('whoever waits for a place is not told how to join', async () => {
  const { page, browser, path } = await registered('mair@people.test');
  expect(page.text).toContain('Waiting list');
  expect(page.text).not.toContain('How to join online');
  const { body } = await browser.ask(`/api${path}`);
  expect(JSON.parse(body)).toMatchObject({ state: 'waiting', joining: null });
});

test('the public and the mails are told where it stands, and never what it says', async () => {
  const reader = site.browser();
  const { slug } = event;
  for (const path of ['', '/cy', '/easy-read'].map((prefix) => `${prefix}/events/${slug}`))
    expect((await reader.visit(path)).document.documentElement.outerHTML).not.toContain('48213');
  for (const path of [`/api/events/${slug}`, '/api/events', `/api/events/${slug}/calendar`])
    expect((await reader.ask(path)).body).not.toContain('48213');

  const page = await guest.browser.visit(guest.path);
  await page.form().send('Send me the confirmation again');
  const mails = await site.readMailbox();
  const mail = mails.findLast(({ to }) => JSON.stringify(to).includes('gwen@people.test'));
  expect(mail?.text).toContain('your registration page tells you how to join');
  const calendar = (mail?.attachments[0]?.content.toString() ?? '').replaceAll(/\r\n /g, '');
  expect(calendar).toContain(`see your registration page at ${site.origin}${guest.path}`);
  // What opens a registration by itself stays in the mail.
  expect(calendar).not.toContain('/link/');
  expect(JSON.stringify([mail?.text, mail?.html, calendar])).not.toContain('48213');
});
