import type { Event } from '#shared/events.ts';
import { openLink, registerByPages, signInAs } from '#tests/support/actors.ts';
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
    slug: `open-house-${made}`,
    pools: [
      { id: 'general', kind: 'general', nation: null, capacity: 2 },
      { id: 'invited', kind: 'invited', nation: null, capacity: 2 },
      { id: 'assistant', kind: 'assistant', nation: null, capacity: 5 },
    ],
  });
});

const places = (rest = '') => `/staff/events/${event.id}/places${rest}`;

async function register(name: string, more: Record<string, string> = {}): Promise<PlainPage> {
  const email = `${name.toLowerCase()}${made}@people.test`;
  const page = await registerByPages(site.browser(), `/events/${event.slug}`, {
    name,
    email,
    more,
  });
  await site.settle();
  return page;
}

const rowOf = (page: PlainPage, name: string): string =>
  [...page.document.querySelectorAll('tbody tr')]
    .map((row) => row.textContent ?? '')
    .find((words) => words.includes(name)) ?? '';

test('an organiser gives a pool more places and a name, and cannot go below those taken', async () => {
  await register('Ann');
  await register('Ben');
  const page = await organiser.visit(places());
  const form = await page.follow('Change General places');
  const refused = await form.form().fill({ capacity: '1' }).send();
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('2 places are taken. Enter 2 or more.');
  const named = { capacity: '3', 'name.en': 'Seats in the hall', 'name.cy': 'Seddi yn y neuadd' };
  const saved = await refused.form().fill(named).send();
  expect(saved.text).toContain('The change is saved.');
  expect(rowOf(saved, 'Seats in the hall')).toContain('3');
  const welsh = await organiser.visit(`/cy${places()}`);
  expect(welsh.text).toContain('Seddi yn y neuadd');
  expect((await register('Cai')).text).toContain('We have your registration');
});

test('the second of two organisers sees what the first has saved beside their own', async () => {
  const first = (await organiser.visit(places('/general'))).form();
  const second = (await organiser.visit(places('/general'))).form();
  await first.fill({ capacity: '7' }).send();
  const both = await second.fill({ capacity: '9' }).send();
  expect(both.status).toBe(409);
  expect(both.text).toContain('7');
  expect(both.text).toContain('9');
  const kept = await both.form().send();
  expect(rowOf(kept, 'General places')).toContain('9');
});

test('a wheelchair space brings a place beside it, and held-back places need a day', async () => {
  const form = (await organiser.visit(places('/new'))).form();
  const refused = await form.fill({ kind: 'held-back', capacity: '4' }).send();
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Enter the day on which these places open to all');
  const spaces = await refused.form().fill({ kind: 'wheelchair', capacity: '8' }).send();
  expect(rowOf(spaces, 'Wheelchair spaces')).toContain('8');
  expect(rowOf(spaces, 'Personal assistants')).toContain('8');
});

test('a pool that nobody holds or waits in goes with its rows, and one that somebody has says how many', async () => {
  await register('Ann');
  const refused = await (await organiser.visit(places('/general/remove'))).form().send();
  expect(refused.status).toBe(409);
  expect(refused.problems).toEqual([
    'These places cannot be removed. 1 are taken and 0 registrations wait for one',
  ]);
  const page = await (await organiser.visit(places())).follow('Remove Invited people');
  expect(page.text).toContain('Nobody has one of these places.');
  const removed = await page.form().send('Remove these places');
  expect(removed.text).toContain('The places are removed.');
  expect(rowOf(removed, 'Invited people')).toBe('');
  const rows = site.connection.collection('places');
  expect(await rows.countDocuments({ eventId: event.id, pool: 'invited' })).toBe(0);
});

test('a removal by somebody who has not seen the newest places takes none of them', async () => {
  const stale = (await organiser.visit(places('/invited/remove'))).form();
  await (await organiser.visit(places('/general'))).form().fill({ capacity: '4' }).send();
  const refused = await stale.send();
  expect(refused.status).toBe(409);
  const rows = site.connection.collection('places');
  expect(await rows.countDocuments({ eventId: event.id, pool: 'invited' })).toBeGreaterThan(0);
  expect(rowOf(await organiser.visit(places()), 'Invited people')).not.toBe('');
});

test('a pool that somebody waits for is not removed', async () => {
  for (const name of ['Ann', 'Ben', 'Cai']) await register(name);
  const refused = await (await organiser.visit(places('/general/remove'))).form().send();
  expect(refused.problems.join()).toContain('2 are taken and 1 registrations wait');
});

test('a name that is missing in a language is marked', async () => {
  const form = (await organiser.visit(places('/general'))).form();
  const saved = await form.fill({ 'name.en': 'Seats in the hall' }).send();
  expect(rowOf(saved, 'Seats in the hall')).toContain('No name in Welsh, Easy Read');
});

