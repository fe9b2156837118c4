import { codeOf, secretOn, staffPassword } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import type { PlainPage } from '#tests/support/plain-page.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock();
let site: Site;
beforeAll(async () => {
  site = await startSite({ clock });
});
afterAll(() => site.close());

/** Somebody whose role needs no code; answers their id. */
async function add(name: string): Promise<string> {
  const { id } = await site.services.people.add({
    email: `${name}@people.test`,
    name: 'Nia Rees',
    locale: 'en',
    roles: [{ role: 'organiser', scope: { kind: 'programme' } }],
    password: staffPassword,
  });
  return id;
}

async function enter(name: string, password = staffPassword) {
  const browser = site.browser();
  const page = await browser.visit('/sign-in');
  const next = await page
    .form()
    .fill({ email: `${name}@people.test`, password })
    .send();
  return { browser, page: next };
}

async function signedIn(name: string, code?: string): Promise<PlainBrowser> {
  const { browser, page } = await enter(name);
  if (code !== undefined) await page.form().fill({ code }).send();
  return browser;
}

const isIn = async (browser: PlainBrowser) =>
  (await browser.visit('/staff/events')).path === '/staff/events';

/** The code that an app shows half a minute after the last one that was asked for here. */
async function nextCode(secret: string): Promise<string> {
  clock.advance({ minutes: 1 });
  return codeOf(site, secret);
}

const codesOn = ({ document }: PlainPage): string[] =>
  [...document.querySelectorAll('.ac-codes code')].map(({ textContent }) => textContent);

/** Begins one of the changes, and shows by a code that it is them. */
async function proved(browser: PlainBrowser, words: string, code: string, prefix = '') {
  const page = await (await browser.visit(`${prefix}/staff/sign-in`)).follow(words);
  return page.form().fill({ code }).send();
}

/** Somebody who has set an app up by choice. */
async function enrolled(name: string) {
  const id = await add(name);
  const browser = await signedIn(name);
  await browser.post('/api/me/sign-in/prove', { password: staffPassword });
  const app = await browser.visit('/staff/sign-in/app');
  const secret = secretOn(app);
  const told = await app
    .form()
    .fill({ code: await nextCode(secret) })
    .send();
  return { id, browser, secret, written: codesOn(told) as [string, ...string[]] };
}

test('somebody whose role needs no code sets one up by choice, once they gave their password again', async () => {
  await add('chooses');
  const [here, there] = [await signedIn('chooses'), await signedIn('chooses')];
  const own = await (await here.visit('/staff/events')).follow('Signed in as Nia Rees');
  expect(own.heading).toBe('How you sign in');
  expect(own.text).toContain('Your role does not need a code.');
  const proof = await own.follow('Set up an app for codes');
  const refused = await proof.form().fill({ password: 'not the right one' }).send();
  expect([refused.status, refused.problems]).toEqual([422, ['The password is not right']]);
  const app = await refused.form().fill({ password: staffPassword }).send();
  const wrong = await app.form().fill({ code: '12' }).send();
  expect(wrong.status).toBe(422);
  const told = await wrong
    .form()
    .fill({ code: await codeOf(site, secretOn(app)) })
    .send();
  expect(new Set(codesOn(told)).size).toBe(10);
  expect(told.text).toContain('They are shown only now.');
  const after = await told.follow('I have kept them, go on');
  expect(after.text).toMatch(/App for codesSet upRecovery codes left10/);
  expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  expect((await enter('chooses')).page.path).toBe('/sign-in/code');
});

test('with few recovery codes left somebody is told so, and makes new ones by a code; the old ones end', async () => {
  const { browser, secret, written } = await enrolled('few');
  for (const code of written.slice(0, 8))
    expect((await browser.post('/api/me/sign-in/prove', { code })).status).toBe(204);
  const own = await browser.visit('/staff/sign-in');
  expect(own.text).toContain('You have 2 recovery codes left. Make new ones.');
  const form = await proved(browser, 'Make new recovery codes', await nextCode(secret));
  expect(form.text).toContain('All the old ones stop working.');
  const fresh = codesOn(await form.form().send());
  expect(fresh).toHaveLength(10);
  const { page } = await enter('few');
  expect(
    (
      await page
        .form()
        .fill({ code: written[9] ?? '' })
        .send()
    ).status,
  ).toBe(422);
  expect(await isIn(await signedIn('few', fresh[0]))).toBe(true);
});

test('whoever has lost their phone sets up another by recovery codes, in Welsh as well; the old app ends', async () => {
  const { secret, written } = await enrolled('lost');
  const browser = await signedIn('lost', written[1]);
  const app = await proved(browser, 'Gosod ap newydd ar gyfer codau', written[2] ?? '', '/cy');
  expect(app.lang).toBe('cy-GB');
  const next = secretOn(app);
  expect(next).not.toBe(secret);
  // Until its first code was typed, the app from before counts.
  const there = await signedIn('lost', await nextCode(secret));
  expect(await isIn(there)).toBe(true);
  const told = await app
    .form()
    .fill({ code: await nextCode(next) })
    .send();
  expect(codesOn(told)).toHaveLength(10);
  expect([await isIn(browser), await isIn(there)]).toEqual([true, false]);
  expect(await isIn(await signedIn('lost', await nextCode(secret)))).toBe(false);
  expect(await isIn(await signedIn('lost', written[3]))).toBe(false);
  expect(await isIn(await signedIn('lost', await nextCode(next)))).toBe(true);
});

