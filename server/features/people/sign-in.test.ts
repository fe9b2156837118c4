import { randomBytes } from 'node:crypto';
import { createAudit } from '#server/platform/audit.ts';
import { createLog } from '#server/platform/log.ts';
import { createRelay } from '#server/platform/relay.ts';
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
beforeEach(() => site.clock.advance({ minutes: 20 }));

const email = (name: string) => `${name}@staff.example`;
const signIn = (
  browser: ReturnType<PeopleSite['browser']>,
  name: string,
  password = goodPassword,
) => browser.post('/sign-in', { email: email(name), password });

/** Somebody who has set up an app: their id, its secret and their recovery codes. */
async function enrolled(name: string) {
  const { id } = await site.add(email(name), everywhere('admin'));
  const browser = site.browser();
  await signIn(browser, name);
  const { secret } = (await browser.get('/sign-in/enrolment')).body as { secret: string };
  const { body } = await browser.post('/sign-in/enrolment', { code: await site.codeOf(secret) });
  site.clock.advance({ minutes: 2 });
  return { id, secret, browser, recoveryCodes: body.recoveryCodes as string[] };
}

describe('signing in with a password', () => {
  test('is done for roles that need no code', async () => {
    const { id } = await site.add(email('gwen'), everywhere('organiser'));
    const browser = site.browser();
    expect((await signIn(browser, 'gwen')).body).toEqual({ next: 'done' });
    const { body } = await browser.get('/me');
    expect(body.person).toEqual({ id, name: 'Nia Rees', roles: [everywhere('organiser')] });
    const events = await site.events('people', id);
    expect(events.map(({ type, by, data }) => [type, by, data.codes])).toEqual([
      ['person.added', { kind: 'system' }, ['organiser@programme']],
      ['person.signedIn', { kind: 'person', id }, ['password']],
    ]);
  });

  test('answers an unknown address as it answers a wrong password, after the same work', async () => {
    await site.add(email('known'), everywhere('viewer'));
    site.verified.length = 0;
    const wrong = await signIn(site.browser(), 'known', 'not the password');
    const unknown = await signIn(site.browser(), 'unknown', 'not the password');
    expect(site.verified).toEqual([expect.stringMatching(/^\$argon2id\$/), null]);
    for (const { status, body, cookies } of [wrong, unknown]) {
      expect([status, body.code, cookies]).toEqual([422, 'signIn.refused', []]);
      expect(body.fields).toEqual([{ field: 'email', code: 'signIn.refused' }]);
    }
  });

  test('is refused to somebody who has left, with the right password', async () => {
    const { id } = await site.add(email('leaver'), everywhere('viewer'));
    const keeper = { id: 'another', roles: [everywhere('admin')] };
    const browser = site.browser();
    await signIn(browser, 'leaver');
    await site.people.leave({ id, version: 1 }, keeper, 'q1');
    expect((await browser.get('/me')).body.person).toBeNull();
    expect((await signIn(site.browser(), 'leaver')).body.code).toBe('signIn.refused');
  });

  test('has so many tries for an address', async () => {
    const tries = [];
    for (let no = 0; no < 10; no += 1)
      tries.push((await signIn(site.browser(), 'tried', 'not the password')).status);
    expect(tries.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 422));
    expect(tries.slice(8)).toEqual([429, 429]);
  });

  test('takes no operator for a text', async () => {
    const answer = await site
      .browser()
      .post('/sign-in', { email: { $gt: '' }, password: { $gt: '' } });
    expect(answer.status).toBe(422);
  });
});

