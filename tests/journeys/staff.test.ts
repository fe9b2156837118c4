import { codeOf, secretOn, signInAs, staffPassword } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { openDay, publishedEvent } from '#tests/support/published-event.ts';
import { startSite, type Site } from '#tests/support/site.ts';

const clock = fixedClock(openDay);
let site: Site;
beforeAll(async () => {
  site = await startSite({ clock });
  await publishedEvent(site);
  await site.services.people.add({
    email: 'mair@people.test',
    name: 'Mair Admin',
    locale: 'cy',
    roles: [{ role: 'admin', scope: { kind: 'programme' } }],
    password: staffPassword,
  });
});
afterAll(() => site.close());

let secret = '';

async function enterPassword(password = staffPassword, prefix = '') {
  const browser = site.browser();
  const page = await browser.visit(`${prefix}/sign-in`);
  return { browser, page: await page.form().fill({ email: 'mair@people.test', password }).send() };
}

test('an admin sets up a code app on the first sign-in, in Welsh, and is then let in', async () => {
  const { browser, page } = await enterPassword(staffPassword, '/cy');
  expect(page.path).toBe('/cy/sign-in/set-up-code');
  expect(page.lang).toBe('cy-GB');
  secret = secretOn(page);
  expect((await browser.visit('/cy/staff/events')).path).toContain('/sign-in');
  const codes = await page
    .form()
    .fill({ code: await codeOf(site, secret) })
    .send();
  expect(codes.status).toBe(200);
  expect((await browser.visit('/cy/staff/events')).status).toBe(200);
});

test('later sign-ins ask for the code, refuse a wrong one, and refuse one used before', async () => {
  clock.advance({ minutes: 5 });
  const { browser, page } = await enterPassword();
  expect(page.path).toBe('/sign-in/code');
  const right = await codeOf(site, secret);
  const wrong = right === '000000' ? '111111' : '000000';
  const refused = await page.form().fill({ code: wrong }).send();
  expect(refused.status).toBe(422);
  const inside = await refused.form().fill({ code: right }).send();
  expect(inside.status).toBe(200);
  expect((await browser.visit('/staff/people')).status).toBe(200);

  const other = await enterPassword();
  const replayed = await other.page.form().fill({ code: right }).send();
  expect(replayed.status).toBe(422);
});

test('a wrong password and an unknown address are answered alike', async () => {
  const { page: wrong } = await enterPassword('not the right one');
  const unknown = await (
    await site.browser().visit('/sign-in')
  )
    .form()
    .fill({ email: 'nobody@people.test', password: staffPassword })
    .send();
  expect([wrong.status, wrong.problems]).toEqual([unknown.status, unknown.problems]);
  expect(wrong.problems.length).toBeGreaterThan(0);
});

test('an organiser sees events and registrations and no roles, and after signing out nothing', async () => {
  const browser = site.browser();
  await signInAs(site, browser, 'organiser');
  const events = await browser.visit('/staff/events');
  const event = await events.follow('An open house');
  expect(event.status).toBe(200);
  expect((await browser.visit(`${event.path}/registrations`)).status).toBe(200);
  expect((await browser.visit('/staff/people')).status).toBe(403);

  const out = await browser.visit('/sign-out');
  await out.form().send();
  expect((await browser.visit('/staff/events')).path).toContain('/sign-in');
});

test('somebody of the front desk is shown no roles', async () => {
  const browser = site.browser();
  await signInAs(site, browser, 'front-desk');
  expect((await browser.visit('/staff/people')).status).toBe(403);
  expect((await browser.post('/api/people', {})).status).toBe(403);
});
