import { textFor } from '#shared/catalogues.ts';
import { locales, type LocaleId } from '#shared/locales.ts';
import { openLink, registerByPages } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { mailedCode } from '#tests/support/fresh-code.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import type { PlainPage } from '#tests/support/plain-page.ts';
import { openDay, publishedEventInHall } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock(openDay) });
});
afterAll(() => site.close());

interface Person {
  id: string;
  name: string;
  kind: string;
  accessId: string;
}

async function peopleOf(email: string): Promise<Person[]> {
  const row = await site.connection
    .collection<{ people: Person[] }>('registrations')
    .findOne({ 'contact.email': email });
  return row?.people ?? [];
}

async function codesOf({ accessId }: Person): Promise<string[] | undefined> {
  const row = await site.connection
    .collection<{ _id: string; needs: Array<{ code: string }> }>('access-requests')
    .findOne({ _id: accessId });
  return row?.needs.map(({ code }) => code);
}

const assistantIn = async (email: string): Promise<Person> => {
  const found = (await peopleOf(email)).find(({ kind }) => kind === 'assistant');
  if (!found) throw new Error('no assistant');
  return found;
};

describe.each<LocaleId>(['en', 'cy', 'en-easy'])('an assistant, in %s', (id) => {
  const { prefix, lang } = locales[id];
  const text = textFor(id);

  test('what they need and eat is asked in the form, checked, and kept for them alone', async () => {
    const email = `assisted-${id}@people.test`;
    const event = await publishedEventInHall(site, { slug: `assisted-${id}` });
    const browser = site.browser();
    const visited: PlainPage[] = [];
    const done = await registerByPages(browser, `${prefix}/events/${event.slug}`, {
      name: 'Nia Rees',
      email,
      groups: ['people'],
      more: {
        coming: 'yes',
        'assistant-needs-people.codes': ['assistance_dog'],
        'assistant-food.codes': ['vegan'],
        locale: id,
      },
      seen: (page) => void visited.push(page),
    });
    expect(done.status).toBe(200);
    const asked = visited.filter(({ path }) => path.includes('/assistant-'));
    expect(new Set(asked.map(({ path }) => path.split('/').at(-1)?.split('?')[0]))).toEqual(
      new Set([
        'assistant-consent',
        'assistant-needs',
        'assistant-needs-people',
        'assistant-anything-else',
        'assistant-food',
      ]),
    );
    expect(new Set(asked.map((page) => page.lang))).toEqual(new Set([lang]));
    expect(new Set(asked.map((page) => page.title)).size).toBeGreaterThanOrEqual(5);
    const check = visited.find(({ path }) => path.endsWith('/check'));
    const title = text('registrations:check.food');
    expect(check?.text).toContain(text('registrations:assistant.groupTitle', { title }));
    const helper = await assistantIn(email);
    expect((await codesOf(helper))?.toSorted()).toEqual(['assistance_dog', 'vegan']);
  });

  test('may be told of later: a no is an answer like any other', async () => {
    const email = `later-${id}@people.test`;
    const event = await publishedEventInHall(site, { slug: `told-later-${id}` });
    await registerByPages(site.browser(), `${prefix}/events/${event.slug}`, {
      name: 'Nia Rees',
      email,
      more: { coming: 'yes' },
    });
    expect(await codesOf(await assistantIn(email))).toBeUndefined();
  });
});

test('one call of the API says what an assistant needs too', async () => {
  const email = 'by-call@people.test';
  const event = await publishedEventInHall(site, { slug: 'by-call' });
  const access = { consentToHold: true, needs: [{ code: 'hearing_loop' }, { code: 'halal' }] };
  const { status } = await site.browser().post(`/api/events/${event.slug}/registrations`, {
    people: [
      { name: 'Nia Rees', pool: 'general' },
      { name: 'Tom Huws', pool: 'assistant', assists: 0, access },
    ],
    contact: { email },
  });
  expect(status).toBe(201);
  expect(await codesOf(await assistantIn(email))).toEqual(['hearing_loop', 'halal']);
});

describe('a party', () => {
  const lead = 'lead@people.test';
  const own = 'own@people.test';
  let people: Person[];
  beforeAll(async () => {
    const event = await publishedEventInHall(site, { slug: 'party' });
    await site.browser().post(`/api/events/${event.slug}/registrations`, {
      people: [
        { name: 'Nia Rees', pool: 'general' },
        { name: 'Owen Kerr', pool: 'general', email: own },
        { name: 'Mair Huws', pool: 'general' },
        { name: 'Tom Huws', pool: 'assistant', assists: 0 },
      ],
      contact: { email: lead },
    });
    people = await peopleOf(lead);
  });

  /** Opens by link and code what one person said, and says one thing. */
  async function say(address: string, person: Person | undefined): Promise<PlainPage> {
    const browser = site.browser();
    const needs = await openNeeds(browser, address, person);
    const consent = await browser.visit(`${needs.path.split('?')[0]}/consent`);
    const begun = await consent.form().fill({ may: 'keep' }).send();
    const group = await browser.visit(`${begun.path.split('?')[0]}/catering`);
    return group
      .form()
      .fill({ codes: ['vegan'] })
      .send();
  }

  async function openNeeds(browser: PlainBrowser, address: string, person: Person | undefined) {
    const manage = await openLink(site, browser, address);
    const path = `${manage.path.split('?')[0]}/people/${person?.id}/needs`;
    const asked = await browser.visit(path);
    if (!asked.path.endsWith('/code')) return asked;
    const sent = await asked.form().send('ask');
    return sent
      .form()
      .fill({ code: await mailedCode(site, address) })
      .send();
  }

  test('a member with an address says by their own link what they need, and the lead does not see it', async () => {
    expect((await say(own, people[1])).path).toContain('?saved');
    expect(await codesOf(people[1]!)).toEqual(['vegan']);
    const browser = site.browser();
    const shut = await openNeeds(browser, lead, people[1]);
    expect(shut.status).toBe(404);
  });

  test.each([
    ['themselves', 0],
    ['a member without an address', 2],
    ['an assistant', 3],
  ])('the lead says it for %s', async (_whom, at) => {
    expect((await say(lead, people[at])).path).toContain('?saved');
    expect(await codesOf(people[at]!)).toEqual(['vegan']);
  });

  test('a member sees nobody else by their link', async () => {
    const browser = site.browser();
    const manage = await openLink(site, browser, own);
    expect(manage.text).not.toContain('Mair Huws');
    const other = await browser.visit(`${manage.path.split('?')[0]}/people/${people[2]?.id}/needs`);
    expect(other.status).toBe(404);
  });
});