describe('a code', () => {
  test('is set up at the first sign-in by those whose role needs one', async () => {
    const { id } = await site.add(email('lead'), everywhere('access-lead'));
    const browser = site.browser();
    expect((await signIn(browser, 'lead')).body).toEqual({ next: 'enrol' });
    expect((await browser.get('/me')).body.person).toBeNull();
    const { body } = await browser.get('/sign-in/enrolment');
    expect(body.picture).toMatch(/^data:image\/png;base64,/);
    expect((await browser.post('/sign-in/enrolment', { code: '000000' })).status).toBe(422);
    const code = await site.codeOf(body.secret as string);
    const done = await browser.post('/sign-in/enrolment', { code });
    expect(new Set(done.body.recoveryCodes as string[]).size).toBe(10);
    expect((await browser.get('/me')).body.person).toMatchObject({ id });
    const row = await site.connection.collection<{ _id: string }>('people').findOne({ _id: id });
    expect(JSON.stringify(row)).not.toContain(body.secret);
    expect(JSON.stringify(row)).not.toContain((done.body.recoveryCodes as string[])[0]);
  });

  test('is asked for after the password, and until then nobody is signed in', async () => {
    const { secret } = await enrolled('second');
    const browser = site.browser();
    expect((await signIn(browser, 'second')).body).toEqual({ next: 'code' });
    expect((await browser.get('/me')).body.person).toBeNull();
    expect((await browser.get('/sign-in/enrolment')).status).toBe(409);
    const done = await browser.post('/sign-in/code', { code: await site.codeOf(secret) });
    expect(done.body).toEqual({ next: 'done' });
    expect((await browser.get('/me')).body.person).not.toBeNull();
  });

  test('is refused a second time, from wherever it comes', async () => {
    const { secret } = await enrolled('replayed');
    const [one, other] = [site.browser(), site.browser()];
    await signIn(one, 'replayed');
    await signIn(other, 'replayed');
    const code = await site.codeOf(secret);
    const answers = await Promise.all([
      one.post('/sign-in/code', { code }),
      other.post('/sign-in/code', { code }),
    ]);
    expect(answers.map(({ status }) => status).toSorted(bySize)).toEqual([200, 422]);
    // The one before it is worth nothing either; the next one is.
    const third = site.browser();
    await signIn(third, 'replayed');
    const before = await site.codeOf(secret, -30);
    expect((await third.post('/sign-in/code', { code: before })).status).toBe(422);
    const next = await site.codeOf(secret, 30);
    expect((await third.post('/sign-in/code', { code: next })).status).toBe(200);
  });

  test('is refused a minute late, and without a password given before', async () => {
    const { secret } = await enrolled('late');
    const browser = site.browser();
    await signIn(browser, 'late');
    const old = await site.codeOf(secret, -90);
    expect((await browser.post('/sign-in/code', { code: old })).status).toBe(422);
    const code = await site.codeOf(secret);
    expect((await site.browser().post('/sign-in/code', { code })).body.code).toBe('signIn.over');
    site.clock.advance({ minutes: 11 });
    const later = await site.codeOf(secret);
    expect((await browser.post('/sign-in/code', { code: later })).body.code).toBe('signIn.over');
  });

  test('has ten tries in a quarter of an hour, then even the right one waits', async () => {
    const { secret } = await enrolled('guessed');
    const browser = site.browser();
    await signIn(browser, 'guessed');
    const tries = Array.from({ length: 12 }, () => browser.post('/sign-in/code', { code: '12' }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    const right = async () => browser.post('/sign-in/code', { code: await site.codeOf(secret) });
    expect((await right()).status).toBe(429);
    site.clock.advance({ minutes: 16 });
    await signIn(browser, 'guessed');
    expect((await right()).status).toBe(200);
  });
});

describe('a recovery code', () => {
  test('stands in for the app once, however it is typed', async () => {
    const { id, recoveryCodes } = await enrolled('lost');
    const code = (recoveryCodes[3] ?? '').toLowerCase().replaceAll('-', ' ');
    const browsers = Array.from({ length: 5 }, () => site.browser());
    for (const browser of browsers) await signIn(browser, 'lost');
    const answers = await Promise.all(
      browsers.map((browser) => browser.post('/sign-in/code', { code })),
    );
    expect(answers.map(({ status }) => status).toSorted(bySize)).toEqual([200, 422, 422, 422, 422]);
    expect((await site.events('people', id)).at(-1)).toMatchObject({
      type: 'person.signedIn',
      data: { codes: ['recovery-code'] },
    });
  });

  test('of one person does not open another', async () => {
    const { recoveryCodes } = await enrolled('mine');
    await enrolled('theirs');
    const browser = site.browser();
    await signIn(browser, 'theirs');
    expect((await browser.post('/sign-in/code', { code: recoveryCodes[0] })).status).toBe(422);
  });
});

test('what happened to a person stands in the audit trail, by ids and codes alone', async () => {
  const { id } = await enrolled('trailed');
  const audit = createAudit({ ...site, key: randomBytes(32) });
  const relay = createRelay({
    ...site,
    log: createLog({ level: 'silent' }),
    collections: ['people'],
    handle: ({ id: event, at, type, by, data }, subject) =>
      audit.changed({
        id: event,
        at,
        actor: by ?? { kind: 'system' },
        action: type,
        subject,
        codes: data.codes as string[],
      }),
  });
  await relay.idle();
  const history = await audit.history({ collection: 'people', id }, 10);
  expect(history.map(({ action, actor, codes }) => [action, actor, codes])).toEqual(
    expect.arrayContaining([
      ['person.added', { kind: 'system' }, ['admin@programme']],
      ['person.signedIn', { kind: 'person', id }, ['enrolment']],
    ]),
  );
  expect(JSON.stringify(history)).not.toMatch(/trailed|Nia/);
});

test('signing in ends what an earlier cookie could do, and signing out ends the session', async () => {
  await site.add(email('out'), everywhere('viewer'));
  const browser = site.browser();
  const first = await signIn(browser, 'out');
  const second = await signIn(browser, 'out');
  expect(first.cookies[0]?.split(';')[0]).not.toBe(second.cookies[0]?.split(';')[0]);
  await browser.post('/sign-out');
  expect((await browser.get('/me')).body).toEqual({ person: null, grants: [] });
});

const bySize = (one: number, other: number): number => one - other;
