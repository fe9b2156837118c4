import type { Event } from '#shared/events.ts';
import { signInAs } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import type { PlainPage } from '#tests/support/plain-page.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { oneInput } from '#tests/support/registration-desk.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let event: Event;
let organiser: PlainBrowser;
let list = '';
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
  event = await publishedEvent(site);
  list = `/staff/events/${event.id}/registrations`;
  const by = { actor: { kind: 'visitor' } };
  await site.services.registrations.register(
    event.slug,
    oneInput('Llŷr Tudno', { contact: { email: 'tudno@people.test' } }),
    {
      by,
      source: 'online',
    },
  );
  await site.settle();
  // Enough of the same for a second page.
  const rows = site.connection.collection<{ _id: string }>('registrations');
  const row = await rows.findOne({});
  const others = Array.from({ length: 50 }, (_none, at) => ({
    ...row,
    _id: `copy-${at}`,
    reference: `COPY-${at}`,
    liveKeys: [`copy-${at}`],
  }));
  await rows.insertMany(others);
  organiser = site.browser();
  await signInAs(site, organiser, 'organiser');
});
afterAll(() => site.close());

const questions = (page: PlainPage, selector: string) =>
  [...page.document.querySelectorAll(`main ${selector}`)].map((link) => {
    const { searchParams } = new URL(link.getAttribute('href') ?? '', site.origin);
    return Object.fromEntries(searchParams);
  });

test('the words, the filters and the order of a list stay in the links of its order and its pages', async () => {
  const page = await organiser.visit(`${list}?words=lly&state=confirmed&sort=name`);
  expect(page.text).toContain('51 registrations');
  const kept = { words: 'lly', state: 'confirmed' };
  expect(questions(page, 'thead a')).toEqual([
    { ...kept, sort: 'name' },
    { ...kept, sort: 'newest' },
  ]);
  expect(questions(page, 'nav a[rel=next]')).toEqual([{ ...kept, sort: 'name', page: '2' }]);
  const second = await page.follow('Next page');
  expect(second.document.querySelectorAll('tbody tr')).toHaveLength(1);
  expect(questions(second, 'thead a')[0]).not.toHaveProperty('page');
});

test('new words keep the filters, new filters keep the words, and both begin at the first page', async () => {
  const page = await organiser.visit(`${list}?words=lly&state=confirmed&sort=name&page=2`);
  const searched = await page.form('Search').fill({ words: 'tud' }).send();
  expect(Object.fromEntries(new URL(searched.path, site.origin).searchParams)).toEqual({
    words: 'tud',
    state: 'confirmed',
    sort: 'name',
  });
  const filtered = await searched.form('Show results').fill({ sort: 'oldest' }).send();
  expect(Object.fromEntries(new URL(filtered.path, site.origin).searchParams)).toMatchObject({
    words: 'tud',
    state: 'confirmed',
    sort: 'oldest',
  });
  expect(filtered.text).toContain('51 registrations');
});

test('where nothing matches there is a way back to the whole list', async () => {
  const page = await organiser.visit(`${list}?words=nobody`);
  expect(page.text).toContain('No registrations match');
  expect((await page.follow('Clear filters')).text).toContain('51 registrations');
});

test('the file of a list is saved under the name of its event, with its accents, and recorded', async () => {
  const page = await organiser.visit(list);
  const href = page.document.querySelector('a[download]')?.getAttribute('href') ?? '';
  const cookie = [...organiser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${site.origin}${href}`, { headers: { cookie } });
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toContain(`${event.slug}.csv`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).toContain('"Llŷr Tudno"');
  const read = await site.connection
    .collection('audit')
    .findOne({ action: 'registrations.exported' });
  expect(read).toMatchObject({ count: 51, subject: { collection: 'events', id: event.id } });
});

test('the front desk is offered no file and gets none', async () => {
  const desk = site.browser();
  await signInAs(site, desk, 'front-desk');
  const page = await desk.visit(list);
  expect(page.document.querySelector('a[download]')).toBeNull();
  expect((await desk.visit(`/api${list}.csv`)).status).toBe(403);
});

test('an admin discards a failed task, and the trail says who gave up what', async () => {
  await site.connection.collection<{ _id: string }>('dead-letters').insertOne({
    _id: 'letter-1',
    record: { collection: 'registrations', id: 'copy-1' },
    event: { id: 'e1', type: 'registration.confirmed', at: site.clock.now() },
    code: 'E_MAIL',
    at: site.clock.now(),
  } as never);
  const failed = await organiser.visit('/staff/messages/failed-tasks');
  expect(failed.text).toContain('Try again');
  expect(failed.text).not.toContain('Discard');

  const admin = site.browser();
  await signInAs(site, admin, 'admin');
  const page = await admin.visit('/staff/messages/failed-tasks');
  expect(page.text).toContain('will never be done');
  const done = await page.form('Yes, discard it').send();
  expect(done.text).toContain('It has been discarded.');
  expect(done.text).toContain('Nothing has failed');
  await site.settle();
  const [kept, person] = await Promise.all([
    site.connection.collection('dead-letters').countDocuments(),
    site.connection.collection('people').findOne({ email: 'admin@people.test' }),
  ]);
  expect(kept).toBe(0);
  const row = await site.connection
    .collection('audit')
    .findOne({ action: 'dead-letter.discarded' });
  expect(row).toMatchObject({
    actor: { kind: 'person', id: String(person?._id) },
    subject: { collection: 'dead-letters', id: 'letter-1' },
    codes: ['registration.confirmed', 'registrations/copy-1'],
  });
});
