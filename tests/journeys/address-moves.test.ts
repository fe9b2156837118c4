import { openLink, registerByPages } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
});
afterAll(() => site.close());

test('a new address is asked a code first, keeps what was typed, and ends the old link', async () => {
  const event = await publishedEvent(site, { slug: 'moves' });
  const path = `/events/${event.slug}`;
  await registerByPages(site.browser(), path, { name: 'Nia Rees', email: 'nia@people.test' });
  const browser = site.browser();
  const own = await openLink(site, browser, 'nia@people.test');
  const details = await browser.visit(`${own.path}/details`);
  const due = await details.form().fill({ email: 'new@people.test' }).send();
  const asked = await due.form().send('ask');
  const mails = await site.readMailbox();
  const code = /\b(\d{3} ?\d{3})\b/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '';
  const saved = await asked.form().fill({ code }).send('enter');
  expect(saved.status).toBe(200);
  const rows = site.connection.collection('registrations');
  expect((await rows.findOne({ eventId: event.id }))?.contact.email).toBe('new@people.test');
  await site.settle();
  expect((await browser.visit(own.path)).path).not.toBe(own.path);
  expect((await openLink(site, browser, 'new@people.test')).path).toBe(own.path);
});
