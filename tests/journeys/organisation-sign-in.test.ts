import type { RoleGrant } from '#shared/permissions.ts';
import { codeOf, linkFor, secretOn, staffPassword } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openIdProvider, type OpenIdProvider } from '#tests/support/open-id-provider.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import type { PlainPage } from '#tests/support/plain-page.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let provider: OpenIdProvider;
let site: Site;
beforeAll(async () => {
  provider = await openIdProvider();
  site = await startSite({
    clock: fixedClock(),
    env: {
      OPENID_ISSUER: provider.issuer,
      OPENID_CLIENT_ID: provider.clientId,
      OPENID_CLIENT_SECRET: provider.clientSecret,
      OPENID_NAME: 'Gwlad Network',
      OPENID_SECOND_FACTOR: 'amr:mfa',
    },
  });
  const back = ['/sign-in/organisation', '/cy/sign-in/organisation'];
  provider.register(back.map((path) => `${site.origin}${path}`));
});
afterAll(async () => {
  await site.close();
  await provider.close();
});

const keeper = { id: 'keeper', roles: [everywhere('admin')] };
function everywhere(role: RoleGrant['role']): RoleGrant {
  return { role, scope: { kind: 'programme' } };
}

const invite = (name: string, ...roles: RoleGrant[]) =>
  site.services.people.invite(
    { email: `${name}@people.test`, name: 'Mair Organiser', locale: 'en', roles },
    keeper,
    'q1',
  );

/** Where a browser is sent to at the provider by the button of the sign-in page. */
async function begin(browser: PlainBrowser, words = 'Sign in with Gwlad Network', prefix = '') {
  const page = await browser.visit(`${prefix}/sign-in`);
  const link = [...page.document.querySelectorAll('main a')].find(
    ({ textContent }) => textContent.trim() === words,
  );
  const { headers } = await browser.ask(link?.getAttribute('href') ?? '');
  return headers.location ?? '';
}

/** Accepts the newest invitation of an address by the account that is signed in at the provider. */
async function accept(browser: PlainBrowser, address: string): Promise<PlainPage> {
  const page = await browser.visit(await linkFor(site, address));
  const go = await page.form('Use my account at Gwlad Network').send();
  const link = go.document.querySelector('main a.govuk-button')?.getAttribute('href') ?? '';
  return browser.visit(await provider.through(link));
}

async function signIn(browser: PlainBrowser): Promise<PlainPage> {
  return browser.visit(await provider.through(await begin(browser)));
}

/** Somebody who has joined by an account at the provider. */
async function joined(name: string, ...roles: RoleGrant[]) {
  const { id } = await invite(name, ...roles);
  provider.signedIn({ subject: `account-of-${name}` });
  const page = await accept(site.browser(), `${name}@people.test`);
  return { id, page };
}

test('an invitation is accepted by an account elsewhere, which then signs in', async () => {
  const { page } = await joined('first', everywhere('organiser'));
  expect([page.path, page.status]).toEqual(['/staff/events', 200]);
  const later = site.browser();
  expect((await signIn(later)).path).toBe('/staff/events');
  expect((await later.visit('/staff/people')).status).toBe(403);
  await site.settle();
  const trail = site.connection.collection('audit').find({ 'subject.collection': 'people' });
  expect(JSON.stringify(await trail.toArray())).toContain('open-id');
});

