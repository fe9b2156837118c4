import type { RoleGrant } from '#shared/permissions.ts';
import type { Problem } from '#server/problems.ts';
import { invitationMail } from './mail.ts';
import {
  everywhere,
  goodPassword,
  type PeopleSite,
  peopleSite,
} from '#tests/support/people-site.ts';

let site: PeopleSite;
beforeAll(async () => {
  site = await peopleSite();
});
afterAll(() => site.database.close());

const keeper = { id: 'keeper', roles: [everywhere('admin')] };
const organiser: RoleGrant = { role: 'organiser', scope: { kind: 'nation', nation: 'wales' } };
const invite = (name: string, ...roles: RoleGrant[]) =>
  site.people.invite(
    { email: `${name}@team.example`, name: 'Siân Prŷs', locale: 'cy', roles },
    keeper,
    'q1',
  );
const mint = (personId: string) =>
  site.links.mintLink({ purpose: 'invitation', subject: { personId } });
const accept = (token: string, password = goodPassword) =>
  site.browser().post('/sign-in/invitation', { token, password });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing refused',
    (problem: Problem) => problem.code,
  );

describe('an invitation', () => {
  test('goes out as one mail in the person’s language, with no token in it', async () => {
    const { id, state, may } = await invite('first', organiser, organiser);
    expect([state, may]).toEqual(['invited', ['person.invite', 'person.setRoles', 'person.leave']]);
    const [event, ...more] = await site.events('people', id);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'person.invited',
      by: { kind: 'person', id: 'keeper' },
      requestId: 'q1',
      data: { person: id, codes: ['organiser@nation:wales'] },
    });
    if (!event) throw new Error('no event');
    expect(invitationMail(event, await site.store.find(id))).toMatchObject({
      key: `${event.id}:first@team.example`,
      template: 'person-invited',
      locale: 'cy',
      to: { name: 'Siân Prŷs', address: 'first@team.example' },
      links: [{ purpose: 'invitation', personId: id }],
    });
    await accept(await mint(id));
    expect(invitationMail(event, await site.store.find(id))).toBeNull();
  });

  test('is accepted once, however many press the button together', async () => {
    const { id } = await invite('pressed', organiser);
    const token = await mint(id);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_none, no) => accept(token, `${goodPassword} ${no}`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'link.invalid')).toHaveLength(5);
    expect((await accept(token)).status).toBe(410);
  });

  test('keeps its link when the password is refused', async () => {
    const { id } = await invite('weak', organiser);
    const token = await mint(id);
    expect((await accept(token, 'short')).body.code).toBe('request.invalid');
    expect((await accept(token, 'aaaaaaaaaaaaaaa')).body.code).toBe('signIn.passwordGuessable');
    expect((await accept(token)).body).toEqual({ next: 'done' });
  });

  test('leads to setting up a code where a role needs one', async () => {
    const { id } = await invite('needs', everywhere('access-lead'));
    expect((await accept(await mint(id))).body).toEqual({ next: 'enrol' });
  });

  test('sent anew ends the old link, the password and the sessions', async () => {
    const { id } = await invite('again', organiser);
    const browser = site.browser();
    await browser.post('/sign-in/invitation', { token: await mint(id), password: goodPassword });
    expect((await browser.get('/me')).body.person).toMatchObject({ id });
    const old = await mint(id);
    expect(await site.people.inviteAgain({ id, version: 2 }, keeper, 'q2')).toMatchObject({
      state: 'invited',
      version: 3,
    });
    const fresh = await mint(id);
    expect((await browser.get('/me')).body.person).toBeNull();
    const signIn = { email: 'again@team.example', password: goodPassword };
    expect((await browser.post('/sign-in', signIn)).status).toBe(422);
    expect((await accept(old)).status).toBe(410);
    expect((await accept(fresh)).status).toBe(200);
  });

  test('to an address that is known, in whatever capitals, is refused', async () => {
    await invite('known', organiser);
    const admin = await signedIn('admin-known');
    const again = { name: 'Siân', email: 'KNOWN@team.example', roles: [organiser] };
    const { status, body } = await admin.post('/people', again);
    expect([status, body.fields]).toEqual([422, [{ field: 'email', code: 'people.known' }]]);
  });
});

