import { staffPassword } from '#tests/support/actors.ts';
import { fixedClock } from '#tests/support/clock.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let ids: Record<'nia' | 'gwen', string>;
beforeAll(async () => {
  site = await startSite({ clock: fixedClock() });
  ids = { nia: await add('nia'), gwen: await add('gwen') };
});
afterAll(() => site.close());

async function add(name: string): Promise<string> {
  const { id } = await site.services.people.add({
    email: `${name}@people.test`,
    name,
    locale: 'en',
    roles: [{ role: 'organiser', scope: { kind: 'programme' } }],
    password: staffPassword,
  });
  return id;
}

async function signedIn(name: string): Promise<PlainBrowser> {
  const browser = site.browser();
  const page = await browser.visit('/sign-in');
  await page
    .form()
    .fill({ email: `${name}@people.test`, password: staffPassword })
    .send();
  return browser;
}

const isIn = async (browser: PlainBrowser) =>
  (await browser.visit('/staff/events')).path === '/staff/events';

const listed = async (browser: PlainBrowser) =>
  (
    JSON.parse((await browser.ask('/api/me/sessions')).body) as {
      sessions: Array<{ id: string; here: boolean }>;
    }
  ).sessions;

beforeEach(() => site.connection.collection('sessions').deleteMany({}));

test('somebody sees where they are signed in, this one marked, and ends another', async () => {
  const [here, there, gwen] = [
    await signedIn('nia'),
    await signedIn('nia'),
    await signedIn('gwen'),
  ];
  const page = await (
    await (await here.visit('/staff/events')).follow('Signed in as nia')
  ).follow('Where you are signed in');
  expect(page.heading).toBe('Where you are signed in');
  expect(page.document.querySelectorAll('tbody tr')).toHaveLength(2);
  expect(page.text.match(/This one/g)).toHaveLength(1);
  expect(page.text).toMatch(/Another browser, another device.*198\.51\.…/);
  const done = await page.form('Sign out there').send();
  expect(done.text).toContain('You are signed out there.');
  expect([await isIn(here), await isIn(there), await isIn(gwen)]).toEqual([true, false, true]);
  await site.settle();
  const row = await site.connection.collection('audit').findOne({ action: 'person.sessionsEnded' });
  expect(row).toMatchObject({ actor: { kind: 'person', id: ids.nia } });
});

test('all others end at once, in Welsh as well', async () => {
  const [here, there, third] = [
    await signedIn('nia'),
    await signedIn('nia'),
    await signedIn('nia'),
  ];
  const page = await here.visit('/cy/staff/sessions');
  expect(page.lang).toBe('cy-GB');
  await page.form('Allgofnodi ym mhob man arall').send();
  expect([await isIn(here), await isIn(there), await isIn(third)]).toEqual([true, false, false]);
});

test('nobody ends, or is shown, the session of another', async () => {
  const [nia, gwen] = [await signedIn('nia'), await signedIn('gwen')];
  const [one] = await listed(gwen);
  expect(await listed(nia)).toHaveLength(1);
  const answer = await nia.post(`/api/me/sessions/${one?.id}/end`, {});
  expect(answer.status).toBe(204);
  expect(await isIn(gwen)).toBe(true);
});

test('what a session is called in the list opens nothing', async () => {
  const nia = await signedIn('nia');
  const [one] = await listed(nia);
  const other = site.browser();
  other.cookies.set('allcomers', `s%3A${one?.id}`);
  expect(await isIn(other)).toBe(false);
});

test.each(['roles change', 'they leave'])(
  'every session of somebody ends when %s',
  async (what) => {
    const [first, second] = [await signedIn('gwen'), await signedIn('gwen')];
    const { people } = site.services;
    const keeper = {
      id: 'keeper',
      roles: [{ role: 'admin', scope: { kind: 'programme' } }] as const,
    };
    const { version, roles } = await people.get(ids.gwen, keeper);
    const at = { id: ids.gwen, version };
    if (what === 'they leave') await people.leave(at, keeper, 'q1');
    else
      await people.setRoles(
        { ...at, roles: [...roles, { role: 'viewer', scope: { kind: 'programme' } }] },
        keeper,
        'q1',
      );
    expect([await isIn(first), await isIn(second)]).toEqual([false, false]);
    expect(
      await site.connection.collection('sessions').countDocuments({ 'session.personId': ids.gwen }),
    ).toBe(0);
  },
);

test('somebody who is not signed in is led to sign in', async () => {
  expect((await site.browser().visit('/staff/sessions')).path).toContain('/sign-in');
  expect((await site.browser().ask('/api/me/sessions')).status).toBe(401);
});
