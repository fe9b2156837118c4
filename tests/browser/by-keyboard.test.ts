import type { Browser, Page } from 'playwright-core';
import {
  awake,
  complaintsOf,
  openChromium,
  scrollsSideways,
  windowOf,
  zoomed,
} from '#tests/support/chromium.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay), clientFolder: 'dist/client' });
  await publishedEvent(site);
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What stands under the keyboard. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return null;
    const box = here.getBoundingClientRect();
    const style = getComputedStyle(here);
    return {
      name: here.getAttribute('name') ?? '',
      type: here.getAttribute('type') ?? here.tagName.toLowerCase(),
      words: (here.textContent ?? '').trim(),
      value: here.getAttribute('value') ?? '',
      href: here.getAttribute('href') ?? '',
      isMain: here.closest('main') !== null,
      isSeen:
        box.width > 0 &&
        (style.outlineStyle !== 'none' ||
          style.boxShadow !== 'none' ||
          here.matches(':focus-visible')),
    };
  });

type Focused = NonNullable<Awaited<ReturnType<typeof focused>>>;

/** Presses Tab until what is wanted has the focus. */
async function tabTo(page: Page, wanted: (here: Focused) => boolean): Promise<Focused> {
  for (let presses = 0; presses < 120; presses += 1) {
    const here = await focused(page);
    if (here && wanted(here)) return here;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not get there on ${page.url()}`);
}

const answers: Record<string, string> = { name: 'Nia Rees', email: 'nia@people.test' };
const choices: Record<string, string> = { party: 'me', pool: 'general', hold: 'no', keep: 'no' };

/** Answers what a page of the form asks and sends it, by Tab, Space, arrows and Enter alone. */
async function answer(page: Page): Promise<void> {
  const fields = await page.$$eval('main form input:not([type=hidden])', (all) => [
    ...new Set(all.map((field) => (field as HTMLInputElement).name)),
  ]);
  for (const name of fields) {
    const typed = answers[name];
    if (typed !== undefined) {
      await tabTo(page, (here) => here.name === name);
      await page.keyboard.type(typed);
    }
    const choice = choices[name];
    if (choice === undefined) continue;
    await tabTo(page, (here) => here.name === name);
    await page.keyboard.press('Space');
    for (let steps = 0; (await focused(page))?.value !== choice; steps += 1) {
      if (steps > 10) throw new Error(`no choice ${choice} of ${name}`);
      await page.keyboard.press('ArrowDown');
    }
  }
  await tabTo(page, (here) => here.isMain && here.type === 'submit');
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
  await page.waitForLoadState('networkidle');
}

async function registerByKeyboard(page: Page, eventPath: string): Promise<void> {
  await page.goto(`${site.origin}${eventPath}`);
  await awake(page);
  const link = await tabTo(page, ({ href }) => href.endsWith('/register'));
  expect(link.isSeen).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/register$/);
  while (!page.url().endsWith('/done')) {
    await awake(page);
    expect(await scrollsSideways(page)).toBe(false);
    await answer(page);
  }
}

test.each([
  ['at the usual size', 1280, 900, 'nia-desk@people.test'],
  ['at 400 % zoom', zoomed.width, zoomed.height, 'nia-zoom@people.test'],
])(
  'a person registers by keyboard alone, %s',
  async (_size, width, height, email) => {
    answers['email'] = email;
    const window = await windowOf(browser, site.origin);
    const page = await window.newPage();
    await page.setViewportSize({ width, height });
    const complaints = complaintsOf(page);
    await registerByKeyboard(page, '/events/a-good-slug');
    const row = await site.connection
      .collection('registrations')
      .findOne({ 'contact.email': email });
    expect(row?.state).toBe('confirmed');
    expect(complaints).toEqual([]);
    await window.close();
  },
  120_000,
);

test('after a wrong answer the keyboard is taken to the summary, and from there to the field', async () => {
  const window = await windowOf(browser, site.origin);
  const page = await window.newPage();
  await page.goto(`${site.origin}/events/a-good-slug/register`);
  await awake(page);
  await tabTo(page, (here) => here.isMain && here.type === 'submit');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/contact$/);
  await awake(page);
  await tabTo(page, (here) => here.isMain && here.type === 'submit');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.govuk-error-summary');
  await page.waitForFunction(
    () => document.activeElement?.closest('.govuk-error-summary') !== null,
  );
  await tabTo(page, ({ href }) => href.endsWith('#name'));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'name');
  expect((await focused(page))?.name).toBe('name');
  await window.close();
}, 60_000);

test('a visitor loads no page of staff, and goes on to one in the same document', async () => {
  const window = await windowOf(browser, site.origin);
  const page = await window.newPage();
  const complaints = complaintsOf(page);
  const scripts: string[] = [];
  page.on('request', (request) => void scripts.push(request.url()));
  await page.goto(`${site.origin}/contact`);
  await awake(page);
  const ofStaff = () => scripts.filter((url) => /staff-routes|sign-in-page/.test(url));
  expect(ofStaff()).toEqual([]);
  await page.evaluate(() => {
    document.body.dataset['first'] = 'here';
  });
  await tabTo(page, ({ href }) => href === '/sign-in');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sign-in$/);
  await page.locator('input[name=password]').waitFor();
  expect(ofStaff()).toHaveLength(2);
  expect(await page.getAttribute('body', 'data-first')).toBe('here');
  expect(complaints).toEqual([]);
  await window.close();
}, 60_000);
