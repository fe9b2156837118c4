import type { Browser, Page } from 'playwright-core';
import { signInAs } from './actors.ts';
import { openChromium, windowOf, zoomed } from './chromium.ts';
import { fixedClock } from './clock.ts';
import { openDay, publishedEvent } from './published-event.ts';
import { type Site, startSite } from './site.ts';

export interface OrganiserByKeyboard {
  site: Site;
  /** A page at 400 % zoom, the organiser signed in. */
  page: Page;
  eventId: string;
}

/** A built site with one event, and its organiser at a zoomed window, for the tests of a file. */
export function organiserByKeyboard(): OrganiserByKeyboard {
  const at = {} as OrganiserByKeyboard;
  let browser: Browser;
  beforeAll(async () => {
    at.site = await startSite({ clock: fixedClock(openDay), clientFolder: 'dist/client' });
    at.eventId = (await publishedEvent(at.site)).id;
    browser = await openChromium();
    const organiser = at.site.browser();
    await signInAs(at.site, organiser, 'organiser');
    const context = await windowOf(browser, at.site.origin, organiser.cookies);
    at.page = await context.newPage();
    await at.page.setViewportSize(zoomed);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await at.site.close();
  });
  return at;
}