test('whoever knows the password alone is not shown the key of an app that is being set up', async () => {
  const { browser, written } = await enrolled('halfway');
  const app = await proved(browser, 'Set up a new app for codes', written[0]);
  const { browser: other } = await enter('halfway');
  const page = await other.visit('/sign-in/set-up-code');
  expect(page.text).toContain('This step is over');
  const code = await nextCode(secretOn(app));
  expect((await other.post('/api/sign-in/enrolment', { code })).status).toBe(422);
  // The control: in the browser where it was begun, the code is right.
  expect((await app.form().fill({ code }).send()).status).toBe(200);
});

test('a short password and one that is tried first are refused; another ends every other session', async () => {
  const { browser: here, secret, written } = await enrolled('changes');
  const there = await signedIn('changes', written[0]);
  const form = await proved(here, 'Change the password', await nextCode(secret));
  const short = await form.form().fill({ password: 'short' }).send();
  expect(short.problems).toEqual(['Use a password of at least 12 characters']);
  const known = await short.form().fill({ password: 'NiaRees-password-1' }).send();
  expect(known.problems).toEqual(['Choose a password that is harder to guess']);
  const done = await known.form().fill({ password: 'a heron by the canal' }).send();
  expect(done.text).toContain('The password has been set.');
  expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  expect((await enter('changes')).page.status).toBe(422);
  expect((await enter('changes', 'a heron by the canal')).page.path).toBe('/sign-in/code');
});

test('nothing changes by a session alone, nor ten minutes after its person has shown that it is them', async () => {
  const { browser, written } = await enrolled('stolen');
  const tried = async () => [
    (await browser.post('/api/me/sign-in/recovery-codes', {})).status,
    (await browser.ask('/api/me/sign-in/app')).status,
    (await browser.post('/api/me/sign-in/app', { code: '123456' })).status,
    (await browser.post('/api/me/sign-in/password', { password: staffPassword })).status,
  ];
  expect(await tried()).toEqual([410, 410, 410, 410]);
  expect((await browser.visit('/staff/sign-in/codes')).heading).toBe('Show that it is you');
  await browser.post('/api/me/sign-in/prove', { code: written[4] });
  // The control: a moment after, it would.
  expect((await browser.ask('/api/me/sign-in/app')).status).toBe(200);
  clock.advance({ minutes: 10 });
  expect(await tried()).toEqual([410, 410, 410, 410]);
});

test('all of it stands in the audit trail, by codes alone', async () => {
  const { id, browser, secret, written } = await enrolled('trailed');
  await proved(browser, 'Change the password', written[0]);
  await browser.post('/api/me/sign-in/password', { password: 'a heron by the canal' });
  await browser.post('/api/me/sign-in/recovery-codes', {});
  const app = await proved(browser, 'Set up a new app for codes', await nextCode(secret));
  await app
    .form()
    .fill({ code: await nextCode(secretOn(app)) })
    .send();
  await site.settle();
  const rows = await site.connection
    .collection('audit')
    .find({ 'subject.id': id })
    .project<{ action: string; codes?: string[] }>({ action: 1, codes: 1, _id: 0 })
    .toArray();
  expect(rows.map(({ action, codes = [] }) => [action, ...codes].join(' '))).toEqual([
    'person.added organiser@programme',
    'person.signedIn password',
    'person.proved password',
    'person.signedIn enrolment',
    'person.proved recovery-code',
    'person.passwordSet',
    'person.recoveryCodesMade',
    'person.proved code',
    'person.signedIn new-app',
  ]);
});

test('a mail tells somebody that their password or their app has changed, and nothing that opens anything', async () => {
  const { browser, secret, written } = await enrolled('told');
  await site.settle();
  const mine = async () =>
    (await site.readMailbox()).filter(({ to }) => JSON.stringify(to).includes('told@people.test'));
  expect((await mine()).map(({ subject }) => subject)).toEqual(['Your app for codes has changed']);
  await proved(browser, 'Change the password', written[0]);
  await browser.post('/api/me/sign-in/password', { password: 'a heron by the canal' });
  // To make recovery codes or to prove who one is tells nobody anything new.
  await proved(browser, 'Make new recovery codes', await nextCode(secret));
  await site.settle();
  const [, second, ...more] = await mine();
  expect([second?.subject, more.length]).toEqual(['Your password has changed', 0]);
  expect(second?.text).toContain('If this was not you, tell an administrator at once.');
  expect(second?.text).not.toContain('heron');
  expect(second?.text).not.toContain('/link/');
});

test('an admin sees in the list who has no app for codes though their role needs one', async () => {
  const admin = await enrolled('keeper');
  await site.connection
    .collection<{ _id: string }>('people')
    .updateOne(
      { _id: admin.id },
      { $set: { roles: [{ role: 'admin', scope: { kind: 'programme' } }] } },
    );
  await site.services.people.add({
    email: 'payer@people.test',
    name: 'Gwen Payer',
    locale: 'en',
    roles: [{ role: 'payer', scope: { kind: 'programme' } }],
    password: staffPassword,
  });
  const page = await admin.browser.visit('/staff/people?search=payer');
  expect(page.text).toMatch(/Gwen Payer.*PasswordNeeded, not set up/);
  const welsh = await admin.browser.visit('/cy/staff/people?search=keeper');
  expect(welsh.text).toMatch(/Nia Rees.*CyfrinairWedi'i osod/);
});