test('held-back places open to those who wait on their day, by themselves', async () => {
  const form = (await organiser.visit(places('/new'))).form();
  await form
    .fill({
      kind: 'held-back',
      capacity: '1',
      'releaseOn-day': '20',
      'releaseOn-month': '1',
      'releaseOn-year': '2030',
    })
    .send();
  for (const name of ['Ann', 'Ben', 'Cai']) await register(name);
  await site.services.schedule.run('release-places');
  const before = await organiser.visit(`/staff/events/${event.id}/waiting-list`);
  expect(before.text).toContain('No place that somebody waits for was free.');
  site.clock.set('2030-01-20T09:00:00Z');
  await site.services.schedule.run('release-places');
  await site.settle();
  const after = await organiser.visit(`/staff/events/${event.id}/waiting-list`);
  expect(after.text).toContain('Offered, waiting for an answer');
  expect((await organiser.visit(places())).text).toContain(
    'Open to all since Sunday 20 January 2030',
  );
});

test('staff choose whom to offer a place to, and the waiting list says why nobody was offered one', async () => {
  const admission = (await organiser.visit(`/staff/events/${event.id}/admission`)).form();
  const saved = await admission.fill({ offers: 'by-hand' }).send();
  expect(saved.text).toContain('By staff, one by one');
  for (const name of ['Ann', 'Ben', 'Cai', 'Dee']) await register(name);
  const grow = (await organiser.visit(places('/general'))).form();
  await grow.fill({ capacity: '3' }).send();
  await site.settle();
  const list = await organiser.visit(`/staff/events/${event.id}/waiting-list`);
  expect(list.text).toContain('Places are free, and staff offer them at this event.');
  const offered = await list.form('Offer a place to Dee').send();
  expect(offered.text).toContain('The place has been offered.');
  expect(rowOf(offered, 'Cai')).toContain('Passed over');
  await site.settle();
  const own = await openLink(site, site.browser(), `cai${made}@people.test`);
  expect(own.text).toContain('You keep your place in the list');
});

test('a registration to be approved waits with its place, and is confirmed by staff', async () => {
  const admission = (await organiser.visit(`/staff/events/${event.id}/admission`)).form();
  await admission.fill({ approval: ['on'] }).send();
  const done = await register('Ann');
  expect(done.text).toContain('The organisers approve each registration at this event.');
  const list = await organiser.visit(`/staff/events/${event.id}/registrations?state=applied`);
  const own = await list.follow('Ann');
  const approved = await own.form('Approve').send();
  expect(approved.text).toContain('The registration is approved.');
  await site.settle();
  const page = await openLink(site, site.browser(), `ann${made}@people.test`);
  expect(page.text).toContain('You have a place.');
});

test('staff move somebody to another kind of place, and the history says so', async () => {
  await register('Ann');
  const list = await organiser.visit(`/staff/events/${event.id}/registrations`);
  const own = await list.follow('Ann');
  const form = (await own.follow('Move Ann to another kind of place')).form();
  const moved = await form.fill({ pool: 'invited' }).send();
  expect(moved.text).toContain('They have another kind of place now.');
  await site.settle();
  expect((await organiser.visit(moved.path)).text).toContain('Changed');
  expect(rowOf(await organiser.visit(places()), 'Invited people')).toContain('1');
});

test('a party is split by staff and by its lead, and each part has its own page', async () => {
  const grow = (await organiser.visit(places('/general'))).form();
  await grow.fill({ capacity: '9' }).send();
  const by = { actor: { kind: 'visitor' } };
  const names = ['Ann', 'Ben', 'Cai'];
  await site.services.registrations.register(
    event.slug,
    {
      locale: 'en',
      ifFull: 'stop',
      contact: { email: `lead${made}@people.test`, method: 'email', format: 'standard' },
      people: names.map((name) => ({
        name,
        pool: 'general',
        sessions: [],
        under18: false,
        photos: 'ask_me',
        ...(name === 'Ben' && { email: `ben${made}@people.test` }),
      })),
    },
    { by, source: 'online' },
  );
  await site.settle();
  const lead = await openLink(site, site.browser(), `lead${made}@people.test`);
  const invited = await lead.form().send('Send Ben their own link again');
  expect(invited.text).toContain('We have sent the link.');
  const page = await invited.follow('Give some people a registration of their own');
  const none = await page.form().send();
  expect(none.status).toBe(422);
  const form = none.form();
  const boxes = [...none.document.querySelectorAll('input[name=people]')];
  const split = await form.fill({ people: [boxes[1]?.getAttribute('value') ?? ''] }).send();
  expect(split.text).toContain('They have a registration of their own now.');
  expect(split.text).not.toContain('Ben');
  await site.settle();
  const own = await openLink(site, site.browser(), `ben${made}@people.test`);
  expect(own.text).toContain('You have a place.');
  expect(own.text).toContain('Ben');
  const list = await organiser.visit(`/staff/events/${event.id}/registrations`);
  const staffSees = await list.follow('Ann');
  const staffForm = await staffSees.follow('Split this party');
  const last = [...staffForm.document.querySelectorAll('input[name=people]')].at(-1);
  const done = await staffForm
    .form()
    .fill({ people: [last?.getAttribute('value') ?? ''], email: `cai${made}@people.test` })
    .send();
  expect(done.text).toContain('The party is split.');
});
