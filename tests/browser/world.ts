import type { Browser, BrowserContext } from 'playwright-core';
import { openLink, registerByPages, signInAs } from '#tests/support/actors.ts';
import { openChromium, windowOf } from '#tests/support/chromium.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { startSite, type Site } from '#tests/support/site.ts';

/** The site with its sample, a browser, and the windows of those who see its pages. */
export interface World {
  site: Site;
  browser: Browser;
  /** Somebody in the middle of a form, with a party. */
  reader: Person;
  /** Somebody who has registered and opened their link. */
  registered: Person;
  /** Somebody of staff who may see everything. */
  staff: Person;
  /** The values of the parts of an address, by `feature/page` where they differ from page to page. */
  values: Record<string, string>;
  close(): Promise<void>;
}

export interface Person {
  window: BrowserContext;
  /** The id of their form. */
  draft: string;
}

export const slug = 'uk-conference';

export async function openWorld(): Promise<World> {
  const site = await startSite({
    sample: true,
    clock: fixedClock(new Date().toISOString()),
    clientFolder: 'dist/client',
  });
  const browser = await openChromium();
  const close = async (): Promise<void> => {
    await browser.close();
    await site.close();
  };
  try {
    return { ...(await people(site, browser)), site, browser, close };
  } catch (error) {
    // What stays open would keep the whole run from ending.
    await close();
    throw error;
  }
}

async function people(
  site: Site,
  browser: Browser,
): Promise<Pick<World, 'reader' | 'registered' | 'staff' | 'values'>> {
  const person = async (plain: ReturnType<Site['browser']>, draft = ''): Promise<Person> => ({
    window: await windowOf(browser, site.origin, plain.cookies),
    draft,
  });

  const inForm = site.browser();
  const start = await inForm.visit(`/events/${slug}/register`);
  const contact = await start.form().send();
  const answered = { name: 'Nia Rees', email: 'nia@people.test', party: 'group', under18: true };
  await contact.form().fill(answered).send();

  const done = site.browser();
  const guest = { name: 'Gwen Jones', email: 'gwen@people.test', groups: ['hearing'] };
  const last = await registerByPages(done, `/events/${await quietEvent(site)}`, guest);
  const own = await openLink(site, done, guest.email);
  const registration = await site.connection
    .collection<{ _id: string; people: Array<{ id: string }> }>('registrations')
    .findOne({ _id: idIn(own.path) });

  const staff = site.browser();
  await signInAs(site, staff, 'admin', 'organiser', 'access-lead');
  const event = await site.services.events.findBySlug(slug);
  const [me] = await site.connection.collection('people').find().toArray();
  const [message] = await site.connection.collection('messages').find().toArray();

  return {
    reader: await person(inForm, idIn(contact.path)),
    registered: await person(done, idIn(last.path)),
    staff: await person(staff),
    values: {
      slug,
      eventId: event?.id ?? '',
      'events/id': event?.id ?? '',
      venueId: event?.venueId ?? '',
      'messages/id': String(message?._id),
      'people/id': String(me?._id),
      registration: idIn(own.path),
      personId: registration?.people[0]?.id ?? '',
      group: 'hearing',
      token: 'a-token-that-nobody-was-given',
    },
  };
}

const idIn = (path: string): string =>
  /\/(?:register|registrations)\/([^/]+)/.exec(path)?.[1] ?? '';

/** An event of the sample with places left and no sessions to choose. */
async function quietEvent({ services }: Site): Promise<string> {
  const { rows } = await services.events.list({ when: 'coming', page: 1 });
  const open = rows.find(({ registration, kind }) => registration === 'open' && kind === 'webinar');
  if (!open) throw new Error('no webinar of the sample is open');
  return open.slug;
}