test('what the browser is sent with is a state, a nonce and a challenge, and asks for no address', async () => {
  const asked = new URL(await begin(site.browser())).searchParams;
  expect(asked.get('scope')).toBe('openid');
  expect(asked.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(asked.get(name)?.length).toBeGreaterThan(30);
});

test('in Welsh the way there and back stays in Welsh', async () => {
  await joined('cymraes', everywhere('organiser'));
  const browser = site.browser();
  const there = await begin(browser, 'Mewngofnodi gyda Gwlad Network', '/cy');
  expect((await browser.visit(await provider.through(there))).path).toBe('/cy/staff/events');
});

test('the staff page that somebody was on the way to is what they come back to', async () => {
  await joined('returns', everywhere('organiser'));
  const browser = site.browser();
  const page = await browser.visit('/staff/messages');
  expect(page.path).toContain('to=');
  const href = page.document.querySelector('main a[href*=organisation]')?.getAttribute('href');
  const { headers } = await browser.ask(href ?? '');
  const back = await browser.visit(await provider.through(headers.location ?? ''));
  expect(back.path).toBe('/staff/messages');
});

test('an account that nobody is linked to opens nothing, though its address is that of an admin', async () => {
  await site.services.people.add({
    email: 'mair@people.test',
    name: 'Mair Admin',
    locale: 'en',
    roles: [everywhere('admin')],
    password: staffPassword,
  });
  provider.signedIn({ subject: 'somebody-else' });
  const browser = site.browser();
  const page = await signIn(browser);
  expect(page.status).toBe(403);
  expect(page.text).toContain('not linked to anybody here');
  expect((await browser.visit('/staff')).path).toContain('/sign-in');
});

test('an account that is linked to somebody cannot accept the invitation of another', async () => {
  await joined('holder', everywhere('organiser'));
  const { id } = await invite('second', everywhere('viewer'));
  const page = await accept(site.browser(), 'second@people.test');
  expect(page.status).toBe(409);
  expect(page.text).toContain('already linked to somebody else');
  expect(await site.services.people.get(id, keeper)).toMatchObject({ state: 'invited' });
});

test('an invitation is accepted once, and the newest counts', async () => {
  const { id, version } = await invite('again', everywhere('organiser'));
  const old = await linkFor(site, 'again@people.test');
  const waiting = site.browser();
  const go = await (await waiting.visit(old)).form('Use my account at Gwlad Network').send();
  const there = go.document.querySelector('main a.govuk-button')?.getAttribute('href') ?? '';
  await site.services.people.inviteAgain({ id, version }, keeper, 'q2');
  provider.signedIn({ subject: 'account-of-again' });
  // Begun before the second invitation went out: what it would accept is no more.
  expect((await waiting.visit(await provider.through(there))).status).toBe(410);
  const joining = await accept(site.browser(), 'again@people.test');
  expect(joining.path).toBe('/staff/events');
  const page = await site.browser().visit(await linkFor(site, 'again@people.test'));
  const refused = await page.form('Use my account at Gwlad Network').send();
  expect([refused.status, refused.problems]).toEqual([
    410,
    ['This link does not work. It may be old or already used'],
  ]);
});

test('whoever comes back without having begun here is told to start again', async () => {
  await joined('planted', everywhere('organiser'));
  const other = site.browser();
  const back = await provider.through(await begin(other));
  const victim = site.browser();
  expect((await victim.visit(back)).status).toBe(410);
  await begin(victim);
  const mixed = await victim.visit(back);
  expect([mixed.status, mixed.heading]).toEqual([
    410,
    'Signing in with Gwlad Network did not work',
  ]);
  expect((await other.visit(back)).path).toBe('/staff/events');
  expect((await site.browser().visit(back)).status).toBe(410);
});

test('a code that was used, or made up, signs nobody in', async () => {
  await joined('replayed', everywhere('organiser'));
  const browser = site.browser();
  const back = new URL(await provider.through(await begin(browser)), site.origin);
  back.searchParams.set('code', 'made-up');
  expect((await browser.visit(`${back.pathname}${back.search}`)).status).toBe(403);
  expect((await browser.visit(`${back.pathname}${back.search}`)).status).toBe(410);
});

test('a note of half an hour ago is over', async () => {
  await joined('slow', everywhere('organiser'));
  const browser = site.browser();
  const back = await provider.through(await begin(browser));
  site.clock.advance({ minutes: 31 });
  expect((await browser.visit(back)).status).toBe(410);
});

test('somebody whom the provider refuses is told so', async () => {
  provider.signedIn(null);
  const page = await signIn(site.browser());
  expect(page.status).toBe(403);
  expect(page.text).toContain('did not confirm who you are');
});

test('while the provider is away a page says so, and a password still signs in', async () => {
  const browser = site.browser();
  const there = await begin(browser);
  provider.signedIn({ subject: 'account-of-first' });
  const back = await provider.through(there);
  provider.goAway(true);
  try {
    const away = await browser.visit(back);
    expect(away.status).toBe(503);
    expect(away.text).toContain('does not answer for the moment');
    const email = 'by-password@people.test';
    const roles = [everywhere('organiser')];
    await site.services.people.add({
      email,
      name: 'Nia Rees',
      locale: 'en',
      roles,
      password: staffPassword,
    });
    const form = (await away.follow('Sign in with a password')).form();
    expect((await form.fill({ email, password: staffPassword }).send()).path).toBe('/staff/events');
  } finally {
    provider.goAway(false);
  }
});

describe('a role that needs a second factor', () => {
  test('asks for our own code where the provider says nothing of one', async () => {
    const { page } = await joined('lead', everywhere('access-lead'));
    expect(page.path).toBe('/sign-in/set-up-code');
    const code = await codeOf(site, secretOn(page));
    expect((await page.form().fill({ code }).send()).status).toBe(200);
    const browser = site.browser();
    const next = await signIn(browser);
    expect(next.path).toBe('/sign-in/code');
    expect((await browser.visit('/staff/events')).path).toContain('/sign-in');
  });

  test('is open at once where the provider says the one that is trusted', async () => {
    await joined('trusted', everywhere('admin'));
    provider.signedIn({ subject: 'account-of-trusted', amr: ['pwd', 'mfa'] });
    const browser = site.browser();
    expect((await signIn(browser)).path).toBe('/staff/events');
    expect((await browser.visit('/staff/people')).status).toBe(200);
    provider.signedIn({ subject: 'account-of-trusted', amr: ['pwd'], acr: 'mfa' });
    expect((await signIn(site.browser())).path).toBe('/sign-in/set-up-code');
  });
});

test('somebody who has left is not let in by their account, nor by an old session', async () => {
  const { id } = await joined('leaver', everywhere('organiser'));
  const browser = site.browser();
  await signIn(browser);
  const { version } = await site.services.people.get(id, keeper);
  await site.services.people.leave({ id, version }, keeper, 'q1');
  expect((await browser.visit('/staff/events')).path).toContain('/sign-in');
  expect((await signIn(browser)).status).toBe(403);
});

test('whoever joined by an account sets a password soon after signing in, so that a provider away locks nobody out', async () => {
  await invite('careful', everywhere('organiser'));
  provider.signedIn({ subject: 'account-of-careful' });
  const browser = site.browser();
  await accept(browser, 'careful@people.test');
  const page = await browser.visit('/staff/sign-in');
  expect(page.text).toMatch(/PasswordNot set.*Account at an organisationGwlad Network/);

  site.clock.advance({ minutes: 11 });
  const late = await (await page.follow('Set a password')).form().send();
  expect([late.status, late.problems]).toEqual([
    410,
    ['Sign out, sign in again, and come back within ten minutes'],
  ]);

  const again = site.browser();
  await signIn(again);
  const proof = await (await again.visit('/staff/sign-in')).follow('Set a password');
  const form = await proof.form().send();
  const done = await form.form().fill({ password: staffPassword }).send();
  expect(done.text).toContain('The password has been set.');
  // Where they were signed in before is over.
  expect((await browser.visit('/staff/events')).path).toContain('/sign-in');

  const plain = site.browser();
  const entered = await (
    await plain.visit('/sign-in')
  )
    .form()
    .fill({ email: 'careful@people.test', password: staffPassword })
    .send();
  expect(entered.path).toBe('/staff/events');
});
