import { textFor } from '#shared/catalogues.ts';
import { registerByPages, signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openNeeds } from '#tests/support/fresh-code.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { openDay, publishedEventInHall } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
const text = textFor('en');
const email = 'mari@people.test';
let site: Site;
let lead: PlainBrowser;
let packs: string;
let link: string;
beforeAll(async () => {
  site = await startSite({ clock });
  const event = await publishedEventInHall(site);
  packs = `/staff/events/${event.id}/access-packs`;
  await registerByPages(site.browser(), `/events/${event.slug}`, {
    name: 'Mari Ellis',
    email,
    groups: ['wellbeing'],
    more: { codes: ['sunflower'], share: 'on', 'food.codes': ['vegan'] },
  });
  await site.settle();
  lead = site.browser();
  await signInAs(site, lead, 'access-lead');
}, 120_000);
afterAll(() => site.close());

/** Makes a pack by the page; answers the page that comes. */
async function make(kind: string, to: string, byLink: boolean) {
  const page = await lead.visit(packs);
  return page.form().fill({ kind, to, byLink }).send();
}

const readsOf = async (id: string) =>
  (await site.services.audit.history({ collection: 'access-packs', id }, 20)).filter(
    ({ action }) => action === 'access-pack.read',
  ).length;

test('a pack is made for somebody, and the kitchen reads numbers and no name', async () => {
  const made = await make('caterer', 'Cegin y Dref', false);
  expect(made.path).toContain('/staff/access-packs/');
  expect(made.text).toContain(text('access-requests:needs.vegan.label'));
  expect(made.text).not.toContain('Mari');
  expect((await make('caterer', '', false)).problems).toHaveLength(1);
});

test('a link opens by its button alone, each look is in the trail, and it is shown once', async () => {
  const made = await make('front-desk', 'The desk', true);
  link = new URL(made.document.querySelector('p.ac-break')?.textContent ?? 'none:').pathname;
  const id = link.split('/')[2] ?? '';
  expect((await lead.visit(packs)).text).not.toContain(link);
  const before = await readsOf(id);
  const anybody = site.browser();
  const shut = await anybody.visit(link);
  expect(shut.text).not.toContain('Mari Ellis');
  expect(await readsOf(id)).toBe(before);
  const open = await shut.form().send();
  expect(open.text).toContain('Mari Ellis');
  expect(open.text).toContain(text('access-requests:needs.sunflower.label'));
  expect(open.text).not.toContain(text('access-requests:needs.vegan.label'));
  expect(await readsOf(id)).toBe(before + 1);
  const wrong = await (await anybody.visit(`/access-packs/${id}/another`)).form().send();
  expect([wrong.status, wrong.text.includes('Mari')]).toEqual([404, false]);
});

test('the person sees with whom it was shared, and what they take back is gone from the link', async () => {
  const person = site.browser();
  const page = await openNeeds(site, person, email);
  expect(page.text).toContain('The desk');
  expect(page.text).toContain('Cegin y Dref');
  const consent = await person.visit(`${page.path.split('?')[0]}/consent`);
  await consent.form().fill({ may: 'keep' }).send();
  const open = await (await site.browser().visit(link)).form().send();
  expect(open.text).not.toContain('Mari Ellis');
});

test('a link runs out seven days after the event', async () => {
  const anybody = site.browser();
  clock.set('2030-02-13T15:00:00Z');
  expect((await (await anybody.visit(link)).form().send()).status).toBe(200);
  clock.set('2030-02-13T16:01:00Z');
  const late = await (await anybody.visit(link)).form().send();
  expect([late.status, late.text]).toEqual([
    404,
    expect.stringContaining(text('access-requests:pack.gone')),
  ]);
});
