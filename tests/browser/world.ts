import type { Browser, BrowserContext } from 'playwright-core';
import { openChromium, windowOf } from '#tests/support/chromium.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { startSite, type Site } from '#tests/support/site.ts';
import { peopleInForms } from './people-in-forms.ts';
import { peopleOfStaff } from './people-of-staff.ts';
import { peopleRegistered } from './people-registered.ts';

/** What stands in the places of an address, by the name of the place; where that is `id`, by the part before it. */
export type Values = Record<string, string>;

/** Somebody in a state, who came there by the pages alone. */
export interface Standing {
  plain: PlainBrowser;
  values?: Values;
}

/** Somebody with a window of their own, on the site where they stand. */
export interface Person {
  window: BrowserContext;
  origin: string;
  values: Values;
}

/** The site with its sample, a browser, and a window for each of those who see its pages. */
export interface World {
  browser: Browser;
  people: Record<Who, Person>;
  close(): Promise<void>;
}

export type Who = keyof Awaited<ReturnType<typeof peopleOf>>;

export const built = { clientFolder: 'dist/client' } as const;

export async function openWorld(): Promise<World> {
  const clock = fixedClock(new Date().toISOString());
  const site = await startSite({ ...built, sample: true, clock });
  const browser = await openChromium();
  const close = async (): Promise<void> => {
    await browser.close();
    await site.close();
  };
  try {
    const standing = await peopleOf(site);
    return { browser, people: await withWindows(browser, site, standing), close };
  } catch (error) {
    // What stays open would keep the whole run from ending.
    await close();
    throw error;
  }
}

/** Gives each of the people a window. */
export async function withWindows<Name extends string>(
  browser: Browser,
  { origin }: Site,
  people: Record<Name, Standing>,
): Promise<Record<Name, Person>> {
  const opened = Object.entries<Standing>(people).map(async ([name, { plain, values = {} }]) => {
    const window = await windowOf(browser, origin, plain.cookies);
    return [name, { window, origin, values }] as const;
  });
  return Object.fromEntries(await Promise.all(opened)) as Record<Name, Person>;
}

/** Those in forms come first: one of them waits until a hold has run out. */
async function peopleOf(site: Site) {
  const inForms = await peopleInForms(site);
  const registered = await peopleRegistered(site);
  const staff = await peopleOfStaff(site, registered.registered.values.registrations);
  return { ...inForms, ...registered, ...staff };
}
