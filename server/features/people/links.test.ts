import { askedLinksMail, freshCodeMail } from './mail.ts';
import { type PeopleSite, peopleSite } from '#tests/support/people-site.ts';

let site: PeopleSite;
beforeAll(async () => {
  site = await peopleSite();
});
afterAll(() => site.database.close());
beforeEach(() => site.clock.set('2030-03-01T09:00:00Z'));

const manage = (registrationId: string, personId: string | null = null) =>
  site.links.mintLink({ purpose: 'manage', subject: { registrationId, personId } });

/** A browser in which the link of a registration was opened. */
async function opened(registrationId: string, personId: string | null = null) {
  const browser = site.browser();
  await browser.post('/links/manage', { token: await manage(registrationId, personId) });
  return browser;
}

const links = () => site.connection.collection<{ _id: string }>('links');

describe('a link', () => {
  test('opens its registration in this browser, as often as needed', async () => {
    const token = await manage('r1');
    for (const browser of [site.browser(), site.browser()]) {
      const { body } = await browser.post('/links/manage', { token });
      expect(body).toEqual({ registrationId: 'r1' });
      expect((await browser.get('/me')).body.grants).toEqual([
        {
          registrationId: 'r1',
          personId: null,
          until: '2030-06-01T00:00:00.000Z',
          freshUntil: null,
        },
      ]);
    }
  });

  test('opens one person’s part where it was made for that', async () => {
    const browser = await opened('r1', 'p2');
    expect((await browser.get('/me')).body.grants).toMatchObject([{ personId: 'p2' }]);
  });

  test('is not used by looking at it', async () => {
    const token = await manage('r1');
    const { status, body } = await site.browser().get(`/links/manage?token=${token}`);
    expect([status, body.code]).toEqual([405, 'page.method']);
  });

  test('is stored as a hash alone', async () => {
    const token = await manage('hashed');
    const rows = await links().find({}).toArray();
    expect(JSON.stringify(rows)).toContain('hashed');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test.each([
    ['forged', (token: string) => `${token.slice(0, -1)}_`, '/links/manage', 0],
    ['for another purpose', (token: string) => token, '/links/member', 0],
    ['past its time', (token: string) => token, '/links/manage', 93],
  ])('that is %s opens nothing', async (_why, change, path, days) => {
    const token = await manage('r1');
    site.clock.advance({ days });
    const browser = site.browser();
    const { status, body, cookies } = await browser.post(path, { token: change(token) });
    expect([status, body.code, cookies]).toEqual([410, 'link.invalid', []]);
  });

  test('taken back opens nothing, and closes what it opened', async () => {
    const token = await manage('revoked');
    const browser = await opened('revoked');
    await site.links.revokeLinks({ registrationId: 'revoked' });
    expect((await browser.get('/me')).body.grants).toEqual([]);
    expect((await site.browser().post('/links/manage', { token })).status).toBe(410);
  });

  test('that works once is won by one of ten', async () => {
    const subject = { accountId: 'a1' };
    const once = await site.links.mintLink({ purpose: 'sign-in', subject });
    expect(await wins('sign-in', once)).toBe(1);
    // Without the condition on its use, all of them win.
    expect(await wins('manage', await manage('r1'))).toBe(10);
  });

  test('to sign in is over after half an hour', async () => {
    const token = await site.links.mintLink({ purpose: 'sign-in', subject: { accountId: 'a1' } });
    site.clock.advance({ minutes: 30 });
    await expect(site.links.useLink('sign-in', token)).rejects.toMatchObject({ kind: 'gone' });
  });
});

async function wins(purpose: 'sign-in' | 'manage', token: string): Promise<number> {
  const uses = Array.from({ length: 10 }, () => site.links.useLink(purpose, token));
  const settled = await Promise.allSettled(uses);
  return settled.filter(({ status }) => status === 'fulfilled').length;
}

describe('asking for one’s links', () => {
  const asks = () =>
    site.connection.collection<{ _id: string; email: string }>('link-asks').find({}).toArray();

  test('gets the same answer for every address, and the mail says what there is', async () => {
    const { status, body } = await site.browser().post('/links/ask', {
      email: 'Ffion@Home.example',
      locale: 'cy',
    });
    expect([status, body]).toEqual([204, {}]);
    const [ask] = await asks();
    const [event] = await site.events('link-asks', ask?._id ?? '');
    if (!event) throw new Error('no event');
    expect(JSON.stringify(event)).not.toContain('ffion');
    const found = await site.linkStore.findAsk(ask?._id ?? '');
    const registrations = [
      { registrationId: 'r1', personId: null, eventId: 'e1', reference: 'K7M-4TQ-9PX' },
      { registrationId: 'r2', personId: 'p2', eventId: 'e2', reference: 'B2C-3DF-4GH' },
    ];
    expect(askedLinksMail(event, found, registrations)).toMatchObject({
      template: 'links-asked',
      locale: 'cy',
      to: { address: 'ffion@home.example' },
      links: [
        { purpose: 'manage', registrationId: 'r1', personId: null },
        { purpose: 'member', registrationId: 'r2', personId: 'p2' },
      ],
    });
    expect(askedLinksMail(event, found, [])).toMatchObject({
      template: 'links-unknown',
      links: [],
    });
  });

  test('is refused after five times for one address', async () => {
    const statuses = [];
    for (let no = 0; no < 6; no += 1)
      statuses.push((await site.browser().post('/links/ask', { email: 'x@y.example' })).status);
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
  });
});

describe('a fresh code', () => {
  const subject = (registrationId: string) => ({ registrationId, personId: null });
  const confirm = (
    browser: ReturnType<PeopleSite['browser']>,
    registrationId: string,
    code: string,
  ) => browser.post(`/registrations/${registrationId}/fresh-code/confirm`, { code });

  test('opens access needs for half an hour to whoever has the link and the mail', async () => {
    const browser = await opened('f1');
    expect((await browser.post('/registrations/f1/fresh-code')).status).toBe(204);
    const [event] = await site.events('fresh-codes', 'f1.');
    const contact = { name: 'Ffion', address: 'f@h.example', locale: 'cy', eventId: 'e1' } as const;
    const found = await site.freshCodes.find('f1.');
    expect(event && freshCodeMail(event, found, contact)).toMatchObject({
      template: 'fresh-code',
      code: { purpose: 'fresh-code', registrationId: 'f1', personId: null },
    });
    const code = await site.links.mintFreshCode(subject('f1'));
    expect(code).toMatch(/^\d{6}$/);
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect((await confirm(browser, 'f1', typed)).body.freshUntil).toBe('2030-03-01T09:30:00.000Z');
    const grants = async () => (await browser.get('/me')).body.grants;
    expect(await grants()).toMatchObject([{ freshUntil: '2030-03-01T09:30:00.000Z' }]);
    site.clock.advance({ minutes: 30 });
    expect(await grants()).toMatchObject([{ registrationId: 'f1', freshUntil: null }]);
    expect((await confirm(browser, 'f1', code)).status).toBe(422);
  });

  test('is used up by one of two who type it at once', async () => {
    const [one, other] = [await opened('f2'), await opened('f2')];
    await one.post('/registrations/f2/fresh-code');
    const code = await site.links.mintFreshCode(subject('f2'));
    const answers = await Promise.all([confirm(one, 'f2', code), confirm(other, 'f2', code)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('has five tries and ten minutes', async () => {
    const browser = await opened('f3');
    await browser.post('/registrations/f3/fresh-code');
    const first = await site.links.mintFreshCode(subject('f3'));
    const wrong = first === '000000' ? '000001' : '000000';
    for (let no = 0; no < 5; no += 1) await confirm(browser, 'f3', wrong);
    expect((await confirm(browser, 'f3', first)).status).toBe(422);
    const second = await site.links.mintFreshCode(subject('f3'));
    site.clock.advance({ minutes: 10 });
    expect((await confirm(browser, 'f3', second)).status).toBe(422);
    const third = await site.links.mintFreshCode(subject('f3'));
    expect((await confirm(browser, 'f3', third)).status).toBe(200);
  });

  test('is asked for five times an hour at most', async () => {
    const browser = await opened('f4');
    const ask = async () => (await browser.post('/registrations/f4/fresh-code')).status;
    const statuses = [];
    for (let no = 0; no < 6; no += 1) statuses.push(await ask());
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
    site.clock.advance({ minutes: 61 });
    expect(await ask()).toBe(204);
  });

  test('is for whoever holds the link of that very registration', async () => {
    const browser = await opened('f5');
    expect((await browser.post('/registrations/f6/fresh-code')).status).toBe(404);
    await site.browser().post('/registrations/f6/fresh-code');
    await site.freshCodes.recordAsk(subject('f6'), 'q1');
    const code = await site.links.mintFreshCode(subject('f6'));
    expect((await confirm(browser, 'f6', code)).status).toBe(404);
  });

  test('cannot be read in the database', async () => {
    const browser = await opened('f7');
    await browser.post('/registrations/f7/fresh-code');
    const code = await site.links.mintFreshCode(subject('f7'));
    const row = await site.connection.collection('fresh-codes').findOne({ registrationId: 'f7' });
    expect(JSON.stringify(row)).not.toContain(code);
  });
});
