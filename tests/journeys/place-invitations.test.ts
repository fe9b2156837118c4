import type { Event } from '#shared/events.ts';
import { openLink, signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import type { PlainPage } from '#tests/support/plain-page.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let event: Event;
let organiser: PlainBrowser;
let made = 0;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
});
afterAll(() => site.close());

beforeEach(async () => {
  site.clock.set(openDay);
  made += 1;
  event = await publishedEvent(site, {
    slug: `guests-${made}`,
    pools: [
      { id: 'general', kind: 'general', nation: null, capacity: 2 },
      { id: 'invited', kind: 'invited', nation: null, capacity: 9 },
      { id: 'assistant', kind: 'assistant', nation: null, capacity: 5 },
    ],
  });
});

const placesPath = () => `/staff/events/${event.id}/places`;

/** Makes a link by the pages; answers the page of places. */
async function invite(label: string, more: Record<string, string> = {}): Promise<PlainPage> {
  const page = await (await organiser.visit(placesPath())).follow('Make an invitation link');
  return page
    .form()
    .fill({ label, ...more })
    .send();
}

const rowOf = (page: PlainPage, label: string): Element | undefined =>
  [...page.document.querySelectorAll('tbody tr')].find((row) => row.textContent?.includes(label));

const linkOf = (page: PlainPage, label: string): string =>
  rowOf(page, label)?.querySelector('a[href*="invitation="]')?.getAttribute('href') ?? '';

const wordsOf = async (label: string): Promise<string> =>
  rowOf(await organiser.visit(placesPath()), label)?.textContent ?? '';

/** From the link as far as the page that asks for the place. */
async function come(href: string, name: string): Promise<PlainPage> {
  const invited = await site.browser().visit(href);
  let page = await invited.form().send();
  page = await page
    .form()
    .fill({ name, email: `${name.toLowerCase()}${made}@people.test`, party: 'me' })
    .send();
  return page.form().fill({ pool: 'invited' }).send();
}

/** The code of a link, as the API takes it. */
const codeOf = (href: string): string =>
  new URL(href, site.origin).searchParams.get('invitation') ?? '';

const register = (name: string, invitation: string | undefined, pool = 'invited') =>
  fetch(`${site.origin}/api/events/${event.slug}/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      people: [{ name, pool }],
      contact: { email: `${name.toLowerCase()}${made}@people.test` },
      invitation,
    }),
  });

test('each group has a link of its own, and each says how many came by it', async () => {
  await invite('The speakers', { limit: '2' });
  const page = await invite('The press');
  expect(page.text).toContain('The invitation link is made.');
  const held = await come(linkOf(page, 'The speakers'), 'Ann');
  expect(held.status).toBe(200);
  expect(await wordsOf('The speakers')).toContain('1 of 2');
  expect(await wordsOf('The press')).toContain('Open');
});

test('a link with a limit is used up, and a registration that ends gives its use back', async () => {
  const href = linkOf(await invite('The speakers', { limit: '1' }), 'The speakers');
  const code = codeOf(href);
  expect((await register('Ann', code)).status).toBe(201);
  await site.settle();
  expect(await wordsOf('The speakers')).toContain('Used up');
  expect((await register('Ben', code)).status).toBe(403);
  const late = await site.browser().visit(href);
  expect((await late.form().send()).text).toContain('This invitation does not work');
  const own = await openLink(site, site.browser(), `ann${made}@people.test`);
  const cancel = await own.follow('Cancel the registration');
  await cancel.form().send();
  await site.settle();
  expect(await wordsOf('The speakers')).toContain('0 of 1');
  expect((await register('Ben', code)).status).toBe(201);
});

test('of two who hold the last use, one gets the place and the other is told', async () => {
  const href = linkOf(await invite('The speakers', { limit: '1' }), 'The speakers');
  const begun = await (await site.browser().visit(href)).form().send();
  const second = await begun
    .form()
    .fill({ name: 'Ben', email: `ben${made}@people.test`, party: 'me' })
    .send();
  expect((await come(href, 'Ann')).status).toBe(200);
  const refused = await second.form().fill({ pool: 'invited' }).send();
  expect(refused.status).toBe(409);
  expect(refused.problems.join()).toContain('As many people as this invitation is for');
  expect((await refused.form().fill({ pool: 'general' }).send()).status).toBe(200);
});

test('many at once never come by more than the limit', async () => {
  const code = codeOf(linkOf(await invite('The speakers', { limit: '3' }), 'The speakers'));
  const names = ['Ann', 'Ben', 'Cai', 'Dee', 'Eve', 'Fay', 'Gil'];
  const statuses = await Promise.all(
    names.map(async (name) => (await register(name, code)).status),
  );
  expect(statuses.filter((status) => status === 201)).toHaveLength(3);
  await site.settle();
  expect(await wordsOf('The speakers')).toContain('3 of 3');
});

test('a link works until the end of its last day, where the event is', async () => {
  const page = await invite('The press', {
    'endsOn-day': '20',
    'endsOn-month': '1',
    'endsOn-year': '2030',
  });
  const code = codeOf(linkOf(page, 'The press'));
  site.clock.set('2030-01-20T23:30:00Z');
  expect((await register('Ann', code)).status).toBe(201);
  site.clock.set('2030-01-21T00:30:00Z');
  expect((await register('Ben', code)).status).toBe(403);
  expect(await wordsOf('The press')).toContain('Its last day is over');
});

test('a link that is taken back opens nothing more, and who came by it stays', async () => {
  const page = await invite('The press');
  const code = codeOf(linkOf(page, 'The press'));
  await register('Ann', code);
  const revoked = await page.form('Take back: The press').send();
  expect(revoked.text).toContain('The invitation link is taken back.');
  expect(rowOf(revoked, 'The press')?.textContent).toContain('Taken back');
  expect((await register('Ben', code)).status).toBe(403);
  expect(await wordsOf('The press')).toContain('1');
});

test('an invited place needs an invitation, also by the API, and a made-up one opens nothing', async () => {
  expect((await register('Ann', undefined)).status).toBe(422);
  expect((await register('Ann', 'made-up')).status).toBe(403);
  const wrong = await site.browser().visit(`/events/${event.slug}/register?invitation=made-up`);
  expect((await wrong.form().send()).status).toBe(403);
});

test('a link says whom it is for, and for how many', async () => {
  const page = await organiser.visit(`/staff/events/${event.id}/invitations/new`);
  const refused = await page.form().fill({ limit: '0' }).send();
  expect(refused.problems).toEqual([
    'Say whom the invitation is for',
    'Enter a number of people from 1 to 9999',
  ]);
  const past = await invite('The press', {
    'endsOn-day': '1',
    'endsOn-month': '1',
    'endsOn-year': '2029',
  });
  expect(past.problems).toEqual(['The last day must be today or later']);
});
