import type { ParsedMail } from 'mailparser';
import type { Event } from '#shared/events.ts';
import { textFor } from '#shared/catalogues.ts';
import { locales, type LocaleId } from '#shared/locales.ts';
import { linkFor, openLink, registerByPages } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
let site: Site;
beforeAll(async () => {
  site = await startSite({ clock });
});
afterAll(() => site.close());

const mailsTo = (mails: readonly ParsedMail[], address: string) =>
  mails.filter(({ to }) => JSON.stringify(to).includes(address));
const stateOf = async (email: string) =>
  (await site.connection.collection('registrations').findOne({ 'contact.email': email }))?.state;

describe.each<LocaleId>(['en', 'cy', 'en-easy'])('without script, in %s', (id) => {
  const { prefix, lang } = locales[id];
  const text = textFor(id);
  const nia = `nia-${id}@people.test`;
  const gwen = `gwen-${id}@people.test`;
  let event: Event;
  let eventPath: string;

  beforeAll(async () => {
    clock.set(openDay);
    const pools = [{ id: 'general', kind: 'general', nation: null, capacity: 1 }] as const;
    event = await publishedEvent(site, { slug: `one-place-${id}`, pools: [...pools] });
    eventPath = `${prefix}/events/${event.slug}`;
  });

  test('a person registers, is confirmed by mail with a calendar entry, and opens their registration', async () => {
    const browser = site.browser();
    const person = {
      name: 'Nia Rees',
      email: nia,
      groups: ['hearing'],
      more: { locale: id },
    };
    const done = await registerByPages(browser, eventPath, person);
    expect([done.status, done.lang]).toEqual([200, lang]);
    expect(await stateOf(nia)).toBe('confirmed');

    const [mail] = mailsTo(await site.readMailbox(), nia);
    expect(mail?.attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar']);
    expect(mail?.text).toContain(event.texts[id]?.title);
    expect(await linkFor(site, nia)).toMatch(new RegExp(`^${prefix}/link/`));

    const own = await openLink(site, browser, nia);
    expect([own.status, own.lang]).toEqual([200, lang]);
    expect(own.path).toMatch(new RegExp(`^${prefix}/registrations/`));
    expect(own.text).toContain('Nia Rees');
  });

  test('the next person waits; when the first cancels, they are offered the place and accept it', async () => {
    const waiting = site.browser();
    await registerByPages(waiting, eventPath, {
      name: 'Gwen Jones',
      email: gwen,
      more: { locale: id },
    });
    expect(await stateOf(gwen)).toBe('waiting');

    const leaving = site.browser();
    const own = await openLink(site, leaving, nia);
    const ask = await leaving.visit(`${own.path}/cancel`);
    const gone = await ask.form().send();
    expect(gone.status).toBe(200);
    expect(await stateOf(nia)).toBe('cancelled');

    await site.settle();
    expect(await stateOf(gwen)).toBe('offered');
    const offered = await openLink(site, waiting, gwen);
    expect(offered.lang).toBe(lang);
    const taken = await offered.form().send('accept');
    expect(taken.status).toBe(200);
    expect(await stateOf(gwen)).toBe('confirmed');
    const subjects = mailsTo(await site.readMailbox(), gwen).map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(3);
  });

  test('an empty page comes back with the problem beside the field and nothing typed lost', async () => {
    const browser = site.browser();
    const event2 = await publishedEvent(site, { slug: `empty-${id}` });
    const start = await browser.visit(`${prefix}/events/${event2.slug}/register`);
    const contact = await start.form().send();
    const name = 'Win www.spam.example';
    const again = await contact.form().fill({ name }).send();
    expect([again.status, again.lang]).toEqual([422, lang]);
    expect(again.problems).toContain(text('problems:name.hasAddress'));
    const field = again.document.querySelector<HTMLInputElement>('input[name=name]');
    expect(field?.value).toBe(name);
    expect(field?.className).toContain('govuk-input--error');
    expect(again.document.querySelector('.govuk-error-summary a[href="#name"]')).not.toBeNull();
    const none = await again.form().fill({ name: '' }).send();
    expect(none.problems).toContain(text('problems:name.missing'));
  });

  test('what is wrong with the people of a party is listed in the order of the page', async () => {
    const browser = site.browser();
    const event3 = await publishedEvent(site, { slug: `party-${id}` });
    const start = await browser.visit(`${prefix}/events/${event3.slug}/register`);
    let page = await start.form().send();
    const answers = { name: 'Nia Rees', email: nia, phone: '', under18: false, party: 'group' };
    while (!page.path.endsWith('/people')) {
      const asked = new Set(page.form().names());
      const known = Object.entries(answers).filter(([name]) => asked.has(name));
      page = await page.form().fill(Object.fromEntries(known)).send();
    }
    const wrong = await page.form().fill({ 'name-1': '', 'email-1': 'nobody' }).send();
    expect(wrong.problems).toEqual([text('problems:name.missing'), text('problems:email.invalid')]);
  });
});

test('an offer that nobody takes passes on by itself', async () => {
  clock.set(openDay);
  const pools = [{ id: 'general', kind: 'general', nation: null, capacity: 1 }] as const;
  const event = await publishedEvent(site, { slug: 'passes-on', pools: [...pools] });
  for (const name of ['first', 'second', 'third'])
    await registerByPages(site.browser(), `/events/${event.slug}`, {
      name: `Person ${name}`,
      email: `${name}@people.test`,
    });
  const browser = site.browser();
  const own = await openLink(site, browser, 'first@people.test');
  await (await browser.visit(`${own.path}/cancel`)).form().send();
  await site.settle();
  expect(await stateOf('second@people.test')).toBe('offered');

  clock.advance({ hours: 49 });
  await site.services.registrations.sweep();
  await site.settle();
  expect(await stateOf('second@people.test')).toBe('lapsed');
  expect(await stateOf('third@people.test')).toBe('offered');
});

test('a link that is forged or cut is refused with a page, and opens nothing', async () => {
  const browser = site.browser();
  const link = await linkFor(site, 'third@people.test');
  for (const forged of [`${link.slice(0, -3)}abc`, link.slice(0, -10)]) {
    const page = await browser.visit(forged);
    const answer = page.document.querySelector('main form') ? await page.form().send() : page;
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.heading).not.toBe('');
  }
});

test('a registration opens to nobody by its address alone', async () => {
  const own = await openLink(site, site.browser(), 'third@people.test');
  const stranger = site.browser();
  const known = await stranger.visit(own.path);
  const unknown = await stranger.visit('/registrations/nobody');
  expect(known.text).toBe(unknown.text);
  expect([known.status, known.title]).toEqual([unknown.status, unknown.title]);
});

test('the form of one visitor opens to no other', async () => {
  const start = await site.browser().visit('/events/empty-en/register');
  const contact = await start.form().send();
  const other = await site.browser().visit(contact.path);
  expect(other.status).toBeGreaterThanOrEqual(400);
  expect(other.document.querySelector('input[name=name]')).toBeNull();
});
