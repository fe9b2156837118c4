import type { Event } from '#shared/events.ts';
import { textFor } from '#shared/catalogues.ts';
import { locales, type LocaleId } from '#shared/locales.ts';
import { linkFor, openLink, registerByPages } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
let site: Site;
beforeAll(async () => {
  site = await startSite({ clock });
});
beforeEach(() => clock.set(openDay));
afterAll(() => site.close());

const stored = () => site.connection.collection('registrations').countDocuments();
const fields = (values: Record<string, string>) => new URLSearchParams(values);

describe.each<LocaleId>(['en', 'cy', 'en-easy'])('in %s', (id) => {
  const { prefix, lang } = locales[id];
  const text = textFor(id);
  let event: Event;
  let browser: PlainBrowser;
  beforeAll(async () => {
    event = await publishedEvent(site, { slug: `bad-forms-${id}` });
  });
  beforeEach(() => {
    browser = site.browser();
  });

  const eventPath = () => `${prefix}/events/${event.slug}`;
  const contactPage = async () => (await browser.visit(`${eventPath()}/register`)).form().send();

  /** Registers somebody anew and opens their registration in the same browser. */
  async function ownPath(name: string): Promise<{ email: string; path: string }> {
    const email = `${name}-${id}@people.test`;
    await registerByPages(browser, eventPath(), { name: 'Nia Rees', email, more: { locale: id } });
    const own = await openLink(site, browser, email);
    return { email, path: own.path.split('?')[0] ?? '' };
  }

  test.each([
    ['nothing', {}, 'problems:name.missing'],
    ['an overlong name', { name: 'a'.repeat(121) }, 'problems:name.tooLong'],
    ['a web address in a name', { name: 'www.spam.example' }, 'problems:name.hasAddress'],
    ['an address that cannot be mail', { name: 'Nia', email: 'nia@' }, 'problems:email.invalid'],
    ['an operator as a field', { 'name[$ne]': 'x', 'email.$gt': '' }, 'problems:name.missing'],
    ['a field nobody knows', { state: 'confirmed' }, 'problems:name.missing'],
    [
      'a choice that is not there',
      { name: 'Nia', email: 'nia@people.test', party: 'crowd' },
      'problems:people.partyMissing',
    ],
  ] as const)(
    'a page sent with %s comes back with a sentence, and nothing is stored',
    async (_what, typed, problem) => {
      const page = await contactPage();
      const before = await stored();
      const again = await browser.sendForm(page.path, fields({ party: 'me', ...typed, part: '4' }));
      expect([again.status, again.lang]).toEqual([422, lang]);
      expect(again.problems).toContain(text(problem));
      expect(again.document.querySelector('.govuk-error-message')).not.toBeNull();
      expect(again.document.querySelector('[name*="$"]')).toBeNull();
      expect(await stored()).toBe(before);
    },
  );

  test('a form of over 100 kB is 413, with a page in the language', async () => {
    const page = await contactPage();
    const large = await browser.sendForm(page.path, fields({ name: 'a'.repeat(103_000) }));
    expect([large.status, large.lang]).toEqual([413, lang]);
    expect(large.heading).not.toBe('');
  });

  test('a method that no page takes is 405, with a page in the language', async () => {
    const answer = await browser.ask(`${prefix}/events`, { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.body).toContain(`lang="${lang}"`);
  });

  test('a hold that ran out keeps the answers, says so, and is had again by one button', async () => {
    const contact = await contactPage();
    const one = { name: 'Nia Rees', email: `slow-${id}@people.test`, party: 'me', part: '4' };
    const place = await browser.sendForm(contact.path, fields(one));
    const next = await place.form().fill({ pool: 'general' }).send();
    clock.advance({ minutes: 61 });
    await site.services.registrations.sweep();
    const lost = await next.form().fill({ hold: 'no' }).send();
    const shown = lost.path.endsWith('/lost') ? lost : await lost.form().send();
    expect(shown.path).toMatch(/\/lost$/);
    expect([shown.status, shown.lang]).toEqual([200, lang]);
    const regained = await shown.form().send();
    expect(regained.path).not.toMatch(/\/(lost|full)$/);
    const draftPath = contact.path.replace(/\/contact$/, '');
    const again = await browser.visit(`${draftPath}/contact`);
    expect(again.document.querySelector<HTMLInputElement>('[name=name]')?.value).toBe('Nia Rees');
  });

  test('a stale form is 409 with both versions, and can be sent all the same', async () => {
    const { path } = await ownPath('stale');
    const [mine, theirs] = [
      await browser.visit(`${path}/details`),
      await browser.visit(`${path}/details`),
    ];
    await theirs.form().fill({ phone: '029 2018 0222' }).send();
    const stale = await mine.form().fill({ phone: '029 2018 0111' }).send();
    expect([stale.status, stale.lang]).toEqual([409, lang]);
    expect(stale.heading).toBe(text('registrations:stale.title'));
    expect(stale.text).toContain('029 2018 0111');
    expect(stale.text).toContain('029 2018 0222');
    const kept = await stale.form().send();
    expect([kept.status, kept.path]).toEqual([200, `${path}?done=saved`]);
    expect((await browser.visit(`${path}/details`)).document.body.innerHTML).toContain(
      '029 2018 0111',
    );
  });

  test.each([
    ['has not opened', '2029-12-01T09:00:00Z', 'notOpen'],
    ['has closed', '2030-02-02T09:00:00Z', 'closed'],
    ['is over', '2030-03-01T09:00:00Z', 'past'],
  ])('a form for an event that %s is not begun, and the page says so', async (_what, now, code) => {
    const start = await browser.visit(`${eventPath()}/register`);
    clock.set(now);
    const shut = await browser.visit(`${eventPath()}/register`);
    expect([shut.status, shut.lang]).toEqual([200, lang]);
    expect(shut.document.querySelector('main form')).toBeNull();
    const drafts = site.connection.collection('registration-drafts');
    const before = await drafts.countDocuments();
    const sent = await start.form().send();
    expect([sent.status, sent.lang]).toEqual([410, lang]);
    expect(sent.problems).toContain(text(`problems:event.${code}` as 'problems:event.past'));
    expect(await drafts.countDocuments()).toBe(before);
  });

  test('a form for an event that is cancelled meanwhile is refused with a sentence, and kept', async () => {
    const doomed = await publishedEvent(site, { slug: `cancelled-${id}` });
    const contact = await (
      await browser.visit(`${prefix}/events/${doomed.slug}/register`)
    )
      .form()
      .send();
    const one = { name: 'Nia Rees', email: `off-${id}@people.test`, party: 'me', part: '4' };
    const place = await browser.sendForm(contact.path, fields(one));
    await site.services.events.cancel(doomed.id);
    const before = await stored();
    const refused = await place.form().fill({ pool: 'general' }).send();
    expect([refused.status, refused.lang]).toEqual([410, lang]);
    expect(refused.problems).toContain(text('problems:event.cancelled'));
    expect(await stored()).toBe(before);
  });

  test('a link to a form opens it once; used again, forged or old it opens nothing', async () => {
    const contact = await contactPage();
    const email = `link-${id}@people.test`;
    const one = { name: 'Nia Rees', email, party: 'me', part: '4' };
    await browser.sendForm(contact.path, fields({ ...one, press: 'later' }));
    await (await browser.visit(contact.path.replace(/contact$/, 'later'))).form().send();
    const mails = await site.readMailbox();
    const { text: words } = mails.findLast(({ to }) => JSON.stringify(to).includes(email)) ?? {};
    const link = /http:\/\/localhost:\d+(\/\S+\/open\/\S+)/.exec(words ?? '')?.[1] ?? '';
    expect((await (await site.browser().visit(link)).form().send()).path).toContain('/register/');
    const draftLinks = [link, `${link.slice(0, -3)}abc`];
    const { email: own } = await ownPath('expired');
    const manage = await linkFor(site, own);
    for (const dead of draftLinks) await refusedLink(dead);
    clock.set('2030-06-01T09:00:00Z');
    await refusedLink(manage);
  });

  async function refusedLink(path: string): Promise<void> {
    const page = await (await site.browser().visit(path)).form().send();
    expect([page.status, page.lang]).toEqual([410, lang]);
    expect(page.heading).not.toBe('');
    expect(page.document.querySelector('input[name=name]')).toBeNull();
  }
});
