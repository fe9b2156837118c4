import packaged from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

export const desk = { width: 1280, height: 900 };
export const phone = { width: 320, height: 640 };
/** A window of 1280 by 1024 at 400 % zoom has as much room as this (WCAG 2.2, 1.4.10). */
export const zoomed = { width: 320, height: 256 };

/** The Chromium that comes with the packages. */
export const openChromium = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await packaged.executablePath(),
    // In a single process the browser hangs when one of several windows is closed.
    args: packaged.args.filter((arg) => !['--single-process', '--no-zygote'].includes(arg)),
    headless: true,
  });

/** A reader's window with the cookies of somebody who has been here before. */
export async function windowOf(
  browser: Browser,
  origin: string,
  cookies: ReadonlyMap<string, string> = new Map(),
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: desk });
  await context.addCookies(
    [...cookies].map(([name, value]) => ({ name, value, url: origin, sameSite: 'Lax' as const })),
  );
  context.setDefaultTimeout(20_000);
  return context;
}

/** What a page complains of while it is open: errors of its script, of the console, of the content policy. */
export function complaintsOf(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') heard.push(`${request.url()} ${why}`);
  });
  return heard;
}

/** Waits until React has taken the page over. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  );
}

/** Whether a reader must scroll sideways to read a line. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
