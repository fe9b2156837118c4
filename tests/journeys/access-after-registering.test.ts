import { textFor } from '#shared/catalogues.ts';
import { registerByPages } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { mailedCode, openNeeds } from '#tests/support/fresh-code.ts';
import type { PlainPage } from '#tests/support/plain-page.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
const text = textFor('en');
const words = 'A quiet room near the hall, please.';
let site: Site;
beforeAll(async () => {
  site = await startSite({ clock });
});
afterAll(() => site.close());

/** Registers, opens the registration and, by a code, what its one person said about access. */
async function atOwnNeeds(slug: string, email: string, { groups = ['hearing'], more = {} } = {}) {
  const event = await publishedEvent(site, { slug });
  const browser = site.browser();
  const person = { name: 'Nia Rees', email, groups, more };
  await registerByPages(browser, `/events/${event.slug}`, person);
  return { browser, page: await openNeeds(site, browser, email) };
}

test('words typed while the code ran out are carried through asking for a new one, and saved with it', async () => {
  const email = 'slow@people.test';
  const { browser, page } = await atOwnNeeds('slow-words', email);
  const more = await browser.visit(`${page.path}/more`);
  const form = more.form().fill({ anythingElse: words });
  clock.advance({ minutes: 31 });

  const refused = await form.send();
  expect(refused.status).toBe(403);
  expect(refused.problems).toContain(text('problems:link.fresh'));
  expect(refused.text).toContain(text('access-requests:code.carried'));
  const sent = await refused.form().send('ask');
  expect(sent.problems).toEqual([]);
  const wrong = await sent.form().fill({ code: '12' }).send('enter');
  expect(wrong.problems).toContain(text('problems:link.code'));
  const saved = await wrong
    .form()
    .fill({ code: await mailedCode(site, email) })
    .send('enter');
  expect([saved.status, saved.path]).toEqual([200, `${page.path}?saved`]);
  const again = await browser.visit(`${page.path}/more`);
  expect(again.document.querySelector('textarea')?.value).toBe(words);
});

test('whoever saves in time is let in for half an hour more', async () => {
  const { browser, page } = await atOwnNeeds('steady-words', 'steady@people.test');
  for (const anythingElse of ['first', 'second']) {
    const more = await browser.visit(`${page.path}/more`);
    clock.advance({ minutes: 29 });
    expect((await more.form().fill({ anythingElse }).send()).path).toBe(`${page.path}?saved`);
  }
  clock.advance({ minutes: 31 });
  expect((await browser.visit(page.path)).heading).toBe(text('access-requests:code.title'));
});

test('a form opened after the code ran out asks for one, and opens with it', async () => {
  const email = 'later@people.test';
  const { browser, page } = await atOwnNeeds('later-words', email);
  clock.advance({ minutes: 31 });
  const asked = await browser.visit(`${page.path}/more`);
  expect(asked.document.querySelector('textarea')).toBeNull();
  const sent = await asked.form().send('ask');
  const open = await sent
    .form()
    .fill({ code: await mailedCode(site, email) })
    .send('enter');
  expect(open.path).toBe(`${page.path}/more`);
  expect(open.document.querySelector('textarea')).not.toBeNull();
});

describe('what somebody asked us to keep', () => {
  const email = 'again@people.test';
  const microphones = text('access-requests:needs.speaker_microphones.label');
  const offered = (page: PlainPage) => page.text.includes(text('access-requests:profile.title'));
  const more = { keep: 'yes', codes: ['speaker_microphones'] };

  test('is shown at the next event, and copied by one button', async () => {
    const first = await atOwnNeeds('kept-first', email, { more });
    expect([offered(first.page), first.page.text.includes(microphones)]).toEqual([false, true]);
    const next = await atOwnNeeds('kept-next', email, { groups: [] });
    expect([offered(next.page), next.page.text.includes(microphones)]).toEqual([true, true]);
    const copied = await next.page.form().send('copy');
    expect([copied.path, offered(copied)]).toEqual([`${next.page.path}?saved`, false]);
    expect(copied.text).toContain(microphones);
    expect(copied.text).toContain(text('access-requests:mine.notShared'));
  });

  test('is deleted by a button while nothing is said, and is not shown again', async () => {
    const { page } = await atOwnNeeds('kept-third', email, { groups: [] });
    const gone = await page.form().send('delete');
    expect([gone.path, offered(gone)]).toEqual([`${page.path}?profile-deleted`, false]);
    const later = await atOwnNeeds('kept-fourth', email, { groups: [] });
    expect(offered(later.page)).toBe(false);
  });

  test('is deleted by a button where something is said, which stays', async () => {
    const other = 'other@people.test';
    const { page } = await atOwnNeeds('kept-fifth', other, { more });
    const kept = await page.form().send('delete');
    expect(kept.path).toBe(`${page.path}?profile-deleted`);
    expect(kept.text).toContain(microphones);
    expect(kept.text).not.toContain(text('access-requests:mine.profileKept'));
    await site.settle();
    const later = await atOwnNeeds('kept-sixth', other, { groups: [] });
    expect(offered(later.page)).toBe(false);
  });
});