describe('roles', () => {
  test('are changed by one of two who change them at once', async () => {
    const { id } = await invite('both', organiser);
    const change = () =>
      site.people.setRoles({ id, version: 1, roles: [everywhere('viewer')] }, keeper, 'q1');
    const codes = await Promise.all([codeOf(change()), codeOf(change())]);
    expect(codes.toSorted((one, other) => one.localeCompare(other))).toEqual([
      'nothing refused',
      'request.conflict',
    ]);
    expect((await site.events('people', id)).map(({ type }) => type)).toEqual([
      'person.invited',
      'person.rolesChanged',
    ]);
  });

  test('are not changed by the person themselves, nor by those who may not', async () => {
    const { id } = await site.add('self@team.example', everywhere('admin'));
    const roles = [everywhere('admin'), everywhere('payer')];
    const by = (grants: RoleGrant[], keeperId = id) =>
      codeOf(
        site.people.setRoles({ id, version: 1, roles }, { id: keeperId, roles: grants }, 'q1'),
      );
    expect(await by([everywhere('admin')])).toBe('people.self');
    expect(await by([everywhere('organiser')])).toBe('request.forbidden');
    const inWales: RoleGrant = { role: 'admin', scope: { kind: 'nation', nation: 'wales' } };
    expect(await by([inWales], 'welsh')).toBe('request.forbidden');
    expect(await by([everywhere('admin')], 'another')).toBe('nothing refused');
  });

  test('that need a code wait until one is set up, and sessions end with the roles they had', async () => {
    const { id } = await site.add('grows@team.example', organiser);
    const browser = site.browser();
    const signIn = { email: 'grows@team.example', password: goodPassword };
    await browser.post('/sign-in', signIn);
    const roles = [organiser, everywhere('access-lead')];
    await site.people.setRoles({ id, version: 1, roles }, keeper, 'q1');
    expect((await browser.get('/me')).body.person).toBeNull();
    expect((await site.people.findActor(id, false))?.roles).toEqual([organiser]);
    expect((await browser.post('/sign-in', signIn)).body).toEqual({ next: 'enrol' });
  });
});

test('somebody who leaves keeps nothing, and can be invited again', async () => {
  const { id } = await site.add('leaves@team.example', organiser);
  const left = await site.people.leave({ id, version: 1 }, keeper, 'q1');
  expect(left).toMatchObject({ state: 'left', roles: [], may: ['person.invite'] });
  const row = await site.connection.collection<{ _id: string }>('people').findOne({ _id: id });
  expect(row).not.toHaveProperty('passwordHash');
  expect(await codeOf(site.people.leave({ id, version: 2 }, keeper, 'q1'))).toBe(
    'request.conflict',
  );
  expect(await site.people.inviteAgain({ id, version: 2 }, keeper, 'q1')).toMatchObject({
    state: 'invited',
  });
});

test('people are found by the start of a word, without accents or capitals', async () => {
  await invite('found', organiser);
  const names = async (search: string) =>
    (await site.people.list({ page: 1, search }, keeper)).rows.map(({ email }) => email);
  expect(await names('FOUND@te')).toEqual(['found@team.example']);
  expect(await names('prys')).toContain('found@team.example');
  expect(await names('.*')).toEqual([]);
});

test.each([
  ['get', '/people'],
  ['get', '/people/some'],
  ['post', '/people'],
  ['post', '/people/some/invite'],
  ['put', '/people/some/roles'],
  ['post', '/people/some/leave'],
] as const)('%s %s is for admins of the whole programme alone', async (method, path) => {
  expect((await site.browser()[method](path)).status).toBe(401);
  const { id } = await site.add(`${method}${path.replaceAll('/', '-')}@team.example`, organiser);
  const browser = site.browser();
  const { email } = (await site.store.find(id)) ?? { email: '' };
  await browser.post('/sign-in', { email, password: goodPassword });
  expect((await browser[method](path)).status).toBe(403);
});

/** The browser of an admin who has set up a code. */
async function signedIn(name: string) {
  const email = `${name}@team.example`;
  await site.add(email, everywhere('admin'));
  const browser = site.browser();
  await browser.post('/sign-in', { email, password: goodPassword });
  const { secret } = (await browser.get('/sign-in/enrolment')).body as { secret: string };
  await browser.post('/sign-in/enrolment', { code: await site.codeOf(secret) });
  return browser;
}
