import type { Browser, Page } from 'playwright-core';
import { signInAs } from '#tests/support/actors.ts';
import { awake, complaintsOf, openChromium, windowOf, zoomed } from '#tests/support/chromium.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { keyboardOf } from '#tests/support/keyboard.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let browser: Browser;
let page: Page;
let eventId = '';
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay), clientFolder: 'dist/client' });
  eventId = (await publishedEvent(site)).id;
  browser = await openChromium();
  const organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
  page = await (await windowOf(browser, site.origin, organiser.cookies)).newPage();
  await page.setViewportSize(zoomed);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('an organiser changes a section and moves the event by keyboard alone, at 400 % zoom', async () => {
  const { tabTo, press, type } = keyboardOf(page);
  const complaints = complaintsOf(page);
  await page.goto(`${site.origin}/staff/events/${eventId}`);
  await awake(page);
  await press(`main a[href$="/${eventId}/edit"]`, /\/edit$/);
  await press('main a[href$="/edit/contact"]', /\/edit\/contact$/);
  await type('input[name=name]', 'Nia Rees');
  await press('main form button', /done=saved$/);
  expect(await page.innerText('main')).toContain('Nia Rees');

  await press('main a[href$="/edit/dates"]', /\/edit\/dates$/);
  for (const name of ['startsDay-day', 'endsDay-day']) await type(`input[name=${name}]`, '12');
  await tabTo('input[name=tellEverybody]');
  await page.keyboard.press('Space');
  await press('main form button', /done=saved$/);
  const { startsAt, contact } = await site.services.events.get(eventId);
  expect([startsAt.toISOString(), contact.name]).toEqual(['2030-02-12T09:00:00.000Z', 'Nia Rees']);
  expect(complaints).toEqual([]);
}, 120_000);
