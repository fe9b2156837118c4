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

test('an organiser adds, copies, moves and removes sessions by keyboard alone, at 400 % zoom', async () => {
  const { tabTo, press, type } = keyboardOf(page);
  const complaints = complaintsOf(page);
  const titles = async () =>
    (await site.services.events.get(eventId)).sessions
      .toSorted((one, other) => +one.startsAt - +other.startsAt)
      .map(({ texts }) => texts.en.title);
  await page.goto(`${site.origin}/staff/events/${eventId}/edit/timetable`);
  await awake(page);

  await press('main a[href$="/timetable/new"]', /\/timetable\/new$/);
  await type('input[name="texts.en.title"]', 'One');
  await type('input[name=startsTime]', '10:00');
  await type('input[name=endsTime]', '10:40');
  await press('main form button', /done=added$/);

  await press('main a[href*="?like="]', /\?like=/);
  await type('input[name="texts.en.title"]', 'Two');
  await type('input[name=startsTime]', '11:00');
  await type('input[name=endsTime]', '11:30');
  await press('main form button', /done=added$/);
  expect(await titles()).toEqual(['One', 'Two']);

  await tabTo('main summary');
  await page.keyboard.press('Enter');
  await press('button[value=later]', /done=moved/);
  expect(await titles()).toEqual(['Two', 'One']);

  await press('main a[href$="/remove"]', /\/remove$/);
  await press('main form button', /done=removed$/);
  expect(await titles()).toEqual(['One']);
  expect(complaints).toEqual([]);
}, 120_000);
